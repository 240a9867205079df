package cx.stewardship.maturity.domain;

import cx.stewardship.shared.indicator.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computed scores. Each computation is kept; what is asked for is a campaign's newest. */
public interface Scores {

    /**
     * One computation of a campaign's scores with all that went into it.
     *
     * @param readings by department (null for the whole company)
     */
    record Computation(
            long campaign,
            Instant at,
            String by,
            LocalDate asOf,
            List<Score> scores,
            List<DepartmentReading> readings) {}

    /** What an indicator showed. */
    record DepartmentReading(@Nullable Long department, String indicator, Reading reading) {}

    /** When a campaign was last computed. */
    record Stand(long computation, Instant at, LocalDate asOf) {}

    void add(Computation computation);

    Optional<Stand> newest(long campaign);

    /** All scores of a campaign's newest computation; empty before the first. */
    List<Score> of(long campaign);

    /**
     * One score of a campaign's newest computation.
     *
     * @param department null for the whole company
     */
    Optional<Score> find(long campaign, @Nullable Long department, String quality);

    /** Campaigns that have begun and that nobody has computed yet. */
    List<Long> neverComputed();

    /** What the indicators showed for a department (null for the whole company), by code. */
    Map<String, Reading> readings(long campaign, @Nullable Long department);

    /** Scores of the newest computations whose indicators cite an object, the newest campaign first. */
    List<Cited> citing(String kind, String id, int most);

    /** @param department null for the whole company */
    record Cited(long campaign, @Nullable Long department, String indicator) {}
}
