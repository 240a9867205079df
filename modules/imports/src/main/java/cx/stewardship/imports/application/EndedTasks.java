package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Tells the one who started an import how it ended, until they look at it; for two weeks, the newest few. */
@ApplicationScoped
public class EndedTasks implements TaskSource {

    private static final int DAYS = 14;
    private static final int MOST = 5;

    private ImportRuns runs;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected EndedTasks() {}

    @Inject
    public EndedTasks(ImportRuns runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    @Transactional
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        var after = today.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        return runs.toTell(actor.signInName(), after).stream()
                .limit(MOST)
                .map(this::task)
                .toList();
    }

    private Task task(ImportRun run) {
        return new Task(
                Task.Verb.LOOK,
                title(run),
                text("imports.task.ended.why", run.rowsTotal(), run.source()),
                null,
                "/imports/import?id=" + run.id().value());
    }

    private String title(ImportRun run) {
        return switch (run.state()) {
            case COMPLETED ->
                text(
                        run.isDryRun() ? "imports.task.rehearsed" : "imports.task.done",
                        run.fileName(),
                        run.tally().added(),
                        run.tally().changed(),
                        run.tally().rejected());
            case STOPPED -> text("imports.task.stopped", run.fileName(), run.rowsRead(), run.rowsTotal());
            default -> text("imports.task.failed", run.fileName(), run.rowsRead(), run.rowsTotal());
        };
    }

    private String text(String key, Object... arguments) {
        return texts.get(Locale.ENGLISH, key, arguments);
    }
}
