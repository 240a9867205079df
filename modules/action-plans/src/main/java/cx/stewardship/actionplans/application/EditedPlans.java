package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Transition;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change of several plans does, or did.
 *
 * @param lines a line for each plan, in the order in which they were chosen
 * @param undo how to take it back; empty for a preview
 */
public record EditedPlans(List<Line> lines, List<Was> undo) implements Serializable {

    /** @param reason why this one cannot be changed, in the reader's language; null when it can */
    public record Line(long planId, String title, String before, String after, @Nullable String reason)
            implements Serializable {
        public boolean changes() {
            return reason == null;
        }
    }

    /** How a plan was before and how it was left, so that nothing that somebody changed since is taken back with it. */
    public record Was(
            long planId,
            long ownerBefore,
            long ownerAfter,
            @Nullable Long routineBefore,
            @Nullable Long routineAfter,
            Map<Long, Due> dues,
            PlanState stateAfter,
            @Nullable Transition back)
            implements Serializable {}

    public record Due(LocalDate before, LocalDate after) implements Serializable {}

    public long changing() {
        return lines.stream().filter(Line::changes).count();
    }

    public long refused() {
        return lines.size() - changing();
    }
}
