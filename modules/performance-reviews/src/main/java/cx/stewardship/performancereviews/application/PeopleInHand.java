package cx.stewardship.performancereviews.application;

import cx.stewardship.shared.People.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * People whom an import has looked up a moment ago: the portions of a file name the same ones again and again. What is known
 * of them is at most ten seconds old; whoever is not known is asked for every time.
 */
final class PeopleInHand {

    static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 50_000;

    private final Function<Set<String>, Map<String, Person>> lookUp;
    private final Clock clock;
    private Map<String, Person> known = new HashMap<>();
    private Instant until = Instant.MIN;

    PeopleInHand(Function<Set<String>, Map<String, Person>> lookUp, Clock clock) {
        this.lookUp = lookUp;
        this.clock = clock;
    }

    /** Only those there are. */
    synchronized Map<String, Person> withEmployeeNumbers(Set<String> numbers) {
        Instant now = clock.instant();
        if (!now.isBefore(until) || known.size() > MOST) {
            forget();
            until = now.plus(FRESH);
        }
        Set<String> asked = new HashSet<>(numbers);
        asked.removeAll(known.keySet());
        known.putAll(lookUp.apply(asked));
        Map<String, Person> found = new HashMap<>();
        for (String number : numbers) {
            Person person = known.get(number);
            if (person != null) {
                found.put(number, person);
            }
        }
        return found;
    }

    /** When somebody may have gone meanwhile. */
    synchronized void forget() {
        known = new HashMap<>();
    }
}
