package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.themes.Centre;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Embeddings;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThemeMembers;
import cx.stewardship.customervoice.domain.ThemeMembers.Member;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how comments came into a theme, and which of them speak best for it. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class ReadingMembership {

    private static final int NEWEST = 200;

    private final ThemeMembers members;
    private final Embeddings embeddings;
    private final CommentReads comments;
    private final ThemeWork work;

    @SuppressWarnings("NullAway.Init")
    protected ReadingMembership() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ReadingMembership(
            @Nullable ThemeMembers members,
            @Nullable Embeddings embeddings,
            @Nullable CommentReads comments,
            @Nullable ThemeWork work) {
        this.members = members;
        this.embeddings = embeddings;
        this.comments = comments;
        this.work = work;
    }

    /** Words of a customer that speak for the theme. */
    public record Quote(long id, String text) implements Serializable {}

    /** Of these comments, how they came into the theme. */
    public Map<Long, Member> of(ThemeId theme, Collection<Long> ids) {
        requireSeen(theme);
        return members.of(theme.value(), ids);
    }

    /** The comments nearest the centre, none twice in the same words; of those that were read, the newest 200 are looked at. */
    public List<Quote> nearest(ThemeId theme, int most) {
        requireSeen(theme);
        List<Long> ids = members.of(theme.value(), NEWEST).stream()
                .map(Member::commentId)
                .toList();
        Map<Long, float[]> vectors = embeddings.of(ids);
        List<Long> known = ids.stream().filter(vectors::containsKey).toList();
        List<Long> ordered = Centre.nearest(known.stream().map(vectors::get).toArray(float[][]::new), 3 * most).stream()
                .map(known::get)
                .toList();
        List<Quote> quotes = new ArrayList<>();
        Set<String> said = new HashSet<>();
        comments.texts(ordered).forEach((id, text) -> {
            if (quotes.size() < most && said.add(text)) {
                quotes.add(new Quote(id, text));
            }
        });
        return quotes;
    }

    private void requireSeen(ThemeId theme) {
        if (work.themes()
                .find(theme)
                .filter(found -> Scope.maySeeThemesOf(work.actor(), found.department()))
                .isEmpty()) {
            throw Refusal.notFound();
        }
    }
}
