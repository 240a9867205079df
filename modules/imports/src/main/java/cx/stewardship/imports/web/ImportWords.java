package cx.stewardship.imports.web;

import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.MendingRows;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.Mended;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Format;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Sheet;
import cx.stewardship.imports.reading.Survey.DateProof;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How imports are spoken of on pages. */
@Named
@ApplicationScoped
public class ImportWords {

    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int SECONDS_OF_AN_HOUR = 3600;

    private Texts texts;
    private Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected ImportWords() {}

    @Inject
    public ImportWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** The name of a kind; its code where a module brings one that has no name here. */
    public String kind(String code) {
        String key = "imports.kind." + code;
        String name = texts.get(Pages.locale(), key);
        return name.equals(key) ? code : name;
    }

    public String guideTitle(@Nullable String name) {
        return name == null ? Pages.text("imports.guide.open") : Pages.text("imports.guide.title", name);
    }

    public String state(ImportView run) {
        if (!run.dryRun() && run.state() == ImportState.COMPLETED && run.tally().rejected() > 0) {
            return Pages.text("imports.state.rejects", run.tally().rejected());
        }
        return run.dryRun() && run.state() == ImportState.COMPLETED
                ? Pages.text("imports.state.rehearsed")
                : run.stopping() ? Pages.text("imports.state.stopping") : Pages.text("imports.state." + run.state());
    }

    public String tone(ImportView run) {
        return switch (run.state()) {
            case QUEUED -> "idle";
            case RUNNING -> "accent";
            case STOPPED -> "warn";
            case FAILED -> "bad";
            case UNDOING -> "accent";
            case UNDONE -> "idle";
            case COMPLETED -> run.dryRun() ? "accent" : run.tally().rejected() > 0 ? "warn" : "good";
        };
    }

    public String icon(ImportView run) {
        return switch (run.state()) {
            case QUEUED -> "clock";
            case RUNNING -> "play";
            case STOPPED -> "stop";
            case FAILED -> "alert";
            case UNDOING, UNDONE -> "undo";
            case COMPLETED -> run.dryRun() ? "shield" : "check";
        };
    }

    /** The form of a file in a few words: UTF-8, semicolons, dates as day/month/year. */
    public String form(Form form) {
        String dates =
                form.dates() == DateOrder.YMD ? "" : ", " + Pages.text("imports.form.dates", dates(form.dates()));
        String decimal = form.decimal() == ',' ? ", " + Pages.text("imports.form.comma") : "";
        String headed = form.headerRow() > 1
                ? ", " + Pages.text("imports.form.header", form.headerRow())
                : form.headerRow() == 0 && form.format() != Format.JSON_LINES
                        ? ", " + Pages.text("imports.form.noHeader")
                        : "";
        String made =
                switch (form.format()) {
                    case TEXT, SPACED_TEXT -> form.charset() + ", " + delimiter(form.delimiter());
                    case WORKBOOK -> Pages.text("imports.form.workbook", form.sheet());
                    case JSON_LINES -> Pages.text("imports.form.json", form.charset());
                };
        return made + headed + dates + decimal;
    }

    /** Which cell tells the order of day and month; blank when none does. */
    public String proof(@Nullable DateProof proof) {
        return proof == null
                ? ""
                : Pages.text("imports.proof." + proof.order(), proof.cell(), proof.row(), proof.column());
    }

    public String headerRow(String row) {
        return row.equals("0") ? Pages.text("imports.header.none") : Pages.text("imports.header.row", row);
    }

    public String sheet(Sheet sheet) {
        return sheet.hidden() ? Pages.text("imports.sheet.hidden", sheet.name()) : sheet.name();
    }

    public String dates(DateOrder order) {
        return Pages.text("imports.dates." + order);
    }

    public String delimiter(char sign) {
        return switch (sign) {
            case ',' -> Pages.text("imports.delimiter.comma");
            case ';' -> Pages.text("imports.delimiter.semicolon");
            case '\t' -> Pages.text("imports.delimiter.tab");
            case '|' -> Pages.text("imports.delimiter.bar");
            default -> String.valueOf(sign);
        };
    }

