package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.customervoice.domain.JoinedBy;
import cx.stewardship.customervoice.domain.Nearest;
import cx.stewardship.customervoice.domain.ThemeCentres;
import cx.stewardship.customervoice.domain.ThemeCentres.Centre;
import cx.stewardship.customervoice.domain.ThemeMembers;
import cx.stewardship.customervoice.domain.ThemeMembers.Member;
import cx.stewardship.customervoice.domain.Unplaced;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lets comments join the theme that they are like, once their meaning is known; the product does it by itself. */
@ApplicationScoped
@AllowedTo(Role.ADMIN)
@Transactional
public class PlacingComments {

    private final Unplaced unplaced;
    private final ThemeCentres centres;
    private final ThemeMembers members;
    private final Embedder embedder;

    @SuppressWarnings("NullAway.Init")
    protected PlacingComments() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public PlacingComments(
            @Nullable Unplaced unplaced,
            @Nullable ThemeCentres centres,
            @Nullable ThemeMembers members,
            @Nullable Embedder embedder) {
        this.unplaced = unplaced;
        this.centres = centres;
        this.members = members;
        this.embedder = embedder;
    }

    /** Looks for a theme for some comments. @return how many it looked at; 0 when all have been */
    public int place(int most) {
        List<Unplaced.Comment> comments = unplaced.take(most);
        if (comments.isEmpty()) {
            return 0;
        }
        Set<Long> departments = new TreeSet<>();
        comments.forEach(comment -> departments.addAll(comment.departments()));
        members.holdOf(departments);
        Map<Long, List<Centre>> byDepartment = new HashMap<>();
        centres.of(departments, embedder).forEach(centre -> byDepartment
                .computeIfAbsent(centre.departmentId(), id -> new ArrayList<>())
                .add(centre));
        Map<Long, List<Member>> joining = new TreeMap<>();
        for (Unplaced.Comment comment : comments) {
            for (long department : comment.departments()) {
                if (!comment.settled().contains(department)) {
                    Nearest.of(
                                    comment.vector(),
                                    comment.thanks(),
                                    byDepartment.getOrDefault(department, List.of()),
                                    comment.never())
                            .ifPresent(choice -> joining.computeIfAbsent(
                                            choice.theme().themeId(), id -> new ArrayList<>())
                                    .add(new Member(comment.id(), JoinedBy.ITSELF, choice.hundredths())));
                }
            }
        }
        joining.forEach(members::join);
        return comments.size();
    }
}
