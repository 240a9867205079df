package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.notice.Notices;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;

/** Tells whoever brought a file in how it ended, until they look at it. Machines are not told. */
@ApplicationScoped
public class TellingOfImports {

    private Notices notices;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected TellingOfImports() {}

    @Inject
    public TellingOfImports(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /** It has come to its end, in the transaction in hand. */
    @AllowedTo(anyone = true)
    public void ended(ImportRun run) {
        PersonId person = run.actor().person();
        if (person != null) {
            notices.tell(new Notice(
                    person,
                    NoticeKind.IMPORT,
                    title(texts, run),
                    texts.get(Locale.ENGLISH, "imports.task.ended.why", run.rowsTotal(), run.source()),
                    address(run),
                    once(run)));
        }
    }

    /** Somebody looks at it: whoever started it is told by that how it ended. */
    void seen(ImportRun run, Actor reader) {
        PersonId person = reader.person();
        if (run.seenBy(reader) && person != null) {
            notices.known(person, once(run));
        }
    }

    /** How it ended, in one line. */
    static String title(Texts texts, ImportRun run) {
        return switch (run.state()) {
            case COMPLETED ->
                texts.get(
                        Locale.ENGLISH,
                        run.isDryRun() ? "imports.task.rehearsed" : "imports.task.done",
                        run.fileName(),
                        run.tally().added(),
                        run.tally().changed(),
                        run.tally().rejected());
            case STOPPED ->
                texts.get(Locale.ENGLISH, "imports.task.stopped", run.fileName(), run.rowsRead(), run.rowsTotal());
            default ->
                texts.get(Locale.ENGLISH, "imports.task.failed", run.fileName(), run.rowsRead(), run.rowsTotal());
        };
    }

    static String address(ImportRun run) {
        return "/imports/import?id=" + run.id().value();
    }

    /** It may end more than once: after a stop it goes on. */
    private static String once(ImportRun run) {
        return "import-" + run.id().value() + "-"
                + run.finishedAt().map(Instant::toEpochMilli).orElse(0L);
    }
}
