package cx.stewardship.customervoice.domain;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which comments somebody may read. The CX team and HR read all of them, a lead those that concern the departments they lead;
 * executives read a single one when a thread leads there. Who the customer is, only the CX team and the leads see.
 */
public final class Scope {

    private Scope() {}

    /** The departments whose comments this actor reads as a list; null for all, empty for none. */
    public static @Nullable Set<Long> ofLists(Actor actor) {
        if (actor.isAny(Role.CX_TEAM, Role.HR)) {
            return null;
        }
        Set<Long> departments = new HashSet<>();
        if (actor.is(Role.DEPARTMENT_LEAD)) {
            actor.leads().forEach(department -> departments.add(department.value()));
        }
        return departments;
    }

    /** Whether this actor may read this one comment. */
    public static boolean maySee(Actor actor, CommentLine comment) {
        return actor.isAny(Role.CX_TEAM, Role.HR, Role.EXECUTIVE) || leadsOneOf(actor, comment);
    }

    /** Whether this actor may say whom the comment concerns, and put it into themes. */
    public static boolean mayHandle(Actor actor, CommentLine comment) {
        return actor.is(Role.CX_TEAM) || leadsOneOf(actor, comment);
    }

    public static boolean maySeeCustomer(Actor actor, CommentLine comment) {
        return mayHandle(actor, comment);
    }

    private static boolean leadsOneOf(Actor actor, CommentLine comment) {
        return actor.is(Role.DEPARTMENT_LEAD)
                && comment.concerned().stream()
                        .anyMatch(concerned -> actor.leads(new DepartmentId(concerned.departmentId())));
    }

    public static boolean maySeeThemesOf(Actor actor, DepartmentId department) {
        return actor.isAny(Role.CX_TEAM, Role.HR, Role.EXECUTIVE) || mayChangeThemesOf(actor, department);
    }

    public static boolean mayChangeThemesOf(Actor actor, DepartmentId department) {
        return actor.is(Role.CX_TEAM) || (actor.is(Role.DEPARTMENT_LEAD) && actor.leads(department));
    }
}
