package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ReadingThemes;
import cx.stewardship.customervoice.application.ThemeFigures;
import cx.stewardship.customervoice.application.ThemePlans;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.thread.ThreadNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Themes in the reader's words, with the plans against them. */
@Named
@ApplicationScoped
public class ThemeRows {

    /** Before the running week. */
    private static final int PARETO_WEEKS = 12;

    /** As a share: twice as often. */
    private static final double DOUBLED = 1;

    private final ReadingThemes themes;
    private final ThemePlans plans;
    private final CommentItems items;
    private final Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected ThemeRows() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemeRows(
            @Nullable ReadingThemes themes,
            @Nullable ThemePlans plans,
            @Nullable CommentItems items,
            @Nullable Formats formats) {
        this.themes = themes;
        this.plans = plans;
        this.items = items;
        this.formats = formats;
    }

    LocalDate today() {
        return formats.today();
    }

    public List<ThemeFigures> of(@Nullable DepartmentId department) {
        return themes.of(department);
    }

    public Pareto pareto(List<ThemeFigures> figures) {
        LocalDate monday = formats.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Pareto.of(figures, themes.complaintsSince(figures, monday.minusWeeks(PARETO_WEEKS)));
    }

    /** With their plans. */
    public List<ThemeRow> rows(List<ThemeFigures> figures) {
        Map<Long, ThreadNode> byTheme =
                plans.of(figures.stream().map(ThemeFigures::id).toList());
        LongFunction<String> departments = departments();
        return figures.stream()
                .map(figure -> {
                    ThreadNode plan = byTheme.get(figure.id());
                    return new ThemeRow(
                            figure,
                            departments.apply(figure.departmentId()),
                            plan == null ? null : plan.title(),
                            plan == null ? null : plan.address());
                })
                .toList();
    }

    /** The change of its rate, as it is read. */
    public String change(ThemeFigures figure) {
        Double change = figure.change();
        String shown = formats.percent(change);
        return change != null && change > 0 ? "+" + shown : shown;
    }

    /** How many there were, where a large change of a small number reads like more than it is; otherwise empty. */
    public String before(ThemeFigures figure) {
        Double change = figure.change();
        return change != null && change > DOUBLED ? Pages.text("voice.themes.before", figure.before()) : "";
    }

    /**
     * Why the word for its trend does not say what the change seems to say: rising is judged by the last 4 weeks and falling by
     * what chance does not explain. Otherwise empty.
     */
    public String because(ThemeFigures figure) {
        if (figure.rises() || figure.seemsToRise()) {
            return Pages.text(
                    figure.rises() ? "voice.themes.because.rises" : "voice.themes.because.steady",
                    figure.now(),
                    formats.rate(figure.expected()));
        }
        return figure.seemsToFall() ? Pages.text("voice.themes.because.chance") : "";
    }

    /** Names of departments, for who needs many of them. */
    LongFunction<String> departments() {
        Map<Long, String> names = new HashMap<>(items.namesById());
        return id -> names.computeIfAbsent(id, items::department);
    }

    /** The department of this code; the first that the reader may change themes of, when none is named. */
    DepartmentId departmentOrFirst(String code) {
        return items.choices().stream()
                .filter(choice -> code.isEmpty()
                        ? themes.mayChangeOf(choice.id())
                        : choice.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .id();
    }

    String code(DepartmentId id) {
        return items.choices().stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .code();
    }
}
