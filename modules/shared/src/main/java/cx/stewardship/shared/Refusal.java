package cx.stewardship.shared;

import java.util.List;

/**
 * The product says no. The reason is a message key with its arguments, translated once for pages and for REST. A rule of
 * one's own is a subclass, so that a test can name it: {@code ClosingRefused}.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no it is; REST answers with {@link #status()}. */
    public enum Kind {
        /** What was given cannot be used as it is. */
        INVALID(422),
        /** The object is in a state that does not allow it. */
        CONFLICT(409),
        /** Nobody signed in. */
        NOT_SIGNED_IN(401),
        /** The role does not allow it at all. */
        NOT_ALLOWED(403),
        /** Does not exist, or is not for this actor: both answer alike. */
        NOT_FOUND(404),
        /** Too often in too short a time. */
        TOO_OFTEN(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key of the message; what stands before its first dot names the bundle: {@code plans.close.openActions}
     */
    public Refusal(Kind kind, String key, Object... arguments) {
        super(key + List.of(arguments));
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Kind.INVALID, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    public static Refusal notSignedIn() {
        return new Refusal(Kind.NOT_SIGNED_IN, "shared.refusal.notSignedIn");
    }

    public static Refusal notAllowed() {
        return new Refusal(Kind.NOT_ALLOWED, "shared.refusal.notAllowed");
    }

    /** The same words for what does not exist and for what is outside one's scope. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "shared.refusal.notFound");
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
