package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.customervoice.domain.Story;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Writes stories, changes them and puts them away: the CX team everywhere, leads for their departments. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class TellingStories {

    private Stories stories;
    private CommentReads comments;
    private ThemeBook themes;
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    protected TellingStories() {}

    @Inject
    TellingStories(Stories stories, CommentReads comments, ThemeBook themes, Desk desk) {
        this.stories = stories;
        this.comments = comments;
        this.themes = themes;
        this.desk = desk;
    }

    public StoryId tell(TellStory command) {
        Actor actor = desk.actor();
        if (!Scope.mayChangeThemesOf(actor, command.department())) {
            throw Refusal.notFound();
        }
        if (command.theme() != null
                && themes.find(command.theme())
                        .filter(theme -> Scope.mayChangeThemesOf(actor, theme.department()))
                        .isEmpty()) {
            throw Refusal.notFound();
        }
        if (seen(actor, command.comments()).size() < command.comments().size()) {
            throw Refusal.notFound();
        }
        Story story = new Story(command.department(), command.theme(), desk.now(), actor.signInName());
        story.tell(wording(command), command.comments(), command.best());
        stories.add(story);
        desk.record("told", "story", story.id().value(), null, story.title());
        return story.id();
    }

    /**
     * Changes the words, and which comments stand behind it; those that the writer may not see stay.
     *
     * @param version as the writer saw it
     */
    public void change(StoryId id, int version, TellStory command) {
        Story story = changeable(id);
        story.isStill(version);
        Set<Long> behind = new HashSet<>(story.behind());
        behind.removeAll(seen(desk.actor(), story.behind()));
        Set<Long> added = new HashSet<>(command.comments());
        added.removeAll(story.behind());
        if (seen(desk.actor(), added).size() < added.size()) {
            throw Refusal.notFound();
        }
        behind.addAll(command.comments());
        String before = story.title();
        story.tell(wording(command), behind, command.best());
        desk.record("changed", "story", id.value(), before, story.title());
    }

    public void putAway(StoryId id) {
        Story story = changeable(id);
        story.putAway(desk.now());
        desk.record("put away", "story", id.value(), story.title(), null);
    }

    public void bringBack(StoryId id) {
        Story story = changeable(id);
        story.bringBack();
        desk.record("brought back", "story", id.value(), null, story.title());
    }

    private Story changeable(StoryId id) {
        return stories.get(id)
                .filter(story -> Scope.mayChangeThemesOf(desk.actor(), story.department()))
                .orElseThrow(Refusal::notFound);
    }

    private Set<Long> seen(Actor actor, Set<Long> ids) {
        return comments.inScope(Scope.ofLists(actor), ids);
    }

    private static Story.Wording wording(TellStory command) {
        return new Story.Wording(command.title(), command.situation(), command.cause(), command.changed());
    }
}
