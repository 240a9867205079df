package cx.stewardship.customervoice.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment as it is read: in the stream, on its page, in an export. */
public record CommentLine(
        long id,
        String source,
        String externalId,
        Instant occurredAt,
        Instant receivedAt,
        String text,
        boolean thanks,
        @Nullable Harm harm,
        @Nullable JudgementKind judgement,
        @Nullable JourneyStage stage,
        @Nullable String segment,
        @Nullable String product,
        @Nullable String issue,
        @Nullable String customerReference,
        boolean waiting,
        List<InTheme> themes,
        List<Concerned> concerned)
        implements Serializable {

    /** A theme that the comment belongs to. */
    public record InTheme(long id, String name, long departmentId) implements Serializable {}

    /** A department that the comment concerns, and why. */
    public record Concerned(
            long departmentId,
            ConcernRole role,
            RoutedBy how,
            String whyKey,
            List<String> whyArguments,
            int sureness,
            @Nullable String correctedBy)
            implements Serializable {}

    /** The same without saying who the customer is. */
    public CommentLine withoutCustomer() {
        return new CommentLine(
                id,
                source,
                externalId,
                occurredAt,
                receivedAt,
                text,
                thanks,
                harm,
                judgement,
                stage,
                segment,
                product,
                issue,
                null,
                waiting,
                themes,
                concerned);
    }
}
