package cx.stewardship.customervoice.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as pages show it, its words in the reader's language.
 *
 * @param kind what it cost the customer, or thanks; empty when nobody said
 * @param tone of that pill
 * @param sureness of the least sure routing; null while it waits
 * @param whys one sentence for each routing
 * @param waiting nobody could say whom it concerns, or where it began; without any routing and not waiting it concerns nobody
 */
public record CommentItem(
        long id,
        String text,
        boolean thanks,
        String kind,
        String tone,
        List<Theme> themes,
        Instant occurredAt,
        Instant receivedAt,
        String stage,
        List<String> receivedBy,
        List<String> causedIn,
        @Nullable Integer sureness,
        boolean unsure,
        List<String> whys,
        String source,
        String externalId,
        @Nullable String segment,
        @Nullable String product,
        @Nullable String issue,
        @Nullable String judgement,
        @Nullable String customerReference,
        boolean waiting)
        implements Serializable {

    /**
     * A theme by name.
     *
     * @param open whether the reader may see its page: a comment may belong to a theme of another department, too
     */
    public record Theme(long id, String name, boolean open) implements Serializable {}

    /** Whether the department that received it is the one in which it began. */
    public boolean oneDepartment() {
        return !receivedBy.isEmpty() && receivedBy.equals(causedIn);
    }
}
