package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The filter of the stream as it stands in the address: {@code ?q=paid&harm=HASSLE&days=90}. Texts, for pages bind to them. */
public class CommentSearch implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String THANKS = "THANKS";
    private static final String DEFAULT_DAYS = "90";
    private static final String WAITING = "WAITING";
    private static final String PLACED = "PLACED";
    private static final String RELEVANCE = "relevance";

    private String words = "";
    private String harm = "";
    private String stage = "";
    private String theme = "";
    private String role = "";
    private String days = DEFAULT_DAYS;
    private String department = "";
    private String source = "";
    private String state = "";
    private String from = "";
    private String until = "";
    private String sort = "";

    /**
     * A way to look that is kept under a name.
     *
     * @param address of it
     */
    public record View(String name, String address, Counted count, boolean current) implements Serializable {}

    public CommentFilter filter(LocalDate today) {
        CommentFilter filter = new CommentFilter(
                words.isBlank() ? null : words,
                harm.isEmpty() || harm.equals(THANKS) ? null : constant(Harm.class, harm),
                harm.equals(THANKS) ? Boolean.TRUE : null,
                stage.isEmpty() ? null : constant(JourneyStage.class, stage),
                theme.isEmpty() ? null : (Long) number(theme),
                null,
                null,
                role.isEmpty() ? null : constant(ConcernRole.class, role),
                source.isEmpty() ? null : source,
                state.isEmpty() ? null : (Boolean) state.equals(WAITING));
        return period(filter, today);
    }

    /** The same within the chosen period. */
    public CommentFilter period(CommentFilter filter, LocalDate today) {
        LocalDate first = day(from);
        LocalDate last = day(until);
        if (first != null || last != null) {
            CommentFilter within = first == null ? filter : filter.since(first);
            return within.until(last);
        }
        return days.equals("all") ? filter : filter.since(today.minusDays(number(days)));
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("voice.import.badDate", text, "from, to");
        }
    }

    /** Whether what says most comes first; only with words there is something to say. */
    public boolean isByRelevance() {
        return sort.equals(RELEVANCE) && !words.isBlank();
    }

    /** Whether something is set in the part that is folded away. */
    public boolean isMore() {
        return !(role + source + state + from + until).isBlank();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.notFound();
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    /** The chosen department; null for all that the reader may see. */
    @Nullable
    DepartmentId department(CommentItems items) {
        return department.isEmpty()
                ? null
                : items.choices().stream()
                        .filter(choice -> choice.code().equals(department))
                        .findFirst()
                        .orElseThrow(Refusal::notFound)
                        .id();
    }

    /** From the question mark on; nothing of what is usual. */
    public String address() {
        StringBuilder address = new StringBuilder();
        add(address, "q", words);
        add(address, "harm", harm);
        add(address, "stage", stage);
        add(address, "theme", theme);
        add(address, "role", role);
        add(address, "days", days.equals(DEFAULT_DAYS) ? "" : days);
        add(address, "department", department);
        add(address, "source", source);
        add(address, "waiting", state.isEmpty() ? "" : String.valueOf(state.equals(WAITING)));
        add(address, "from", from);
        add(address, "to", until);
        add(address, "sort", isByRelevance() ? sort : "");
        return address.length() == 0 ? "?" : address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.append(address.length() == 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("'", "%27"));
        }
    }

    /** What the views that everyone has look for. */
    static List<CommentFilter> viewed(LocalDate today) {
        CommentFilter recent = CommentFilter.ALL.since(today.minusDays(90));
        return List.of(
                recent,
                recent.inRole(ConcernRole.ORIGINATED),
                recent.withHarm(Harm.UNNECESSARY_COST),
                recent.ofTheme(0));
    }

    /** The views that everyone has. @param counts of those {@link #viewed} */
    List<View> views(List<Counted> counts) {
        return List.of(
                view("voice.view.days90", "", counts.get(0)),
                view("voice.view.caused", "role=ORIGINATED", counts.get(1)),
                view("voice.view.cost", "harm=UNNECESSARY_COST", counts.get(2)),
                view("voice.view.loose", "theme=0", counts.get(3)));
    }

    private View view(String key, String query, Counted count) {
        String suffix =
                department.isEmpty() ? query : query + (query.isEmpty() ? "" : "&") + "department=" + department;
        String own = address().substring(1);
        return new View(Pages.text(key), "?" + suffix, count, own.equals(suffix));
    }

    public boolean isFiltered() {
        return !address().equals("?");
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public String getHarm() {
        return harm;
    }

    public void setHarm(@Nullable String harm) {
        this.harm = Objects.requireNonNullElse(harm, "");
    }

    public String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = Objects.requireNonNullElse(stage, "");
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(@Nullable String theme) {
        this.theme = Objects.requireNonNullElse(theme, "");
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = Objects.requireNonNullElse(role, "");
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = days == null || days.isEmpty() ? DEFAULT_DAYS : days;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = Objects.requireNonNullElse(department, "");
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = Objects.requireNonNullElse(source, "");
    }

    /** WAITING, PLACED, or nothing. */
    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = Objects.requireNonNullElse(state, "");
    }

    /** As it stands in the address: {@code true} for those that wait. */
    public String getWaiting() {
        return state.isEmpty() ? "" : String.valueOf(state.equals(WAITING));
    }

    public void setWaiting(@Nullable String waiting) {
        this.state = waiting == null || waiting.isBlank() ? "" : Boolean.parseBoolean(waiting) ? WAITING : PLACED;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = Objects.requireNonNullElse(until, "");
    }

    public String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = Objects.requireNonNullElse(sort, "");
    }
}
