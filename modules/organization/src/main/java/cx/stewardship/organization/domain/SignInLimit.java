package cx.stewardship.organization.domain;

import cx.stewardship.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses: after too many wrong passwords for one name, or from one address, the next tries are refused
 * for a while without being looked at. It counts for unknown names as well, so that it does not tell which names exist.
 */
public final class SignInLimit {

    public static final int MOST_FOR_A_NAME = 10;
    public static final int MOST_FROM_AN_ADDRESS = 50;
    public static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();

    public SignInLimit(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal (too often) */
    public synchronized void check(String name, String address) {
        if (count("name " + name) >= MOST_FOR_A_NAME || count("address " + address) >= MOST_FROM_AN_ADDRESS) {
            throw new Refusal(Refusal.Kind.TOO_OFTEN, "organization.signIn.tooOften", WINDOW.toMinutes());
        }
    }

    public synchronized void wrong(String name, String address) {
        note("name " + name);
        note("address " + address);
    }

    public synchronized void right(String name) {
        wrong.remove("name " + name);
    }

    private int count(String key) {
        Deque<Instant> times = wrong.get(key);
        if (times == null) {
            return 0;
        }
        Instant from = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(from)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            wrong.remove(key);
        }
        return times.size();
    }

    private void note(String key) {
        wrong.computeIfAbsent(key, unknown -> new ArrayDeque<>()).addLast(clock.instant());
        if (wrong.size() > MOST_KEPT) {
            wrong.remove(wrong.keySet().iterator().next());
        }
    }
}
