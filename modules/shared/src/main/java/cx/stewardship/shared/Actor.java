package cx.stewardship.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a person who signed in, a machine with a token, or the product itself.
 *
 * @param signInName unique, as typed at sign-in; {@code system} for the product itself
 * @param displayName as shown to others
 * @param person the person behind the account, if it belongs to one
 * @param department the department this person works in, if any
 * @param roles never empty for a person: everyone is at least {@link Role#EMPLOYEE}
 * @param leads every department this actor leads, those below included; empty unless {@link Role#DEPARTMENT_LEAD}
 */
public record Actor(
        String signInName,
        String displayName,
        @Nullable PersonId person,
        @Nullable DepartmentId department,
        Set<Role> roles,
        Set<DepartmentId> leads)
        implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
        leads = Set.copyOf(leads);
    }

    /** The product itself, for what nobody asked for by hand: start-up, schedules. It may do everything. */
    public static Actor system() {
        return new Actor("system", "Stewardship", null, null, Set.of(Role.values()), Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    public boolean leads(DepartmentId department) {
        return leads.contains(department);
    }

    public boolean isPerson(PersonId other) {
        return other.equals(person);
    }

    /** Two letters for the picture of this person: the first of the first and of the last name. */
    public String initials() {
        String[] names = displayName.trim().split("\\s+");
        String first = names[0].isEmpty() ? "?" : names[0].substring(0, 1);
        return (names.length > 1 ? first + names[names.length - 1].charAt(0) : first)
                .toUpperCase(java.util.Locale.ROOT);
    }
}
