package cx.stewardship.shared.thread;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is done about themes, for lists of many of them. Given by action plans. */
public interface PlansOfThemes {

    /** The newest plan against each theme that was not cancelled, as far as this actor may see it; other themes are missing. */
    Map<Long, ThreadNode> plansOf(Collection<Long> themes, Actor actor);

    /** Plans of a department that were not cancelled, as far as this actor may see them: those that worked first, then the newest. */
    List<ThreadNode> plansOf(DepartmentId department, int most, Actor actor);
}
