package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.JoinedBy;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.customervoice.domain.ThemeMembers;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups comments into themes by hand, and takes them out again. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class GroupingComments {

    private final ThemeMembers members;
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
            @Nullable ThemeMembers members,
            @Nullable CommentReads reads,
            @Nullable ThemeBook themes,
            @Nullable ThemeWork work) {
        this.members = members;
        this.reads = reads;
        this.themes = themes;
        this.work = work;
    }

    /** Puts comments into a theme. @return how many joined; those that belonged to it already are not counted */
    public int into(ThemeId id, Collection<Long> commentIds) {
        members.hold(Set.of(id.value()));
        Theme theme = work.changeable(id);
        Set<Long> checked = checked(commentIds);
        Set<Long> there = members.of(theme.id().value(), checked).keySet();
        int joined = members.join(theme.id().value(), byHand(checked));
        checked.stream()
                .filter(comment -> !there.contains(comment))
                .forEach(comment -> work.recordJoined(comment, theme));
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
        members.join(theme.id().value(), byHand(checked));
        checked.forEach(comment -> work.recordJoined(comment, theme));
        work.record("added", theme, null, theme.name() + " +" + checked.size());
        return theme.id();
    }

    /** Takes comments out of a theme; none of them joins it by itself again. @return how many left */
    public int outOf(ThemeId id, Collection<Long> commentIds) {
        members.hold(Set.of(id.value()));
        Theme theme = work.changeable(id);
        Set<Long> there = members.of(theme.id().value(), commentIds).keySet();
        int left = members.leave(theme.id().value(), there);
        members.never(theme.id().value(), there, work.actor().signInName(), work.now());
        there.forEach(comment -> work.recordLeft(comment, theme));
        work.record("ungrouped", theme, null, "-" + left);
        return left;
    }

    private static List<ThemeMembers.Member> byHand(Collection<Long> commentIds) {
        return commentIds.stream()
                .map(comment -> new ThemeMembers.Member(comment, JoinedBy.HAND, null))
                .toList();
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
