package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.analysis.routing.LabelModel;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.RoutingModels.Lesson;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Learns whom comments concern from those of which a person or their source said so. Learning takes seconds and needs no transaction: what there
 * is to learn is read before, and what was learned is kept after it.
 */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.ADMIN})
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class LearningRouting {

    private static final long SEED = 20_260_101;

    private final RoutingLessons lessons;
    private final Embedder embedder;

    @SuppressWarnings("NullAway.Init")
    protected LearningRouting() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public LearningRouting(@Nullable RoutingLessons lessons, @Nullable Embedder embedder) {
        this.lessons = lessons;
        this.embedder = embedder;
    }

    /** How many comments people have sent somewhere since it was last learned. */
    public int corrections() {
        return lessons.corrections();
    }

    /** Whether anything that was learned is in use. */
    public boolean hasLearned() {
        return lessons.hasLearned();
    }

    /** @return of how many roles there was enough to learn */
    public int learn() {
        int learned = 0;
        for (ConcernRole role : ConcernRole.values()) {
            Lesson lesson = lessons.of(role);
            if (lesson.isEnough()) {
                LabelModel model = LabelModel.train(lesson.examples(), lesson.unlabelled(), SEED);
                lessons.keep(role, lesson, model.toBytes(), embedder.model(), embedder.version());
                learned++;
            }
        }
        return learned;
    }
}
