package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Ripple;
import cx.stewardship.customervoice.domain.RippleMap;
import cx.stewardship.customervoice.domain.RippleReads;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads where complaints begin and who hears them. A lead sees what the own departments cause or hear; the CX team, HR and
 * executives see the company.
 */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class ReadingRipples {

    private RippleReads ripples;
    private CommentReads comments;
    private Departments departments;
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    protected ReadingRipples() {}

    @Inject
    ReadingRipples(RippleReads ripples, CommentReads comments, Departments departments, Desk desk) {
        this.ripples = ripples;
        this.comments = comments;
        this.departments = departments;
        this.desk = desk;
    }

    /**
     * The map of whole weeks.
     *
     * @param department with those below it; null for all that the reader may see
     * @param weeks back from today; the week that has begun comes on top
     */
    public RippleMap map(@Nullable DepartmentId department, int weeks) {
        return RippleMap.of(ripples.ripples(scope(department), from(weeks)), front());
    }

    private Set<Long> front() {
        return departments.all().stream()
                .filter(Departments.Department::customerFacing)
                .map(each -> each.id().value())
                .collect(Collectors.toSet());
    }

    private LocalDate from(int weeks) {
        if (weeks < 1 || weeks > 520) {
            throw Refusal.invalid("voice.ripples.weeks", weeks);
        }
        return FullComment.mondayOf(desk.today().atStartOfDay(ZoneOffset.UTC).toInstant())
                .minusWeeks(weeks);
    }

    private @Nullable Set<Long> scope(@Nullable DepartmentId department) {
        Set<Long> own = own();
        if (department == null) {
            return own;
        }
        if (own != null && !own.contains(department.value())) {
            throw Refusal.notFound();
        }
        Set<Long> wanted = departments.withBelow(department).stream()
                .map(DepartmentId::value)
                .collect(Collectors.toCollection(HashSet::new));
        if (own != null) {
            wanted.retainAll(own);
        }
        return wanted;
    }

    private @Nullable Set<Long> own() {
        Actor actor = desk.actor();
        return actor.is(Role.EXECUTIVE) ? null : Scope.ofLists(actor);
    }

    /** Refuses those who do not read ripples at all, whatever they ask for. */
    public void entered() {
        desk.actor();
    }

    /** What was done in the department that caused it, the most frequent first. */
    public List<RippleReads.Act> acts(long originator, long receiver, int weeks, int most) {
        return ripples.acts(checked(originator, receiver), receiver, from(weeks), most);
    }

    /**
     * The comments of one pair, the newest first, without who the customer is for those who do not answer for it.
     *
     * @param harm null for any
     * @param after the last one that is shown already
     */
    public List<CommentLine> comments(
            long originator, long receiver, @Nullable String harm, int weeks, @Nullable Long after, int most) {
        Actor actor = desk.actor();
        List<Long> ids = ripples.comments(checked(originator, receiver), receiver, harm, from(weeks), after, most);
        return comments.newestOf(ids).stream()
                .map(line -> Scope.maySeeCustomer(actor, line) ? line : line.withoutCustomer())
                .toList();
    }

    /** One side at least is the reader's, and both exist. */
    private long checked(long originator, long receiver) {
        Set<Long> own = own();
        if (own != null && !own.contains(originator) && !own.contains(receiver)) {
            throw Refusal.notFound();
        }
        for (long department : List.of(originator, receiver)) {
            if (department != Ripple.NOBODY) {
                departments.get(new DepartmentId(department));
            }
        }
        return originator;
    }
}
