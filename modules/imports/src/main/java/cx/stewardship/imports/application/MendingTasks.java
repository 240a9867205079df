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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rows of one's own imports that were rejected wait to be mended, for two weeks, until a later file of the same kind and
 * source has gone in whole. They come after the news that the import has ended ({@link EndedTasks}).
 */
@ApplicationScoped
public class MendingTasks implements TaskSource {

    private static final int DAYS = 14;

    private ImportRuns runs;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected MendingTasks() {}

    @Inject
    public MendingTasks(ImportRuns runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    @Transactional
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        var after = today.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        Set<String> seen = new HashSet<>();
        return runs.withRejects(actor.signInName(), after).stream()
                .filter(run -> seen.add(run.kind() + " " + run.source()))
                .filter(run -> !run.isToTell())
                .map(this::task)
                .toList();
    }

    private Task task(ImportRun run) {
        Locale locale = Locale.ENGLISH;
        return new Task(
                Task.Verb.MEND,
                texts.get(locale, "imports.task.mend", run.standing().rejected(), run.fileName()),
                texts.get(locale, "imports.task.why", run.rowsTotal()),
                null,
                "/imports/import?id=" + run.id().value());
    }
}
