package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.analysis.themes.Centre;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Groups;
import cx.stewardship.customervoice.domain.Nearest;
import cx.stewardship.customervoice.domain.Proposals;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThemeCentres;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for themes among the comments of a department that belong to none: once a week by itself, and whenever somebody asks.
 * What was dismissed is not proposed again unless it has grown by half.
 */
@ApplicationScoped
@Transactional
public class ProposingThemes {

    /** How far back it looks, in weeks. */
    public static final int WEEKS = 26;
    /** With fewer comments than this there is nothing to look for. */
    public static final int NEEDED = 12;
    /** A theme has at least so many comments. */
    public static final int LEAST = 4;

    private static final int MOST_COMMENTS = 4_000;
    private static final int MOST_PROPOSALS = 12;
    private static final int TO_TELL_FROM = 600;
    private static final double GROWN = 1.5;
    /** When fewer than this share of the comments has not been read yet, it is no use to wait for them. */
    private static final double HARDLY_ANY = 0.05;

    private final Proposals proposals;
    private final ThemeCentres centres;
    private final Embedder embedder;
    private final ThemeWork work;

    @SuppressWarnings("NullAway.Init")
    protected ProposingThemes() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ProposingThemes(
            @Nullable Proposals proposals,
            @Nullable ThemeCentres centres,
            @Nullable Embedder embedder,
            @Nullable ThemeWork work) {
        this.proposals = proposals;
        this.centres = centres;
        this.embedder = embedder;
        this.work = work;
    }

    /** Looks now, whether or not it did this week. @return how many it proposes */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
    public int search(DepartmentId department) {
        if (!Scope.mayChangeThemesOf(work.actor(), department)) {
            throw Refusal.notFound();
        }
        LocalDate monday = FullComment.mondayOf(work.now());
        proposals.begin(department.value(), monday, work.now());
        return search(department.value(), monday);
    }

    /**
     * Looks if nobody has this week, and nearly all comments were read. The product does it by itself.
     *
     * @return how many it proposes; empty when it did not look
     */
    @AllowedTo(Role.ADMIN)
    public Optional<Integer> searchOfTheWeek(DepartmentId department) {
        LocalDate monday = FullComment.mondayOf(work.now());
        if (proposals
                .last(department.value())
                .filter(last -> last.monday().equals(monday))
                .isPresent()) {
            return Optional.empty();
        }
        int[] free = proposals.countFree(department.value(), since(work.now()));
        if (free[0] - free[1] > HARDLY_ANY * free[0] || !proposals.begin(department.value(), monday, work.now())) {
            return Optional.empty();
        }
        return Optional.of(search(department.value(), monday));
    }

    static LocalDate since(Instant now) {
        return FullComment.mondayOf(now).minusWeeks(WEEKS);
    }

    private int search(long department, LocalDate monday) {
        List<Proposals.Free> free = proposals.free(department, since(work.now()), MOST_COMMENTS);
        List<Proposals.Free> known =
                free.stream().filter(comment -> comment.vector() != null).toList();
        List<Proposals.Found> found = known.size() < NEEDED ? List.of() : found(department, known, free.size());
        proposals.replace(department, work.now(), found);
        proposals.searched(department, monday, work.now(), free.size(), known.size(), found.size());
        return found.size();
    }

    private List<Proposals.Found> found(long department, List<Proposals.Free> known, int all) {
        Groups groups = Groups.find(
                known.stream().map(Proposals.Free::text).toList(),
                known.stream().map(Proposals.Free::vector).toArray(float[][]::new),
                proposals.themed(department, TO_TELL_FROM),
                LEAST);
        List<ThemeCentres.Centre> themes = centres.of(List.of(department), embedder);
        List<Proposals.Dismissed> dismissed = proposals.dismissed(department, 200);
        List<Proposals.Found> found = new ArrayList<>();
        for (Groups.Group group : groups.groups()) {
            Optional<Proposals.Dismissed> before = dismissed.stream()
                    .filter(old -> Centre.cosine(old.centre(), group.centre()) >= Nearest.SAME)
                    .max(Comparator.comparingInt(Proposals.Dismissed::comments));
            boolean grown = before.map(old -> group.members().size() >= GROWN * old.comments())
                    .orElse(true);
            if (grown && found.size() < MOST_PROPOSALS) {
                found.add(proposal(
                        group,
                        known,
                        all,
                        themes,
                        before.map(Proposals.Dismissed::comments).orElse(null)));
            }
        }
        return found;
    }

    private static Proposals.Found proposal(
            Groups.Group group,
            List<Proposals.Free> known,
            int all,
            List<ThemeCentres.Centre> themes,
            @Nullable Integer dismissedWith) {
        Optional<ThemeCentres.Centre> like = themes.stream()
                .filter(theme -> !theme.locked())
                .max(Comparator.comparingDouble(theme -> Centre.cosine(theme.vector(), group.centre())))
                .filter(theme -> Centre.cosine(theme.vector(), group.centre()) >= Nearest.SAME);
        return new Proposals.Found(
                group.name(),
                group.terms(),
                group.members().stream().map(place -> known.get(place).id()).toList(),
                (double) group.members().size() / all,
                like.map(ThemeCentres.Centre::themeId).orElse(null),
                like.map(theme -> (int) Math.round(100 * Centre.cosine(theme.vector(), group.centre())))
                        .orElse(null),
                dismissedWith,
                group.centre());
    }
}
