package cx.stewardship.customervoice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every act by which people changed whom comments concern, with what stood before and after. */
public interface RoutingActs {

    /** Who acted, and on what. */
    enum Kind {
        /** A person said of one comment whom it concerns. */
        PERSON,
        /** A rule was applied to comments of the past. */
        RULE
    }

    /** Whom a comment concerns; waiting when nobody could say. */
    record State(boolean waiting, List<Routing> routings) {
        public State {
            routings = List.copyOf(routings);
        }

        public static State of(FullComment comment) {
            return new State(comment.waiting(), comment.routings());
        }

        /** Whether it says the same of the same departments; in what words does not matter. */
        public boolean isSame(State other) {
            return waiting == other.waiting
                    && java.util.Set.copyOf(routings).equals(java.util.Set.copyOf(other.routings));
        }
    }

    record Step(long commentId, State before, State after) {}

    /** @param ruleId of a rule that was applied; null for a person's word */
    record Act(long id, Kind kind, Instant at, String by, @Nullable Long ruleId, List<Step> steps) {
        public Act {
            steps = List.copyOf(steps);
        }
    }

    /** How an act looks in a list. */
    record Line(
            long id,
            Kind kind,
            Instant at,
            String by,
            @Nullable Long ruleId,
            int comments,
            @Nullable Instant undoneAt) {}

    /** @return its id */
    long add(Kind kind, Instant at, String by, @Nullable Long ruleId, List<Step> steps);

    Optional<Act> find(long id);

    /** A person's acts on single comments since then that were not undone, the newest first. */
    List<Line> ofPerson(String by, Instant since, int most);

    /** Rules that were applied to the past, the newest first. */
    List<Line> ofRules(int most);

    void undone(long id, Instant at);
}
