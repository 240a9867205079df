package cx.stewardship.maturity.persistence;

import cx.stewardship.maturity.domain.Cap;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes a computation as rows, by whatever connection there is.
 *
 * @param <E> what that connection throws
 */
public final class ScoreRows<E extends Exception> {

    /** Inserts one row. */
    public interface Rows<E extends Exception> {
        /** @param into table and columns: {@code maturity.score (id, …)} */
        void insert(String into, @Nullable Object... values) throws E;
    }

    /** Gives the next value of a sequence of the schema. */
    public interface Sequences<E extends Exception> {
        long next(String sequence) throws E;
    }

    private final Rows<E> rows;
    private final Sequences<E> sequences;

    public ScoreRows(Rows<E> rows, Sequences<E> sequences) {
        this.rows = rows;
        this.sequences = sequences;
    }

    public void add(Scores.Computation computation) throws E {
        long id = sequences.next("computation_id");
        rows.insert(
                "maturity.computation (id, campaign_id, computed_at, computed_by, as_of, newest)",
                id,
                computation.campaign(),
                java.sql.Timestamp.from(computation.at()),
                computation.by(),
                java.sql.Date.valueOf(computation.asOf()),
                true);
        for (Score score : computation.scores()) {
            add(id, score);
        }
        for (Scores.DepartmentReading reading : computation.readings()) {
            add(id, reading);
        }
    }

    private void add(long computation, Score score) throws E {
        Claim claim = score.claim();
        Claim.Interval interval = claim.interval();
        Cap cap = score.cap();
        rows.insert(
                "maturity.score (id, computation_id, department_id, quality, answered_1, answered_2, answered_3,"
                        + " answered_4, answered_5, claimed, claimed_low, claimed_high, agreement, spread, validated,"
                        + " supported, cap_indicator, cap_level, cap_rule, cap_because, no_data)",
                sequences.next("score_id"),
                computation,
                score.department(),
                score.quality(),
                claim.counts().get(0),
                claim.counts().get(1),
                claim.counts().get(2),
                claim.counts().get(3),
                claim.counts().get(4),
                claim.mean().isPresent() ? claim.mean().getAsDouble() : null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                claim.agreement(),
                claim.spread().name(),
                score.validated(),
                score.supported(),
                cap == null ? null : cap.indicator(),
                cap == null ? null : cap.atMost(),
                cap == null
                        ? null
                        : (cap.step().above() ? "above " : "below ")
                                + cap.step().threshold(),
                cap == null ? null : cap.because(),
                String.join(",", score.noDataYet()));
    }

    private void add(long computation, Scores.DepartmentReading read) throws E {
        long id = sequences.next("reading_id");
        Reading reading = read.reading();
        rows.insert(
                "maturity.reading (id, computation_id, department_id, indicator, counted, looked_at, address)",
                id,
                computation,
                read.department(),
                read.indicator(),
                reading.count(),
                reading.of(),
                reading.address());
        for (int place = 0; place < reading.evidence().size(); place++) {
            ThreadRef ref = reading.evidence().get(place);
            rows.insert(
                    "maturity.reading_evidence (reading_id, place, kind, ref)",
                    id,
                    place,
                    ref.kind().name(),
                    ref.id());
        }
    }
}
