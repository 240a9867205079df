package cx.stewardship.imports.folder;

import cx.stewardship.imports.application.LaneChanged;
import cx.stewardship.imports.application.Preparing;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.application.TellingOfImports;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.Rejects;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.OtherForms;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
        return new StartingImports(new Preparing(kinds, runs, forms, clock), runs, doing, new Unheard());
    }

    ReadingImports reading(ImportRuns runs, Rejects rejects) {
        return new ReadingImports(runs, rejects, kinds, doing);
    }

    /** Nobody listens: no job begins by itself. */
    private static final class Unheard implements Event<LaneChanged> {
        @Override
        public void fire(LaneChanged event) {}

        @Override
        public <U extends LaneChanged> CompletionStage<U> fireAsync(U event) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends LaneChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public Event<LaneChanged> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends LaneChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends LaneChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
