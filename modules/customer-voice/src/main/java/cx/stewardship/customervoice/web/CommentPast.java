package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.ReadingComments;
import cx.stewardship.customervoice.domain.CommentHistory.Happened;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people did to a comment, in the reader's words. */
@ApplicationScoped
public class CommentPast {

    /** As the audit trail has it: {@code ORIGINATED 6 by PERSON, RECEIVED 3 by COLUMN}. */
    private static final Pattern ROUTING = Pattern.compile("(ORIGINATED|RECEIVED) (\\d+) by \\w+");

    private final ReadingComments reading;
    private final Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected CommentPast() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public CommentPast(@Nullable ReadingComments reading, @Nullable Departments departments) {
        this.reading = reading;
        this.departments = departments;
    }

    /** Something that somebody did. */
    public record Line(Instant at, String text) implements Serializable {}

    List<Line> of(CommentId comment) {
        return reading.history(comment).stream()
                .map(done -> new Line(done.at(), text(done)))
                .toList();
    }

    private String text(Happened done) {
        String key = "voice.past." + done.kind();
        return switch (done.kind()) {
            case ROUTED, SET_BACK -> Pages.text(key, done.by(), concerned(done.after()), concerned(done.before()));
            default -> Pages.text(key, done.by(), done.after() == null ? "" : done.after());
        };
    }

    private String concerned(@Nullable String routings) {
        String readable = ROUTING.matcher(routings == null ? "" : routings)
                .results()
                .map(this::concerned)
                .distinct()
                .collect(Collectors.joining(", "));
        return readable.isEmpty() ? Pages.text("voice.past.nobody") : readable;
    }

    private String concerned(MatchResult routing) {
        String name = departments
                .find(new DepartmentId(Long.parseLong(routing.group(2))))
                .map(Departments.Department::name)
                .orElse("?");
        return Pages.text("voice.past.role." + routing.group(1), name);
    }
}
