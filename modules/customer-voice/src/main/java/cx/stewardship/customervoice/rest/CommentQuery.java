package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The filter of the stream in a request. */
@SuppressWarnings("NullAway.Init")
public class CommentQuery {

    private static final int MOST = 200;

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("harm")
    private @Nullable String harm;

    @QueryParam("stage")
    private @Nullable String stage;

    @QueryParam("theme")
    private @Nullable Long theme;

    @QueryParam("role")
    private @Nullable String role;

    @QueryParam("source")
    private @Nullable String source;

    /** {@code true} for those that wait for somebody to say whom they concern, {@code false} for the others. */
    @QueryParam("waiting")
    private @Nullable String waiting;

    /** {@code relevance}, or the newest first. */
    @QueryParam("sort")
    private @Nullable String sort;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("department")
    private @Nullable String department;

    @QueryParam("after")
    private @Nullable String after;

    @QueryParam("most")
    @DefaultValue("50")
    private int most;

    CommentFilter filter() {
        boolean thanks = "thanks".equalsIgnoreCase(harm);
        return new CommentFilter(
                words == null || words.isBlank() ? null : words,
                thanks ? null : constant(Harm.class, harm),
                thanks ? Boolean.TRUE : null,
                constant(JourneyStage.class, stage),
                theme,
                day(from),
                day(to),
                constant(ConcernRole.class, role),
                source == null || source.isBlank() ? null : source.strip(),
                waiting == null || waiting.isBlank() ? null : Boolean.valueOf(waiting));
    }

    @Nullable
    DepartmentId department(Departments departments) {
        return department == null || department.isBlank()
                ? null
                : departments.named(department).orElseThrow(Refusal::notFound).id();
    }

    @Nullable
    String after() {
        return after;
    }

    boolean byRelevance() {
        return "relevance".equals(sort);
    }

    int most() {
        return Math.max(1, Math.min(MOST, most));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("voice.import.badDate", text, "from, to");
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("voice.query.unknown", name);
        }
    }
}
