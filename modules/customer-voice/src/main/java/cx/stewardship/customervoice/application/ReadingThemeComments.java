package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the comments behind a theme: also for executives, whom a thread leads here. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class ReadingThemeComments {

    private final CommentReads comments;
    private final ThemeBook themes;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected ReadingThemeComments() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ReadingThemeComments(
            @Nullable CommentReads comments, @Nullable ThemeBook themes, @Nullable CurrentActor current) {
        this.comments = comments;
        this.themes = themes;
        this.current = current;
    }

    /** Newest first; of a theme that the reader may see, those comments that the reader may see. */
    public Slice<CommentLine> of(ThemeId id, @Nullable String after, int most) {
        Actor actor = current.get();
        if (themes.find(id)
                .filter(theme -> Scope.maySeeThemesOf(actor, theme.department()))
                .isEmpty()) {
            throw Refusal.notFound();
        }
        Set<Long> scope = actor.is(Role.EXECUTIVE) ? null : Scope.ofLists(actor);
        Slice<CommentLine> slice = comments.stream(scope, CommentFilter.ALL.ofTheme(id.value()), after, most);
        return new Slice<>(
                slice.rows().stream()
                        .map(line -> Scope.maySeeCustomer(actor, line) ? line : line.withoutCustomer())
                        .toList(),
                slice.next(),
                slice.total(),
                slice.more());
    }
}
