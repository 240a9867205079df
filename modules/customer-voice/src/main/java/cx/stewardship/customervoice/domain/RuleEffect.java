package cx.stewardship.customervoice.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule, at its place among the others, does to comments that are there already. */
public final class RuleEffect {

    /** What becomes of a comment, and why. */
    public enum Outcome {
        /** The rule does not fit it. */
        NOT_MEANT,
        /** A person said whom it concerns: it stays. */
        PERSON,
        /** Its source says whom it concerns: it stays. */
        SOURCE,
        /** An earlier rule fits as well: it stays. */
        EARLIER_RULE,
        /** It stands there already. */
        THERE,
        /** It stands there already, but nobody was sure: now the rule says so. */
        CONFIRMED,
        /** It goes to the rule's department. */
        MOVES;

        /** Whether something about the comment changes. */
        public boolean changes() {
            return this == MOVES || this == CONFIRMED;
        }
    }

    /**
     * @param from departments in which it stood so far; none when it waited
     * @param after whom it concerns then
     */
    public record Effect(Outcome outcome, Set<Long> from, List<Concern> after) {}

    private final RoutingRule rule;
    private final List<RoutingRule> earlier;

    /** @param all rules as they would be, with the one in question at its place */
    public RuleEffect(RoutingRule rule, List<RoutingRule> all) {
        this.rule = rule;
        this.earlier = all.stream()
                .filter(other -> other != rule && other.isActive() && other.role() == rule.role())
                .filter(other -> other.position() < rule.position())
                .sorted(Comparator.comparingInt(RoutingRule::position))
                .toList();
    }

    /** @param now whom the comment concerns so far, and what said so */
    public Effect on(Incoming comment, List<Concern> now, boolean waiting) {
        String spoken = Words.spoken(comment.text());
        Concern fits = Router.fits(rule, comment, spoken);
        Set<Long> from = now.stream()
                .filter(concern -> concern.role() == rule.role())
                .map(Concern::departmentId)
                .collect(Collectors.toCollection(TreeSet::new));
        Outcome outcome = outcome(fits, comment, spoken, now, waiting, from);
        if (fits == null || !outcome.changes()) {
            return new Effect(outcome, from, now);
        }
        List<Concern> after = new ArrayList<>(now);
        after.removeIf(concern -> concern.role() == rule.role());
        after.add(fits);
        return new Effect(outcome, from, after);
    }

    private Outcome outcome(
            @Nullable Concern fits,
            Incoming comment,
            String spoken,
            List<Concern> now,
            boolean waiting,
            Set<Long> from) {
        if (fits == null) {
            return Outcome.NOT_MEANT;
        }
        if (now.stream().anyMatch(concern -> concern.how() == RoutedBy.HAND) || (now.isEmpty() && !waiting)) {
            return Outcome.PERSON;
        }
        if (now.stream().anyMatch(concern -> concern.role() == rule.role() && concern.how() == RoutedBy.COLUMN)) {
            return Outcome.SOURCE;
        }
        Optional<RoutingRule> first = earlier.stream()
                .filter(other -> Router.fits(other, comment, spoken) != null)
                .findFirst();
        if (first.isPresent()) {
            return Outcome.EARLIER_RULE;
        }
        if (waiting || !from.equals(Set.of(rule.department().value()))) {
            return Outcome.MOVES;
        }
        boolean sure = now.stream()
                .filter(concern -> concern.role() == rule.role())
                .allMatch(concern -> concern.sureness() >= Router.SURE);
        return sure ? Outcome.THERE : Outcome.CONFIRMED;
    }
}
