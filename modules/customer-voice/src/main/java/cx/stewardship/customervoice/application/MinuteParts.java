package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.ThanksReads;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.task.OpenActions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What others than stories and themes add to a customer minute. */
@Dependent
class MinuteParts {

    private static final int THANKS_DAYS = 180;
    private static final int CANDIDATES = 40;

    /** So that it is read from the back row. */
    private static final int LONGEST = 240;

    private final Iterable<OpenActions> modules;
    private final ThanksReads thanks;
    private final CommentReads comments;
    private final Departments departments;

    @Inject
    MinuteParts(
            @Any Instance<OpenActions> modules, ThanksReads thanks, CommentReads comments, Departments departments) {
        this((Iterable<OpenActions>) modules, thanks, comments, departments);
    }

    MinuteParts(Iterable<OpenActions> modules, ThanksReads thanks, CommentReads comments, Departments departments) {
        this.modules = modules;
        this.thanks = thanks;
        this.comments = comments;
        this.departments = departments;
    }

    @Nullable
    Set<Long> withBelow(@Nullable DepartmentId department) {
        return department == null
                ? null
                : departments.withBelow(department).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet());
    }

    List<OpenActions.Promise> actions(Actor actor, @Nullable DepartmentId department, int most) {
        return StreamSupport.stream(modules.spliterator(), false)
                .flatMap(module -> module.openActions(actor, Optional.ofNullable(department), most).stream())
                .sorted(Comparator.comparing(OpenActions.Promise::due))
                .limit(most)
                .toList();
    }

    /** The newest that can be read from the back row. */
    List<String> thanks(@Nullable DepartmentId department, LocalDate today, int most) {
        List<Long> newest = thanks.newest(withBelow(department), null, today.minusDays(THANKS_DAYS), null, CANDIDATES);
        return comments.newestOf(newest).stream()
                .map(CommentLine::text)
                .filter(text -> text.length() <= LONGEST)
                .limit(most)
                .toList();
    }
}
