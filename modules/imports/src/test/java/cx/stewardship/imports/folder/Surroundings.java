package cx.stewardship.imports.folder;

import cx.stewardship.imports.application.LaneChanged;
import cx.stewardship.imports.application.Preparing;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.application.TellingOfImports;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.MendedRows;
import cx.stewardship.imports.fixture.Unheard;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.OtherForms;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The use cases of imports put together by hand, around one ledger. */
final class Surroundings {

    private final Path data;
    private final Kinds kinds;
    private final Clock clock;
    private final CurrentActor actor = Actors.acting(Actors.with(99));
    private final OtherForms forms;
    private final StartingImports.Doing doing;

    Surroundings(Path data, Kinds kinds, Instant now) {
        this.data = data;
        this.kinds = kinds;
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        this.forms = new OtherForms(List.of(), new Spool(data));
        this.doing = new StartingImports.Doing(
                actor, new AuditEntries(), clock, new TellingOfImports(notice -> {}, new Texts()));
    }

    Kinds kinds() {
        return kinds;
    }

    CurrentActor actor() {
        return actor;
    }

    StartingImports starting(ImportRuns runs) {
        return new StartingImports(new Preparing(kinds, runs, forms, clock), runs, doing, new Unheard<LaneChanged>());
    }

    ReadingImports reading(ImportRuns runs, MendedRows rejects) {
        return new ReadingImports(runs, rejects, kinds, doing);
    }
}
