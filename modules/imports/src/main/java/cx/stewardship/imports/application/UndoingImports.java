package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.Changes;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.ImportUndo;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a whole import back, as far as nothing that came later depends on it. */
@ApplicationScoped
@AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
public class UndoingImports {

    private ImportRuns runs;
    private Preparing preparing;
    private Changes changes;
    private Doing doing;

    @SuppressWarnings("NullAway.Init")
    protected UndoingImports() {}

    @Inject
    public UndoingImports(ImportRuns runs, Preparing preparing, Changes changes, Doing doing) {
        this.runs = runs;
        this.preparing = preparing;
        this.changes = changes;
        this.doing = doing;
    }

    /** Who does it, and whom that concerns. */
    @ApplicationScoped
    public static class Doing {
        private StartingImports.Doing who;
        private Trial trial;
        private Event<LaneChanged> lane;

        @SuppressWarnings("NullAway.Init")
        protected Doing() {}

        @Inject
        public Doing(StartingImports.Doing who, Trial trial, Event<LaneChanged> lane) {
            this.who = who;
            this.trial = trial;
            this.lane = lane;
        }

        StartingImports.Doing who() {
            return who;
        }

        Trial trial() {
            return trial;
        }

        Event<LaneChanged> lane() {
            return lane;
        }
    }

    /**
     * What an undo would do, or did.
     *
     * @param removed things that go; when it is done, that are gone
     * @param restored things that are set back to what they were
     * @param stays what remains, by reason; empty once it is done
     */
    public record Undoing(long removed, long restored, long stayed, List<Stay> stays, @Nullable String failure)
            implements Serializable {}

    /** @param reason message key */
    public record Stay(String reason, List<String> arguments, long things) implements Serializable {}

    /** What would go and what would stay, now: found out by doing it and not keeping it. */
    @Transactional
    public Undoing preview(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow(Refusal::notFound);
        Undoable kind = kind(run);
        if (run.state() == ImportState.UNDONE || run.state() == ImportState.UNDOING) {
            throw Refusal.conflict(run.state() == ImportState.UNDONE ? "imports.undo.done" : "imports.undo.running");
        }
        checkNoneOnItsWay(id);
        List<Undo.Outcome> outcomes = doing.trial().rollBackAfter(() -> {
            List<Undo.Outcome> each = new ArrayList<>();
            mendings(id).forEach(mending -> each.add(new Undo(mending, kind, changes).take()));
            each.add(new Undo(runs.find(id).orElseThrow(Refusal::notFound), kind, changes).take());
            return each;
        });
        return new Undoing(
                outcomes.stream().mapToLong(Undo.Outcome::removed).sum(),
                outcomes.stream().mapToLong(Undo.Outcome::restored).sum(),
                outcomes.stream().mapToLong(Undo.Outcome::stayed).sum(),
                outcomes.stream()
                        .flatMap(outcome -> outcome.stays().stream())
                        .map(stay -> new Stay(stay.reason(), stay.arguments(), stay.things()))
                        .toList(),
                null);
    }

    /** Imports of mended rows of it that made or changed something: they go with it, the newest first. */
    private List<ImportRun> mendings(ImportId first) {
        return runs.mendings(first).stream()
                .filter(mending -> mending.state() == ImportState.COMPLETED
                        || mending.state() == ImportState.STOPPED
                        || mending.state() == ImportState.FAILED)
                .filter(mending -> mending.tally().added() + mending.tally().changed() > 0)
                .toList();
    }

    private void checkNoneOnItsWay(ImportId first) {
        if (runs.mendings(first).stream()
                .anyMatch(mending -> mending.state() == ImportState.QUEUED || mending.state() == ImportState.RUNNING)) {
            throw Refusal.conflict("imports.undo.mending");
        }
    }

    /** What came of it, once it was asked for. */
    @Transactional
    public @Nullable Undoing result(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow(Refusal::notFound);
        preparing.kindOrNotFound(run.kind(), doing.who().actor());
        return runs.undo(id)
                .filter(undo -> undo.finishedAt().isPresent())
                .map(undo -> new Undoing(
                        undo.removed().orElse(0L),
                        undo.restored().orElse(0L),
                        undo.stayed().orElse(0L),
                        List.of(),
                        undo.failure().orElse(null)))
                .orElse(null);
    }

    /** Puts the undoing in the lane and returns at once; rows that were mended here go with it. */
    @Transactional
    public void undo(ImportId id) {
        ImportRun run = runs.findLocked(id).orElseThrow(Refusal::notFound);
        kind(run);
        checkNoneOnItsWay(id);
        mendings(id).forEach(mending -> ask(runs.findLocked(mending.id()).orElseThrow(Refusal::notFound)));
        ask(run);
        doing.lane().fire(new LaneChanged());
    }

    private void ask(ImportRun run) {
        ImportId id = run.id();
        run.undo();
        runs.undo(id)
                .ifPresentOrElse(
                        before -> before.askedAgain(
                                doing.who().actor(), doing.who().now()),
                        () -> runs.add(new ImportUndo(
                                id, doing.who().actor(), doing.who().now())));
        doing.who().record("undoing", run);
    }

    /** Whether a page should offer it. */
    @Transactional
    public boolean isPossible(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow(Refusal::notFound);
        preparing.kindOrNotFound(run.kind(), doing.who().actor());
        return !run.isDryRun()
                && run.tally().added() + run.tally().changed() > 0
                && isWrittenDown(run)
                && (run.state() == ImportState.COMPLETED
                        || run.state() == ImportState.STOPPED
                        || run.state() == ImportState.FAILED);
    }

    /** Not so for runs of before changes were written down. */
    private boolean isWrittenDown(ImportRun run) {
        return run.tally().changed() == 0 || !changes.counts(run.id()).isEmpty();
    }

    /** Not so for runs of before a kind said what its rows made. */
    private boolean isMadeKnown(ImportRun run, Undoable kind) {
        return run.tally().added() == 0
                || kind.made(run.id().value(), Long.MIN_VALUE, 1).isPresent()
                || !changes.made(run.id()).isEmpty();
    }

    private Undoable kind(ImportRun run) {
        Undoable kind =
                (Undoable) preparing.kindOrNotFound(run.kind(), doing.who().actor());
        if (run.isDryRun()) {
            throw Refusal.conflict("imports.undo.nothing");
        }
        if (!isWrittenDown(run) || !isMadeKnown(run, kind)) {
            throw Refusal.conflict("imports.undo.notWritten");
        }
        return kind;
    }
}