    public String reason(Reject reject) {
        return reason(reject.reason(), reject.arguments());
    }

    private String reason(String reason, List<String> said) {
        return texts.get(
                Pages.locale(),
                reason,
                reason.equals("imports.row.notADate")
                        ? said.stream().map(this::asWritten).toList()
                        : said);
    }

    /** Why a mended row would still be rejected, with its column. */
    public String reason(@Nullable ImportView run, MendingRows.Judged judged) {
        String why = reason(judged.reason() == null ? "" : judged.reason(), judged.arguments());
        return run == null || judged.field().isEmpty()
                ? Pages.text("imports.mend.still", why)
                : Pages.text("imports.mend.stillAt", column(run, judged.field()), why);
    }

    /** A cell that somebody changed. */
    public record Difference(String column, String before, String after) implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** What somebody changed in a row: the cells as they came, and as they are. */
    public List<Difference> differences(ImportView run, RejectedRow row) {
        List<Difference> differences = new ArrayList<>();
        List<String> before = row.reject().cells();
        List<String> after = row.cells();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String was = i < before.size() ? before.get(i) : "";
            String is = i < after.size() ? after.get(i) : "";
            if (!was.equals(is)) {
                differences.add(new Difference(
                        i < run.header().size() ? run.header().get(i) : Pages.text("imports.mend.beyond", i + 1),
                        was.isBlank() ? Pages.text("imports.cell.empty") : shortened(was),
                        is.isBlank() ? Pages.text("imports.cell.empty") : shortened(is)));
            }
        }
        return differences;
    }

    public String mendLabel(RejectedRow row) {
        return Pages.text("imports.mend.row", row.row());
    }

    public String fills(String field) {
        return Pages.text("imports.mend.fills", field);
    }

    public String mendedOf(ImportView run) {
        return run.mends() == null
                ? ""
                : Pages.text("imports.mended.of.link", run.mends().value());
    }

    public String mendedIn(RejectedRow row) {
        Mended made = row.mended();
        return made == null || made.in() == null
                ? ""
                : Pages.text("imports.mended.in", made.in().value());
    }

    public String mendedBy(RejectedRow row) {
        Mended made = row.mended();
        return made == null ? "" : Pages.text("imports.mended.by", made.by(), formats.moment(made.at()));
    }

    /** How many of the rejected rows are mended. */
    public String rejectedText(ImportView run) {
        return run.mended() > 0
                ? Pages.text("imports.outcome.rejected.mended", run.mended())
                : Pages.text(
                        run.tally().rejected() == 0
                                ? "imports.outcome.rejected.none"
                                : "imports.outcome.rejected.text");
    }

    /** The form of a date in words where it is one of those that files are read by. */
    private String asWritten(String argument) {
        return Stream.of(DateOrder.values())
                .filter(order -> order.shown().equals(argument))
                .findFirst()
                .map(this::dates)
                .orElse(argument);
    }

    /** The column at fault as the file calls it. */
    public String column(ImportView run, String field) {
        String target = run.mapping().targets().getOrDefault(field, field);
        return target.isEmpty() ? Pages.text("imports.row.whole") : target.startsWith("=") ? field : target;
    }

    /** What stands in the cell at fault, shortened. */
    public String cell(ImportView run, Reject reject) {
        int column = run.header().indexOf(run.mapping().targets().getOrDefault(reject.field(), ""));
        List<String> cells = reject.cells();
        String value = column < 0 ? String.join(" ", cells) : column < cells.size() ? cells.get(column) : "";
        String line = value.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return Pages.text("imports.cell.empty");
        }
        return line.length() <= 48 ? line : line.substring(0, 47) + "…";
    }

    /** 38 s, 4 minutes, 2 h 10 min. */
    public String duration(@Nullable Duration time) {
        return time == null ? "" : seconds(Math.max(1, time.toSeconds()));
    }

    public String seconds(@Nullable Long seconds) {
        if (seconds == null) {
            return "";
        }
        if (seconds < SECONDS_OF_A_MINUTE) {
            return Pages.text("imports.time.seconds", seconds);
        }
        if (seconds < SECONDS_OF_AN_HOUR) {
            return Pages.text("imports.time.minutes", (seconds + 30) / SECONDS_OF_A_MINUTE);
        }
        return Pages.text(
                "imports.time.hours", seconds / SECONDS_OF_AN_HOUR, seconds % SECONDS_OF_AN_HOUR / SECONDS_OF_A_MINUTE);
    }

    /** One line of what a run did: 41,208 new, 86 rejected. */
    public String summary(ImportView run) {
        return Pages.text(
                "imports.summary",
                run.tally().added(),
                run.tally().changed(),
                run.tally().unchanged(),
                run.tally().rejected());
    }

    public String size(long bytes) {
        return bytes < 1024 * 1024
                ? Pages.text("imports.size.kb", formats.count(Math.max(1, bytes / 1024)))
                : Pages.text("imports.size.mb", formats.decimals(bytes / 1024.0 / 1024.0, 1));
    }

    /** How it is, for those who do not see it: the state, and what came of it once it is over. */
    public String news(ImportView run) {
        return run.isOver() ? Pages.text("imports.run.news", state(run), summary(run)) : state(run);
    }

    /** The name of the page of a run. */
    public String title(ImportView run) {
        return Pages.text("imports.run.title", kind(run.kind()), run.source());
    }

    /** The file in one sentence. */
    public String lede(ImportView run) {
        return Pages.text(
                "imports.run.lede",
                run.fileName(),
                run.total(),
                form(run.form()),
                formats.moment(run.createdAt()),
                run.startedByName());
    }

    public String done(ImportView run) {
        return Pages.text("imports.run.done", run.read(), run.total());
    }

    /** How fast it is, how long it will take, how far it is safe. */
    public List<String> facts(ImportView run) {
        List<String> facts = new ArrayList<>();
        if (run.state() == ImportState.QUEUED) {
            facts.add(Pages.text("imports.run.waits"));
        }
        if (run.rate() > 0) {
            facts.add(Pages.text("imports.run.rate", run.rate()));
        }
        Long left = run.secondsLeft();
        if (left != null) {
            facts.add(Pages.text("imports.run.left", seconds(Math.max(1, left))));
        }
        if (run.read() > 0) {
            facts.add(Pages.text("imports.run.rejectedSoFar", run.tally().rejected()));
            facts.add(Pages.text("imports.run.saved", run.read()));
        }
        return facts;
    }

    public String took(ImportView run) {
        return Pages.text(run.dryRun() ? "imports.run.checkedIn" : "imports.run.took", duration(run.took()));
    }

    public String downloadLabel(ImportView run) {
        return Pages.text("imports.rejects.download", run.tally().rejected());
    }

    /** Names a group of rejected rows: its column, and what is wrong with it in a few words. */
    public String label(ImportView run, ReadingImports.Group group) {
        String key = "imports.short" + group.reason().substring(group.reason().indexOf('.'));
        String known = texts.get(Pages.locale(), key);
        String column = column(run, group.field());
        return known.equals(key) ? column : Pages.text("imports.rejects.label", column, known);
    }

    /** The first row of a group, with its reason in full. */
    public String example(ReadingImports.Group group) {
        return Pages.text("imports.rejects.example", group.example().row(), reason(group.example()));
    }

    /** What fills a field, in words. */
    public String target(String target) {
        if (target.equals(FixedValues.SIGN)) {
            return Pages.text("imports.match.same");
        }
        if (target.startsWith("=")) {
            return Pages.text("imports.match.fixed", target.substring(1));
        }
        return target.equals(Mapping.FINGERPRINT) ? Pages.text("imports.match.fingerprint") : target;
    }

    public String labelFor(String field) {
        return Pages.text("imports.match.label", field);
    }

    public String labelForFixed(String field) {
        return Pages.text("imports.match.same.label", field);
    }

    public String shortened(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
