package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.Concern;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Learned;
import cx.stewardship.customervoice.domain.Router.Decision;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.RoutingModels;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.Departments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Routes comments by what was learned, where columns and rules left it open. Not a use case: whoever uses it has checked. */
@Dependent
class RoutingByModel {

    private final Comments comments;
    private final RoutingModels models;
    private final Departments departments;
    private final AuditTrail audit;

    @Inject
    RoutingByModel(Comments comments, RoutingModels models, Departments departments, AuditTrail audit) {
        this.comments = comments;
        this.models = models;
        this.departments = departments;
        this.audit = audit;
    }

    Learned learned() {
        return new Learned(
                models.current(),
                departments.all().stream()
                        .map(department -> department.id().value())
                        .collect(Collectors.toSet()));
    }

    /** Comments that wait and that what is used now has not looked at; none while nothing was learned. */
    List<Long> waitingUnseen(int most) {
        long version = learned().version();
        return version == 0 ? List.of() : models.waitingUnseen(version, most);
    }

    /**
     * Looks at comments, which nobody else may change meanwhile. What a person said stays.
     *
     * @return how many it placed
     */
    int route(Map<Long, float[]> vectors) {
        Learned learned = learned();
        if (learned.isNothing() || vectors.isEmpty()) {
            return 0;
        }
        List<FullComment> from = new ArrayList<>();
        List<FullComment> to = new ArrayList<>();
        comments.withIds(vectors.keySet()).values().stream()
                .sorted(Comparator.comparingLong(FullComment::id))
                .filter(comment -> !comment.isRoutedByHand())
                .forEach(comment -> {
                    Decision found = new Decision(
                            comment.routings().stream().map(Concern::of).toList(), comment.waiting());
                    float[] vector = Objects.requireNonNull(vectors.get(comment.id()));
                    Decision now = learned.after(found, vector, comment.text());
                    if (!now.equals(found)) {
                        from.add(comment);
                        to.add(comment.routed(routings(comment, now), now.waiting()));
                    }
                });
        if (!from.isEmpty()) {
            comments.change(from, to);
            audit.record("routed", "comments", "model " + learned.version(), null, "" + placed(to));
        }
        models.seen(vectors.keySet(), learned.version());
        return placed(to);
    }

    private static int placed(List<FullComment> comments) {
        return (int) comments.stream().filter(comment -> !comment.waiting()).count();
    }

    private static List<Routing> routings(FullComment comment, Decision now) {
        return now.concerns().stream()
                .map(concern -> concern.at(comment.occurredAt()))
                .toList();
    }
}
