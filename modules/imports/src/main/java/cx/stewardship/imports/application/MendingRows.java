package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.Mended;
import cx.stewardship.imports.domain.MendedRows;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends rejected rows here instead of in the file. They are judged and go in as rows of a file do: as a small import in the
 * columns of the first one, in its turn, under the same rules. Those of a dry run are kept for the import that follows it.
 */
@ApplicationScoped
@AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
@Transactional
public class MendingRows {

    /** So many rows at once. */
    public static final int MOST = 200;

    private static final int PAGE = 500;
    private static final int MOST_LOOKED_AT = 20_000;

    private ImportRuns runs;
    private MendedRows mended;
    private Preparing preparing;
    private Doing doing;

    @SuppressWarnings("NullAway.Init")
    protected MendingRows() {}

    @Inject
    public MendingRows(ImportRuns runs, MendedRows mended, Preparing preparing, Doing doing) {
        this.runs = runs;
        this.mended = mended;
        this.preparing = preparing;
        this.doing = doing;
    }

    /** Who does it, who judges it, and whom that concerns. */
    @ApplicationScoped
    public static class Doing {
        private StartingImports.Doing who;
        private RowJudge judge;
        private Event<LaneChanged> lane;

        @SuppressWarnings("NullAway.Init")
        protected Doing() {}

        @Inject
        public Doing(StartingImports.Doing who, RowJudge judge, Event<LaneChanged> lane) {
            this.who = who;
            this.judge = judge;
            this.lane = lane;
        }

        StartingImports.Doing who() {
            return who;
        }

        RowJudge judge() {
            return judge;
        }

        Event<LaneChanged> lane() {
            return lane;
        }
    }

    /**
     * What an import would make of a row.
     *
     * @param field at fault; blank when it is the row as a whole, or nothing is
     * @param reason message key; null unless it would be rejected
     */
    public record Judged(
            long row, RowOutcome.Kind outcome, String field, @Nullable String reason, List<String> arguments)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Judged {
            arguments = List.copyOf(arguments);
        }

        public boolean accepted() {
            return outcome != RowOutcome.Kind.REJECTED;
        }

