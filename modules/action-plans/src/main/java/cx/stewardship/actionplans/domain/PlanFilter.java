package cx.stewardship.actionplans.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which plans are wanted; null and empty say "any".
 *
 * @param departments of these only
 * @param owner the person who owns it
 * @param checker the person who checks it
 * @param late only those with an action past its date
 * @param text words of the title in any order, or the number; case does not matter
 */
public record PlanFilter(
        Set<Long> departments,
        @Nullable Long owner,
        @Nullable Long checker,
        boolean late,
        @Nullable PlanState state,
        @Nullable Long theme,
        String text) {

    public static final PlanFilter ALL = new PlanFilter(Set.of(), null, null, false, null, null, "");

    public PlanFilter {
        departments = Set.copyOf(departments);
        text = text.strip();
    }

    public PlanFilter of(Set<Long> wanted) {
        return new PlanFilter(wanted, owner, checker, late, state, theme, text);
    }

    public PlanFilter ownedBy(long person) {
        return new PlanFilter(departments, person, checker, late, state, theme, text);
    }

    public PlanFilter checkedBy(long person) {
        return new PlanFilter(departments, owner, person, late, state, theme, text);
    }

    public PlanFilter onlyLate() {
        return new PlanFilter(departments, owner, checker, true, state, theme, text);
    }

    public PlanFilter in(@Nullable PlanState wanted) {
        return new PlanFilter(departments, owner, checker, late, wanted, theme, text);
    }

    public PlanFilter on(@Nullable Long wanted) {
        return new PlanFilter(departments, owner, checker, late, state, wanted, text);
    }

    public PlanFilter about(String wanted) {
        return new PlanFilter(departments, owner, checker, late, state, theme, wanted);
    }
}
