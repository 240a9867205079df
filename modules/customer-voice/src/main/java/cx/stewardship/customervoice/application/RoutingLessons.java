package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.RoutingModel.Facts;
import cx.stewardship.customervoice.domain.RoutingModels;
import cx.stewardship.customervoice.domain.RoutingModels.Lesson;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to learn about routing, and what was learned. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.ADMIN})
@Transactional
public class RoutingLessons {

    /** After so many comments that people have sent somewhere, it is learned anew. */
    public static final int ENOUGH_NEW = 20;

    private final RoutingModels models;
    private final Departments departments;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected RoutingLessons() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public RoutingLessons(
            @Nullable RoutingModels models,
            @Nullable Departments departments,
            @Nullable AuditTrail audit,
            @Nullable Clock clock) {
        this.models = models;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many comments people have sent somewhere since it was last learned. */
    public int corrections() {
        return models.newCorrections();
    }

    /** Whether anything that was learned is in use. */
    public boolean hasLearned() {
        return !models.current().isEmpty();
    }

    public Lesson of(ConcernRole role) {
        return models.lesson(
                role,
                departments.all().stream()
                        .map(department -> department.id().value())
                        .collect(Collectors.toSet()));
    }

    public void keep(ConcernRole role, Lesson lesson, byte[] model, String embedding, int embeddingVersion) {
        long id = models.keep(
                        new Facts(
                                0,
                                role,
                                clock.instant(),
                                embedding,
                                embeddingVersion,
                                lesson.examples().size(),
                                lesson.byPeople(),
                                lesson.departments()),
                        model)
                .facts()
                .id();
        audit.record(
                "learned",
                "routing-model",
                id,
                null,
                role + " from " + lesson.examples().size() + " comments, " + lesson.byPeople() + " by people");
    }
}
