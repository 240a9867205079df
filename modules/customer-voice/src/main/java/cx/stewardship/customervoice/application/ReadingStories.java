package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads stories: everyone in the company may. The comments behind a story are seen by those who may see those comments; to all
 * others only the one that tells it gives its words, and never says who the customer is.
 */
@ApplicationScoped
@AllowedTo(Role.EMPLOYEE)
@Transactional
public class ReadingStories {

    /** More than anybody scrolls through. */
    static final int MOST = 200;

    private Stories stories;
    private CommentReads comments;
    private Departments departments;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected ReadingStories() {}

    @Inject
    public ReadingStories(Stories stories, CommentReads comments, Departments departments, CurrentActor current) {
        this.stories = stories;
        this.comments = comments;
        this.departments = departments;
        this.current = current;
    }

    /** The newest first. @param department with those below it; null for the whole company */
    public List<Stories.Told> told(@Nullable DepartmentId department) {
        Set<Long> of = department == null
                ? null
                : departments.withBelow(department).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet());
        return stories.of(of, false, MOST);
    }

    /** Those that the reader put away and may bring back. */
    public List<Stories.Told> putAway() {
        Actor actor = current.get();
        return stories.of(null, true, MOST).stream()
                .filter(story -> mayChange(actor, story))
                .toList();
    }

    /** @throws Refusal (not found) also for one that was put away and is not the reader's to bring back */
    public OpenedStory get(StoryId id) {
        Actor actor = current.get();
        Stories.Told story = stories.find(id)
                .filter(found -> !found.putAway() || mayChange(actor, found))
                .orElseThrow(Refusal::notFound);
        List<CommentLine> seen = behind(actor, id);
        return new OpenedStory(story, seen, story.behind() - seen.size(), mayChange(actor, story));
    }

    private List<CommentLine> behind(Actor actor, StoryId id) {
        return comments.newestOf(stories.get(id).orElseThrow(Refusal::notFound).behind()).stream()
                .filter(line -> Scope.maySee(actor, line))
                .map(line -> Scope.maySeeCustomer(actor, line) ? line : line.withoutCustomer())
                .toList();
    }

    private static boolean mayChange(Actor actor, Stories.Told story) {
        return Scope.mayChangeThemesOf(actor, new DepartmentId(story.departmentId()));
    }

    /** Whether the reader writes stories at all. */
    public boolean mayWrite() {
        return current.get().isAny(Role.CX_TEAM, Role.DEPARTMENT_LEAD);
    }
}
