package cx.stewardship.shared.task;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What departments have promised their customers to do and have not done yet, for those who meet about it: a CDI bean per module. */
public interface OpenActions {

    /**
     * @param what is to be done
     * @param against what it is done: the name of the plan
     * @param who does it: a person, a partner, a supplier
     * @param address of the page where it is followed up
     */
    record Promise(String what, String against, String who, LocalDate due, String address) implements Serializable {}

    /**
     * @param department with those below it; empty for the whole company
     * @return the next due first, at most {@code most}; only what the actor may see
     */
    List<Promise> openActions(Actor actor, Optional<DepartmentId> department, int most);
}
