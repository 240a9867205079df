package cx.stewardship.shared.thread;

import java.io.Serializable;

/** Points to one object in the chain. The id is the module's own, as it stands in addresses. */
public record ThreadRef(ThreadKind kind, String id) implements Serializable {

    public static ThreadRef of(ThreadKind kind, long id) {
        return new ThreadRef(kind, Long.toString(id));
    }
}
