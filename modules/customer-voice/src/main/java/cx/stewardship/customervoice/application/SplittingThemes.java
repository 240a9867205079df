package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Embeddings;
import cx.stewardship.customervoice.domain.Groups;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeMembers.Member;
import cx.stewardship.customervoice.domain.ThemeOperations.Before;
import cx.stewardship.customervoice.domain.ThemeOperations.Kind;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes two themes of one that mixes two things. It proposes two halves; a person moves comments between them and decides. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class SplittingThemes {

    private static final int MOST = 2_000;

    private final ThemeWork work;
    private final ThemeLedger ledger;
    private final Embeddings embeddings;
    private final CommentReads comments;

    @SuppressWarnings("NullAway.Init")
    protected SplittingThemes() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public SplittingThemes(
            @Nullable ThemeWork work,
            @Nullable ThemeLedger ledger,
            @Nullable Embeddings embeddings,
            @Nullable CommentReads comments) {
        this.work = work;
        this.ledger = ledger;
        this.embeddings = embeddings;
        this.comments = comments;
    }

    /** One half: its terms, and its comments, those nearest its centre first. */
    public record Half(String name, List<String> terms, List<Text> comments) implements Serializable {}

    /** What a customer said. */
    public record Text(long id, String text) implements Serializable {}

    /**
     * How it may be split.
     *
     * @param halves two; or one, when all are alike or too few were read to tell
     * @param unread comments that nobody has read yet: they stand in the first half
     * @param preview the theme as it is, and what refers to it
     */
    public record Split(List<Half> halves, int unread, boolean onlyNewest, ThemePreview preview)
            implements Serializable {}

    public Split propose(ThemeId id) {
        Theme theme = work.changeable(id);
        List<Long> ids = ledger.members().of(id.value(), MOST).stream()
                .map(Member::commentId)
                .toList();
        Map<Long, float[]> vectors = embeddings.of(ids);
        List<Text> known = new ArrayList<>();
        List<Text> unread = new ArrayList<>();
        comments.texts(ids).forEach((comment, text) -> (vectors.containsKey(comment) ? known : unread)
                .add(new Text(comment, text)));
        Groups groups = Groups.halves(
                known.stream().map(Text::text).toList(),
                known.stream().map(text -> vectors.get(text.id())).toArray(float[][]::new));
        List<Half> halves = new ArrayList<>();
        for (Groups.Group group : groups.groups()) {
            List<Text> own =
                    new ArrayList<>(group.members().stream().map(known::get).toList());
            if (halves.isEmpty()) {
                own.addAll(unread);
            }
            halves.add(new Half(group.name(), group.terms(), own));
        }
        if (halves.isEmpty()) {
            halves.add(new Half("", List.of(), unread));
        }
        return new Split(halves, unread.size(), ids.size() == MOST, new ThemePreviews(ledger).of(List.of(theme), work));
    }

    /**
     * Makes a new theme of some of its comments; it keeps its number, its name and the rest.
     *
     * @return the number of the operation, by which it can be taken back
     * @throws Refusal when all or none would leave, something changed meanwhile, or a plan measures it
     */
    public long split(SplitTheme command) {
        ledger.members().hold(Set.of(command.theme().value()));
        Theme theme = work.changeable(command.theme());
        theme.requireUnchangedSince(command.seen());
        ledger.requireNotMeasured(List.of(theme), work);
        Set<Long> leaving = new TreeSet<>(
                ledger.members().of(theme.id().value(), command.comments()).keySet());
        if (leaving.isEmpty()
                || leaving.size()
                        == ledger.members().countOfAny(List.of(theme.id().value()))) {
            throw Refusal.invalid("voice.split.nothing");
        }
        work.requireFree(theme.department(), command.name(), null);
        Theme other = work.themes()
                .add(new Theme(
                        theme.department(),
                        command.name(),
                        command.definition(),
                        work.now(),
                        work.actor().signInName()));
        long operation =
                ledger.begin(Kind.SPLIT, theme.department(), work, List.of(Before.of(theme), Before.made(other)));
        int moved = ledger.members().move(theme.id().value(), other.id().value(), leaving, operation);
        // a comment that was sorted out of the first half by hand does not come back by itself
        ledger.members().never(theme.id().value(), leaving, work.actor().signInName(), work.now());
        work.record("split", theme, theme.name(), other.name() + " +" + moved);
        return operation;
    }
}
