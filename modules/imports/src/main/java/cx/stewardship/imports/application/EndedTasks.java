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
                TellingOfImports.title(texts, run),
                texts.get(Locale.ENGLISH, "imports.task.ended.why", run.rowsTotal(), run.source()),
                null,
                TellingOfImports.address(run));
    }
}
