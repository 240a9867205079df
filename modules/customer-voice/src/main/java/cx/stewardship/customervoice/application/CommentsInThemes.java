package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of the complaints of the last 12 weeks, those that somebody has put into a theme: what was not only heard but understood. */
@ApplicationScoped
@Transactional
public class CommentsInThemes implements Indicator {

    private static final int WEEKS = 12;

    private final CommentReads comments;
    private final Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected CommentsInThemes() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public CommentsInThemes(@Nullable CommentReads comments, @Nullable Departments departments) {
        this.comments = comments;
        this.departments = departments;
    }

    @Override
    public String code() {
        return "comments-in-themes";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Set<Long> scope = department
                .map(top -> departments.withBelow(top).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet()))
                .orElse(null);
        CommentFilter complaints =
                CommentFilter.ALL.thanks(false).since(asOf.minusWeeks(WEEKS)).until(asOf);
        long all = comments.count(scope, complaints);
        long without = comments.count(scope, complaints.ofTheme(0));
        List<CommentLine> left =
                comments.stream(scope, complaints.ofTheme(0), null, 10).rows();
        return Optional.of(new Reading(
                all - without,
                all,
                left.stream()
                        .map(line -> ThreadRef.of(ThreadKind.COMMENT, line.id()))
                        .toList(),
                "/customer-voice/themes"));
    }
}
