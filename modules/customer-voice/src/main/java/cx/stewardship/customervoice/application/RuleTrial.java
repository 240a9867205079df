package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.RuleEffect;
import cx.stewardship.customervoice.domain.RuleEffect.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule would do to comments that are there.
 *
 * @param of comments it was tried on
 * @param outcomes how many of them meet which fate
 * @param moves from where they would go to the rule's department, the most first
 * @param examples the newest that would move; when none would, the newest that it fits
 */
public record RuleTrial(int of, Map<Outcome, Integer> outcomes, List<Move> moves, List<CommentLine> examples)
        implements Serializable {

    /** @param from departments that would lose them; none for comments that wait */
    public record Move(Set<Long> from, int comments) implements Serializable {}

    public int fits() {
        return of - count(Outcome.NOT_MEANT);
    }

    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    public int moving() {
        return count(Outcome.MOVES);
    }

    /** Those about which applying the rule would change something. */
    public int changing() {
        return moving() + count(Outcome.CONFIRMED);
    }

    /** Counts what becomes of one comment after the other. */
    static final class Tally {
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final Map<Set<Long>, Integer> moves = new LinkedHashMap<>();
        private int of;

        void add(RuleEffect.Effect effect) {
            of++;
            outcomes.merge(effect.outcome(), 1, Integer::sum);
            if (effect.outcome() == Outcome.MOVES) {
                moves.merge(effect.from(), 1, Integer::sum);
            }
        }

        RuleTrial trial(Collection<CommentLine> examples) {
            List<Move> sorted = new ArrayList<>();
            moves.forEach((from, count) -> sorted.add(new Move(from, count)));
            sorted.sort(java.util.Comparator.comparingInt(Move::comments).reversed());
            return new RuleTrial(of, outcomes, sorted, List.copyOf(examples));
        }
    }
}
