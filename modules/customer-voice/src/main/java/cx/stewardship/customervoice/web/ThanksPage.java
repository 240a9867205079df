package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.PassingOnThanks;
import cx.stewardship.customervoice.application.ReadingThanks;
import cx.stewardship.customervoice.application.ThanksShown;
import cx.stewardship.customervoice.domain.ThanksReads;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What customers thanked for: by department, by what, the newest first; and passing it on. */
@Named
@ViewScoped
public class ThanksPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 12;
    private static final int DAYS = 90;

    private final ReadingThanks reading;
    private final PassingOnThanks passing;
    private final CommentItems items;

    private final CommentSearch search = new CommentSearch();
    private @Nullable Long theme;
    private List<ThanksShown> thanks = new ArrayList<>();
    private List<ThanksShown> mine = List.of();
    private List<ThanksReads.For> themes = List.of();
    private List<Count> counts = List.of();
    private boolean more;
    private long open;
    private @Nullable Long team;
    private @Nullable Long person;
    private String behaviour = "";
    private List<Colleague> colleagues = List.of();

    /**
     * Thanks of a department.
     *
     * @param width of its bar, in hundredths of the largest
     */
    public record Count(String code, String name, int thanks, long width, boolean current) implements Serializable {}

    /** Somebody to pass thanks on to. */
    public record Colleague(long id, String name) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected ThanksPage() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThanksPage(
            @Nullable ReadingThanks reading, @Nullable PassingOnThanks passing, @Nullable CommentItems items) {
        this.reading = reading;
        this.passing = passing;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            mine = reading.mine();
            themes = reading.themes(department(), DAYS);
            counts = counts(reading.byDepartment(DAYS));
            thanks = new ArrayList<>(reading.newest(department(), theme, DAYS, null, AT_ONCE));
            more = thanks.size() == AT_ONCE;
        });
    }

    public void more() {
        Pages.attempt(() -> {
            List<ThanksShown> next = reading.newest(
                    department(),
                    theme,
                    DAYS,
                    thanks.get(thanks.size() - 1).comment().id(),
                    AT_ONCE);
            thanks.addAll(next);
            more = next.size() == AT_ONCE;
        });
    }

    private List<Count> counts(Map<Long, Integer> byDepartment) {
        int most =
                byDepartment.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return items.choices().stream()
                .filter(department -> byDepartment.getOrDefault(department.id().value(), 0) > 0)
                .map(department -> {
                    int of = byDepartment.getOrDefault(department.id().value(), 0);
                    return new Count(
                            department.code(),
                            department.name(),
                            of,
                            Math.round(100.0 * of / most),
                            department.code().equals(search.getDepartment()));
                })
                .sorted(Comparator.comparingInt(Count::thanks).reversed())
                .toList();
    }

    private @Nullable DepartmentId department() {
        return search.department(items);
    }

    /** Opens the question to whom these thanks go. */
    public void ask(long comment, @Nullable Long department) {
        open = comment;
        team = department;
        person = null;
        behaviour = "";
        colleagues();
    }

    public void colleagues() {
        Pages.attempt(() -> {
            person = null;
            colleagues = team == null
                    ? List.of()
                    : passing.colleagues(new DepartmentId(team)).stream()
                            .map(ThanksPage::colleague)
                            .toList();
        });
    }

    private static Colleague colleague(People.Person each) {
        return new Colleague(each.id().value(), each.name());
    }

    public void pass() {
        if (Pages.attempt(() -> passing.pass(
                new CommentId(open),
                person == null ? null : new PersonId(person),
                team == null ? null : new DepartmentId(team),
                behaviour))) {
            Pages.say("voice.thanks.passed");
            open = 0;
            load();
        }
    }

    public void close() {
        open = 0;
    }

    /** The department whose team is proposed: the one that earned the thanks, as far as is known. */
    public @Nullable Long proposed(ThanksShown shown) {
        return shown.comment().concerned().stream()
                .map(concerned -> concerned.departmentId())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    public String names(ThanksShown shown) {
        return String.join(
                ", ",
                shown.comment().concerned().stream()
                        .map(concerned -> items.department(concerned.departmentId()))
                        .distinct()
                        .toList());
    }

    public CommentSearch getSearch() {
        return search;
    }

    public @Nullable Long getTheme() {
        return theme;
    }

    public void setTheme(@Nullable Long theme) {
        this.theme = theme;
    }

    public List<ThanksShown> getThanks() {
        return thanks;
    }

    public List<ThanksShown> getMine() {
        return mine;
    }

    public List<ThanksReads.For> getThemes() {
        return themes;
    }

    public List<Count> getCounts() {
        return counts;
    }

    public boolean isMore() {
        return more;
    }

    public long getOpen() {
        return open;
    }

    public @Nullable Long getTeam() {
        return team;
    }

    public void setTeam(@Nullable Long team) {
        this.team = team;
    }

    public @Nullable Long getPerson() {
        return person;
    }

    public void setPerson(@Nullable Long person) {
        this.person = person;
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }

    public String getBehaviour() {
        return behaviour;
    }

    public void setBehaviour(@Nullable String behaviour) {
        this.behaviour = Objects.requireNonNullElse(behaviour, "");
    }
}
