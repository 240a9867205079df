package cx.stewardship.customervoice.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One comment as a file or a machine gives it: nothing is checked yet, departments go by code or name. */
public record TakeComment(
        @Nullable String source,
        @Nullable String externalId,
        @Nullable Instant occurredAt,
        @Nullable Instant receivedAt,
        @Nullable String text,
        @Nullable String department,
        @Nullable String receivedBy,
        @Nullable String originatedIn,
        @Nullable String harm,
        @Nullable String judgement,
        @Nullable String journeyStage,
        @Nullable String segment,
        @Nullable String product,
        @Nullable String issue,
        @Nullable String customerReference,
        @Nullable String theme) {}