        static Judged of(long row, RowOutcome outcome) {
            String field = outcome.field();
            return new Judged(
                    row,
                    outcome.kind(),
                    field == null ? "" : field,
                    outcome.reason(),
                    outcome.arguments().stream().map(String::valueOf).toList());
        }
    }

    /**
     * What came of it.
     *
     * @param in the import that takes those that were accepted; null when there are none, or they are kept
     */
    public record Sent(@Nullable ImportId in, List<Judged> rows) implements Serializable {
        private static final long serialVersionUID = 1L;

        public long accepted() {
            return rows.stream().filter(Judged::accepted).count();
        }
    }

    /**
     * Other rows that have the same in a cell that was changed.
     *
     * @param column of the cell
     * @param before what stands in it there
     * @param after what it becomes
     */
    public record Alike(String column, String before, String after, List<Long> rows) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** A rejected row. @throws Refusal when there is none of this number */
    public RejectedRow row(ImportId id, long row) {
        return mended.find(run(id).id(), row).orElseThrow(Refusal::notFound);
    }

    /** Rows that an import of mended rows takes or took, with what was made of them. */
    public List<RejectedRow> rowsOf(ImportId mending) {
        return mended.in(run(mending).id());
    }

    /**
     * What an import would make of them now.
     *
     * @throws Refusal when the import's rows cannot be mended, or somebody else was quicker
     */
    public List<Judged> check(MendRows command) {
        ImportRun run = run(command.run());
        mendable(run);
        command.rows().forEach(row -> checkOpen(run, row));
        return judged(run, command.rows());
    }

    /**
     * Sends those that an import would take, each once: whoever comes second is refused. Of a dry run they are kept.
     *
     * @throws Refusal when the import's rows cannot be mended, or somebody else was quicker
     */
    public Sent take(MendRows command) {
        ImportRun run = run(command.run());
        ImportRun locked = runs.findLocked(run.id()).orElseThrow(Refusal::notFound);
        mendable(locked);
        for (MendRows.Row row : command.rows()) {
            giveUp(checkOpen(locked, row));
        }
        List<Judged> judged = judged(locked, command.rows());
        List<MendRows.Row> accepted = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i).accepted()) {
                accepted.add(command.rows().get(i));
            }
        }
        if (accepted.isEmpty()) {
            return new Sent(null, judged);
        }
        return locked.isDryRun() ? keep(locked, command.rows(), judged) : send(locked, accepted, judged);
    }

    private Sent send(ImportRun run, List<MendRows.Row> rows, List<Judged> judged) {
        ImportRun mending = ImportRun.mending(
                run,
                new MendedFile(run)
                        .keep(
                                preparing.spool(),
                                rows.stream().map(MendRows.Row::cells).toList()),
                rows.size(),
                doing.who().actor(),
                doing.who().now());
        runs.add(mending);
        for (int i = 0; i < rows.size(); i++) {
            mended.put(
                    run.id(),
                    rows.get(i).row(),
                    Mended.sent(
                            MendedFile.whole(run, rows.get(i).cells()),
                            doing.who().actor().displayName(),
                            doing.who().now(),
                            mending.id(),
                            i + 2L));
        }
        doing.who().record("mended", run, rows.stream().map(MendRows.Row::row).toList());
        doing.who().record("sent", mending);
        doing.lane().fire(new LaneChanged());
        return new Sent(mending.id(), judged);
    }

    private Sent keep(ImportRun run, List<MendRows.Row> rows, List<Judged> judged) {
        for (int i = 0; i < rows.size(); i++) {
            if (judged.get(i).accepted()) {
                uncount(run, mended.find(run.id(), rows.get(i).row()).orElseThrow());
                mended.put(
                        run.id(),
                        rows.get(i).row(),
                        Mended.kept(
                                MendedFile.whole(run, rows.get(i).cells()),
                                judged.get(i).outcome(),
                                doing.who().actor().displayName(),
                                doing.who().now()));
                run.cameMended(one(judged.get(i).outcome()));
            }
        }
        doing.who()
                .record(
                        "mended",
                        run,
                        judged.stream()
                                .filter(Judged::accepted)
                                .map(Judged::row)
                                .toList());
        return new Sent(null, judged);
    }

    /** A row that was kept for the import after the dry run is as it came again. */
    public void leaveAsItCame(ImportId id, long row) {
        ImportRun run = run(id);
        ImportRun locked = runs.findLocked(run.id()).orElseThrow(Refusal::notFound);
        mendable(locked);
        RejectedRow kept = mended.find(id, row).orElseThrow(Refusal::notFound);
        uncount(locked, kept);
        if (kept.isOpen()) {
            mended.forget(id, row);
            doing.who().record("left as it came", locked, List.of(row));
        }
    }

    private static void uncount(ImportRun run, RejectedRow row) {
        Mended before = row.mended();
        RowOutcome.Kind outcome = before == null ? null : before.outcome();
        if (before != null && before.state() == Mended.State.KEPT && outcome != null) {
            run.leftAgain(one(outcome));
        }
    }

    private static Tally one(RowOutcome.Kind outcome) {
        return switch (outcome) {
            case ADDED -> new Tally(1, 0, 0, 0);
            case CHANGED -> new Tally(0, 1, 0, 0);
            case UNCHANGED -> new Tally(0, 0, 1, 0);
            case REJECTED -> Tally.NONE;
        };
    }

    /**
     * Other rows that wait, and hold in the one cell that was changed what stood there.
     *
     * @return null when more than one cell was changed, none, or no other row is like it
     */
    public @Nullable Alike alike(ImportId id, MendRows.Row row) {
        ImportRun run = run(id);
        List<String> before = MendedFile.whole(
                run, mended.find(id, row.row()).orElseThrow(Refusal::notFound).cells());
        List<String> after = MendedFile.whole(run, row.cells());
        int changed = -1;
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (!cell(before, i).equals(cell(after, i))) {
                if (changed >= 0 || i >= run.header().size()) {
                    return null;
                }
                changed = i;
            }
        }
        if (changed < 0) {
            return null;
        }
        List<Long> rows = holding(run, row.row(), changed, cell(before, changed));
        return rows.isEmpty()
                ? null
                : new Alike(run.header().get(changed), cell(before, changed), cell(after, changed), rows);
    }

    private List<Long> holding(ImportRun run, long but, int column, String what) {
        List<Long> rows = new ArrayList<>();
        long after = 0;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += PAGE) {
            List<RejectedRow> page = mended.page(run.id(), MendedRows.Wanted.OPEN, after, PAGE);
            for (RejectedRow each : page) {
                if (each.row() != but
                        && each.isOpen()
                        && rows.size() < MOST - 1
                        && cell(each.cells(), column).strip().equals(what.strip())) {
                    rows.add(each.row());
                }
            }
            if (page.size() < PAGE) {
                break;
            }
            after = page.get(page.size() - 1).row();
        }
        return rows;
    }

    /** The same change in other rows. */
    public MendRows.Row alike(ImportId id, long row, Alike alike) {
        ImportRun run = run(id);
        RejectedRow other = mended.find(id, row).orElseThrow(Refusal::notFound);
        List<String> cells = MendedFile.whole(run, other.cells());
        cells.set(run.header().indexOf(alike.column()), alike.after());
        Mended before = other.mended();
        return new MendRows.Row(row, cells, before == null ? null : before.at());
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private List<Judged> judged(ImportRun run, List<MendRows.Row> rows) {
        if (rows.isEmpty() || rows.size() > MOST) {
            throw Refusal.invalid("imports.mend.howMany", MOST);
        }
        int longest = preparing.spool().limits().cellCharacters();
        Set<Long> numbers = new HashSet<>();
        List<SourceRow> sources = new ArrayList<>();
        for (MendRows.Row row : rows) {
            if (!numbers.add(row.row())) {
                throw Refusal.invalid("imports.mend.twice", row.row());
            }
            if (row.cells().stream().anyMatch(cell -> cell.length() > longest)) {
                throw Refusal.invalid("imports.mend.tooLong", row.row(), longest);
            }
            sources.add(new SourceRow(row.row(), MendedFile.whole(run, row.cells()), false));
        }
        List<RowOutcome> outcomes = doing.judge().judge(run, doing.who().actor(), sources);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            judged.add(Judged.of(rows.get(i).row(), outcomes.get(i)));
        }
        return judged;
    }

    private void mendable(ImportRun run) {
        run.checkMendable();
        if (run.isDryRun()) {
            runs.ofRehearsal(run.id()).ifPresent(taken -> {
                throw Refusal.conflict("imports.mend.imported", taken.id().value());
            });
        }
    }

    /** @throws Refusal when it is in, on its way, or somebody has mended it since it was looked at */
    private RejectedRow checkOpen(ImportRun run, MendRows.Row row) {
        RejectedRow now = mended.find(run.id(), row.row()).orElseThrow(Refusal::notFound);
        Mended by = now.mended();
        if (by != null && !now.isOpen()) {
            throw Refusal.conflict("imports.mend." + by.state(), row.row(), by.by());
        }
        if (by != null && !by.at().equals(row.seen())) {
            throw Refusal.conflict("imports.mend.meanwhile", row.row(), by.by());
        }
        return now;
    }

    /** An import of mended rows that was stopped before it came to this row never goes on. */
    private void giveUp(RejectedRow row) {
        Mended before = row.mended();
        ImportId in = before == null || before.state() != Mended.State.BACK ? null : before.in();
        if (in != null) {
            ImportRun stopped = runs.findLocked(in).orElseThrow(Refusal::notFound);
            if (stopped.isIdle()) {
                stopped.fileRemoved();
            } else if (stopped.rowsRead() == 0) {
                throw Refusal.conflict("imports.mend.SENT", row.row(), before == null ? "" : before.by());
            }
        }
    }

    private ImportRun run(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow(Refusal::notFound);
        preparing.kindOrNotFound(run.kind(), doing.who().actor());
        return run;
    }
}
