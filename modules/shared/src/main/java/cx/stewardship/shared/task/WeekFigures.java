package cx.stewardship.shared.task;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A module's figures for the home page: a CDI bean per module. */
public interface WeekFigures {

    /** Where it stands among the figures; lower is further left. */
    int position();

    /**
     * @param department the actor's own cut; empty for the whole company
     * @return what this actor may see; empty for those who may not
     */
    List<WeekFigure> of(Actor actor, Optional<DepartmentId> department, LocalDate today);
}
