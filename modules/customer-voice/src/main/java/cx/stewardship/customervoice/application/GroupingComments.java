package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups comments into themes by hand, and takes them out again. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class GroupingComments {

    private final Comments comments;
    private final CommentReads reads;
    private final ThemeBook themes;
    private final ThemeWork work;

    @SuppressWarnings("NullAway.Init")
    protected GroupingComments() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public GroupingComments(
            @Nullable Comments comments,
            @Nullable CommentReads reads,
            @Nullable ThemeBook themes,
            @Nullable ThemeWork work) {
        this.comments = comments;
        this.reads = reads;
        this.themes = themes;
        this.work = work;
    }

    /** Puts comments into a theme. @return how many joined; those that belonged to it already are not counted */
    public int into(ThemeId id, Collection<Long> commentIds) {
        Theme theme = work.changeable(id);
        int joined = comments.join(theme.id().value(), checked(commentIds));
        work.record("grouped", theme, null, "+" + joined);
        return joined;
    }

    /** Makes a theme of a department out of comments. */
    public ThemeId intoNew(DepartmentId department, String name, String definition, Collection<Long> commentIds) {
        Actor actor = work.actor();
        if (!Scope.mayChangeThemesOf(actor, department)) {
            throw Refusal.notFound();
        }
        if (themes.named(department, name).isPresent()) {
            throw Refusal.conflict("voice.theme.name.taken", name.strip());
        }
        Set<Long> checked = checked(commentIds);
        Theme theme = themes.add(new Theme(department, name, definition, work.now(), actor.signInName()));
        comments.join(theme.id().value(), checked);
        work.record("added", theme, null, theme.name() + " +" + checked.size());
        return theme.id();
    }

    /** Takes comments out of a theme. @return how many left */
    public int outOf(ThemeId id, Collection<Long> commentIds) {
        Theme theme = work.changeable(id);
        int left = comments.leave(theme.id().value(), commentIds);
        work.record("ungrouped", theme, null, "-" + left);
        return left;
    }

    private Set<Long> checked(Collection<Long> commentIds) {
        if (commentIds.isEmpty()) {
            throw Refusal.invalid("voice.group.none");
        }
        Set<Long> mine = reads.inScope(Scope.ofLists(work.actor()), commentIds);
        if (mine.size() < Set.copyOf(commentIds).size()) {
            throw Refusal.notFound();
        }
        return mine;
    }
}
