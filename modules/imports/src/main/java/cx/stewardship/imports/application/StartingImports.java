package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.RememberedMapping;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.reading.FileRefused;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Takes files in: looks at them, says what would be done, and puts them in the lane. */
@ApplicationScoped
public class StartingImports {

    static final int LONGEST_SOURCE = 100;

    private Preparing preparing;
    private ImportRuns runs;
    private Doing doing;
    private Event<LaneChanged> lane;

    @SuppressWarnings("NullAway.Init")
    protected StartingImports() {}

    @Inject
    public StartingImports(Preparing preparing, ImportRuns runs, Doing doing, Event<LaneChanged> lane) {
        this.preparing = preparing;
        this.runs = runs;
        this.doing = doing;
        this.lane = lane;
    }

    /** Who does it, when, where that is written down, and who is told how it ended. */
    @ApplicationScoped
    public static class Doing {
        private CurrentActor actor;
        private AuditTrail audit;
        private Clock clock;
        private TellingOfImports telling;

        @SuppressWarnings("NullAway.Init")
        protected Doing() {}

        @Inject
        public Doing(CurrentActor actor, AuditTrail audit, Clock clock, TellingOfImports telling) {
            this.actor = actor;
            this.audit = audit;
            this.clock = clock;
            this.telling = telling;
        }

        TellingOfImports telling() {
            return telling;
        }

        Actor actor() {
            return actor.get();
        }

        void record(String action, ImportRun run) {
            audit.record(action, "import", run.id().value(), null, run.kind() + ": " + run.fileName());
        }

        void record(String action, ImportRun run, java.util.Collection<Long> rows) {
            String numbers =
                    String.join(", ", rows.stream().map(String::valueOf).toList());
            audit.record(
                    action,
                    "import",
                    run.id().value(),
                    null,
                    run.kind() + ": " + run.fileName() + ", "
                            + new Texts().get(Locale.ENGLISH, "imports.mend.rows", rows.size(), numbers));
        }

        void note(String action, String kind) {
            audit.record(action, "data", kind, null, null);
        }

        java.time.Instant now() {
            return clock.instant();
        }
    }

    /** How large a file may be, in bytes. */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    public long largest() {
        return preparing.spool().limits().fileBytes();
    }

    /** Keeps the file aside; nothing is taken from it yet. */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    public SentFile receive(String kind, String fileName, InputStream content) {
        ImportKind found = preparing.kind(kind, doing.actor());
        return preparing.forms().keep(found, fileName, content);
    }

    /** Removes a file of which no import was begun, so that it does not take room from others. */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    public void discard(SentFile file) {
        preparing.spool().remove(file.spooled());
    }

    /**
     * Makes rows of columns: a table with a column for each thing asked becomes one with a row for each answer. The file as it
     * was stays aside until it is discarded.
     *
     * @param columns one for each thing asked
     * @return the same with the other file
     * @throws FileRefused when a column is not there, a row is broken, or there would be too many rows
     */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    public StartImport withRows(StartImport start, List<String> columns) {
        return preparing.withRows(preparing.kind(start.kind(), doing.actor()), start, columns);
    }

    /** @throws FileRefused when the file cannot be taken at all */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    @Transactional
    public Preparation prepare(StartImport start) {
        ImportKind kind = preparing.kind(start.kind(), doing.actor());
        return preparing.prepare(kind, start, true);
    }

    /**
     * Puts the import in the lane and returns at once.
     *
     * @throws FileRefused when the file cannot be taken as it is: a needed column is missing, dates could mean two things
     */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    @Transactional
    public ImportId start(StartImport start) {
        Actor actor = doing.actor();
        ImportKind kind = preparing.kind(start.kind(), actor);
        if (start.source().isBlank() || start.source().length() > LONGEST_SOURCE) {
            throw Refusal.invalid("imports.start.source", LONGEST_SOURCE);
        }
        Preparation prepared = preparing.prepare(kind, start, false);
        if (!prepared.missing().isEmpty()) {
            throw new FileRefused(
                    "imports.file.missingColumns",
                    prepared.missing().size(),
                    String.join(", ", prepared.missing()),
                    String.join(", ", prepared.survey().header()));
        }
        if (!prepared.datesKnown()) {
            throw new FileRefused("imports.file.datesUnclear", exampleDate(prepared, kind));
        }
        ImportRun run = new ImportRun(
                kind.code(),
                start.source().strip(),
                start.file(),
                prepared.survey(),
                prepared.form(),
                prepared.mapping(),
                actor,
                doing.now());
        if (start.dryRun()) {
            run.onlyRehearse();
        }
        runs.add(run);
        remember(run, prepared.mapping());
        return enqueued(run);
    }

    /**
     * The same for a file of the watched folder. A claim can be taken by one import only, whichever server begins it.
     *
     * @param claim of the file
     */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    @Transactional
    public ImportId startClaimed(StartImport start, String claim) {
        ImportId id = start(start);
        runs.find(id).orElseThrow(Refusal::notFound).takes(claim);
        return id;
    }

    /** Takes for good what was rehearsed. */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    @Transactional
    public ImportId startRehearsed(ImportId rehearsal) {
        ImportRun before = runs.findLocked(rehearsal).orElseThrow(Refusal::notFound);
        preparing.kindOrNotFound(before.kind(), doing.actor());
        ImportRun run = ImportRun.after(before, doing.actor(), doing.now());
        runs.add(run);
        return enqueued(run);
    }

    private ImportId enqueued(ImportRun run) {
        doing.record(run.isDryRun() ? "rehearsed" : "sent", run);
        lane.fire(new LaneChanged());
        return run.id();
    }

    private void remember(ImportRun run, Mapping mapping) {
        runs.remember(
                run.kind(),
                run.source(),
                new RememberedMapping(mapping, run.form().dates()),
                run.startedBy(),
                doing.now());
    }

    private static String exampleDate(Preparation prepared, ImportKind kind) {
        return prepared.survey().columns().stream()
                .filter(column -> prepared.mapping()
                        .columnsOf(kind.fields(), cx.stewardship.shared.imports.ImportField.Type.DATE)
                        .contains(column.name()))
                .filter(column -> column.eitherOrder() > 0)
                .map(column -> column.name() + ": " + column.example())
                .findFirst()
                .orElse("");
    }
}
