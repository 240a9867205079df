package cx.stewardship.web.home;

import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.WeekFigure;
import cx.stewardship.shared.words.CustomerWords;
import java.util.List;
import java.util.Optional;

/**
 * What one person sees first.
 *
 * @param tasks in the order in which they should be done
 * @param figures of the week, at most {@value #MOST_FIGURES}
 */
public record Home(List<Task> tasks, List<WeekFigure> figures, Optional<CustomerWords.Story> story) {

    static final int MOST_FIGURES = 4;

    public Home {
        tasks = List.copyOf(tasks);
        figures = List.copyOf(figures);
    }
}
