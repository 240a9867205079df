package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.domain.FullComment.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comment as a row of a file would say it, both ways. */
public final class CommentFile {

    /** Departments and themes follow from rules and people, not from cells: they are shown, and not set back. */
    private static final String CONCERNS = "department";

    private static final String THEMES = "theme";

    private CommentFile() {}

    /** By field; blank where there is nothing. Departments and themes by their keys. */
    public static Map<String, String> of(FullComment comment) {
        Context context = comment.context();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("text", comment.text());
        row.put("occurred_at", comment.occurredAt().toString());
        row.put("received_at", comment.receivedAt().toString());
        row.put("harm", context.thanks() ? "thanks" : word(context.harm()));
        row.put("judgement", word(context.judgement()));
        row.put("journey_stage", word(context.stage()));
        row.put("segment", text(context.segment()));
        row.put("product", text(context.product()));
        row.put("issue", text(context.issue()));
        row.put("customer_reference", text(context.customerReference()));
        row.put(
                CONCERNS,
                comment.routings().stream()
                        .map(routing -> routing.departmentId() + " " + word(routing.role()))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        row.put(THEMES, comment.themes().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
        return row;
    }

    /** Whether a row says these fields; departments and themes it does not. */
    public static boolean canSay(String field) {
        return !field.equals(CONCERNS) && !field.equals(THEMES);
    }

    /** The comment as the row says it; departments and themes stay. */
    public static FullComment said(Map<String, String> row, FullComment comment) {
        Instant occurredAt = Instant.parse(row.getOrDefault("occurred_at", ""));
        return new FullComment(
                comment.id(),
                comment.identity(),
                occurredAt,
                Instant.parse(row.getOrDefault("received_at", "")),
                row.getOrDefault("text", ""),
                new Context(
                        "thanks".equals(row.get("harm")),
                        "thanks".equals(row.get("harm")) ? null : constant(Harm.class, row.get("harm")),
                        constant(JudgementKind.class, row.get("judgement")),
                        constant(JourneyStage.class, row.get("journey_stage")),
                        blankAsNull(row.get("segment")),
                        blankAsNull(row.get("product")),
                        blankAsNull(row.get("issue")),
                        blankAsNull(row.get("customer_reference"))),
                comment.waiting(),
                comment.importId(),
                comment.routings().stream()
                        .map(routing -> routing.at(occurredAt))
                        .toList(),
                comment.themes());
    }

    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
        return word == null || word.isEmpty()
                ? null
                : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
