package cx.stewardship.shared.work;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is read once while somebody only looks: a page is put together by many use cases, each in a transaction of its own, and most
 * of them ask for the same departments. While a request changes nothing ({@link #looking}), a question is asked once and answered
 * from memory afterwards; so a page also shows one state of it. Everywhere else, as in a request that writes, in an import or in a
 * round of the background, each question is asked anew.
 */
public final class ReadOnce {

    private static final ThreadLocal<@Nullable Map<Object, Object>> READ = new ThreadLocal<>();

    private ReadOnce() {}

    /** From here on this thread only looks, until {@link #done}. */
    public static void looking() {
        READ.set(new HashMap<>());
    }

    /** Forgets all that was read. */
    public static void done() {
        READ.remove();
    }

    /** Whether this thread only looks. */
    public static boolean isLooking() {
        return READ.get() != null;
    }

    /**
     * @param question what is asked, and of what: a value that equals itself, and no other question's
     * @param answer asks; what it gives is shared, and must not be changed by whoever gets it
     */
    @SuppressWarnings("unchecked")
    public static <T> T of(Object question, Supplier<T> answer) {
        Map<Object, Object> read = READ.get();
        if (read == null) {
            return answer.get();
        }
        Object known = read.get(question);
        if (known == null) {
            known = answer.get();
            read.put(question, known);
        }
        return (T) known;
    }
}
