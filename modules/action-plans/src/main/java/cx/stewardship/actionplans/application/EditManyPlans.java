package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.shared.PersonId;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Change the same thing in several plans.
 *
 * @param plans their numbers; at most {@value #MOST}
 * @param owner for {@link What#OWNER}
 * @param days for {@link What#SHIFT}: by how many days the open actions are due later; negative for sooner
 * @param routine for {@link What#ROUTINE}: the name of a meeting; blank for none
 * @param step for {@link What#STEP}: one of {@link #STEPS}
 */
public record EditManyPlans(
        What what,
        List<Long> plans,
        @Nullable PersonId owner,
        int days,
        @Nullable String routine,
        @Nullable Transition step)
        implements Serializable {

    public static final int MOST = 200;

    /** Those that need no further word and that can be taken back. */
    public static final Set<Transition> STEPS =
            EnumSet.of(Transition.PLAN, Transition.BEGIN, Transition.BACK_TO_ANALYSIS, Transition.BACK_TO_PLANNED);

    /** What is changed. */
    public enum What {
        OWNER,
        SHIFT,
        ROUTINE,
        STEP
    }

    public EditManyPlans {
        plans = List.copyOf(plans);
    }
}
