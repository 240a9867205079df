package cx.stewardship.web.home;

import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.WeekFigure;
import cx.stewardship.shared.words.CustomerWords;
import cx.stewardship.shared.words.RisingThemes;
import java.util.List;
import java.util.Optional;

/**
 * What one person sees first.
 *
 * @param tasks in the order in which they should be done
 * @param figures of the week, at most {@value #MOST_FIGURES}
 * @param rising what customers say more often than before, at most {@value #MOST_RISING}
 */
public record Home(
        List<Task> tasks,
        List<WeekFigure> figures,
        Optional<CustomerWords.Story> story,
        List<RisingThemes.Rising> rising) {

    static final int MOST_FIGURES = 4;
    static final int MOST_RISING = 3;

    public Home {
        tasks = List.copyOf(tasks);
        figures = List.copyOf(figures);
        rising = List.copyOf(rising);
    }
}
