package cx.stewardship.customervoice.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.words.RisingThemes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of the digest others know: what is rising, and what waits for its reader in every module. */
@ApplicationScoped
@AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
public class DigestNews {

    private static final int MOST_RISING = 4;
    private static final int MOST_DUE = 5;

    private RisingThemes rising;
    private Iterable<TaskSource> tasks;
    private Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected DigestNews() {}

    @Inject
    public DigestNews(RisingThemes rising, Instance<TaskSource> tasks, Formats formats) {
        this(rising, (Iterable<TaskSource>) tasks, formats);
    }

    DigestNews(RisingThemes rising, Iterable<TaskSource> tasks, Formats formats) {
        this.rising = rising;
        this.tasks = tasks;
        this.formats = formats;
    }

    public List<String> rising(Actor actor, Collection<DepartmentId> departments, LocalDate today) {
        Set<String> lines = new LinkedHashSet<>();
        for (DepartmentId department : departments) {
            rising.rising(actor, Optional.of(department), today, MOST_RISING).stream()
                    .map(theme -> DigestWords.say(
                            theme.isNew() ? "voice.digest.new" : "voice.digest.rises", theme.title(), theme.why()))
                    .forEach(lines::add);
        }
        return lines.stream().limit(MOST_RISING).toList();
    }

    /** What waits without a day, and what is late or due within a week. */
    public List<String> waits(Actor actor, LocalDate today) {
        List<Task> all = new ArrayList<>();
        tasks.forEach(source -> all.addAll(source.tasksOf(actor, today)));
        List<String> lines = new ArrayList<>();
        all.stream()
                .filter(task -> task.what() == Task.Verb.ROUTE)
                .map(Task::title)
                .forEach(lines::add);
        all.stream()
                .filter(task -> task.due() != null && task.due().isBefore(today.plusWeeks(1)))
                .sorted(Comparator.comparing(task -> task.due() == null ? today : task.due()))
                .limit(MOST_DUE)
                .map(task -> DigestWords.say("voice.digest.due", task.title(), formats.due(task.due())))
                .forEach(lines::add);
        return lines;
    }
}
