package cx.stewardship.shared.task;

import cx.stewardship.shared.Actor;
import java.time.LocalDate;
import java.util.List;

/** A module's tasks for a person: a CDI bean per module. The home page puts them in order. */
public interface TaskSource {
    List<Task> tasksOf(Actor actor, LocalDate today);
}
