package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.TakeComment;
import cx.stewardship.customervoice.application.TakenComment;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.page.Pages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What goes in and out over REST. */
final class CommentBodies {

    private CommentBodies() {}

    /**
     * A comment to be taken in.
     *
     * @param occurredAt a day or an instant in ISO form
     * @param department by code or name
     */
    public record NewComment(
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String occurredAt,
            @Nullable String receivedAt,
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
            @Nullable String theme) {

        TakeComment command() {
            return new TakeComment(
                    blank(source),
                    blank(externalId),
                    instant("occurred_at", occurredAt),
                    instant("received_at", receivedAt),
                    text,
                    blank(department),
                    blank(receivedBy),
                    blank(originatedIn),
                    harm,
                    judgement,
                    journeyStage,
                    segment,
                    product,
                    issue,
                    customerReference,
                    theme);
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        private static @Nullable Instant instant(String field, @Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return text.length() <= 10
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw Refusal.invalid("voice.import.badDate", text, field);
            }
        }
    }

    /**
     * What became of a comment.
     *
     * @param line in the request, from 1
     * @param outcome added, changed, unchanged or rejected
     */
    public record Outcome(
            int line, String outcome, @Nullable Long id, @Nullable String field, @Nullable String reason) {

        static Outcome of(int line, TakenComment taken) {
            return new Outcome(
                    line,
                    taken.outcome().kind().name().toLowerCase(Locale.ROOT),
                    taken.id() == null ? null : taken.id().value(),
                    taken.outcome().field(),
                    taken.outcome().reason() == null
                            ? null
                            : Pages.text(
                                    taken.outcome().reason(),
                                    taken.outcome().arguments().toArray()));
        }
    }

    /** What became of many. */
    public record Outcomes(long added, long changed, long unchanged, long rejected, List<Outcome> lines) {
        static Outcomes of(List<Outcome> lines) {
            return new Outcomes(
                    count(lines, "added"),
                    count(lines, "changed"),
                    count(lines, "unchanged"),
                    count(lines, "rejected"),
                    lines);
        }

        private static long count(List<Outcome> lines, String outcome) {
            return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
        }
    }

    /** A department that the comment concerns. */
    public record ConcernBody(String department, String role, String how, int sureness, String why) {}

    /** A theme by name. */
    public record ThemeRef(long id, String name) {}

    /** A comment as it is read. */
    public record CommentBody(
            long id,
            String source,
            String externalId,
            Instant occurredAt,
            Instant receivedAt,
            String text,
            boolean thanks,
            @Nullable String harm,
            @Nullable String judgement,
            @Nullable String journeyStage,
            @Nullable String segment,
            @Nullable String product,
            @Nullable String issue,
            @Nullable String customerReference,
            boolean waiting,
            List<ThemeRef> themes,
            List<ConcernBody> concerns) {

        static CommentBody of(CommentLine line, Departments departments) {
            return new CommentBody(
                    line.id(),
                    line.source(),
                    line.externalId(),
                    line.occurredAt(),
                    line.receivedAt(),
                    line.text(),
                    line.thanks(),
                    lower(line.harm()),
                    lower(line.judgement()),
                    lower(line.stage()),
                    line.segment(),
                    line.product(),
                    line.issue(),
                    line.customerReference(),
                    line.waiting(),
                    line.themes().stream()
                            .map(theme -> new ThemeRef(theme.id(), theme.name()))
                            .toList(),
                    line.concerned().stream()
                            .map(concerned -> new ConcernBody(
                                    departments
                                            .find(new DepartmentId(concerned.departmentId()))
                                            .map(Departments.Department::code)
                                            .orElse(""),
                                    concerned.role().name().toLowerCase(Locale.ROOT),
                                    concerned.how().name().toLowerCase(Locale.ROOT),
                                    concerned.sureness(),
                                    Pages.text(
                                            concerned.whyKey(),
                                            concerned.whyArguments().toArray())))
                            .toList());
        }

        private static @Nullable String lower(@Nullable Enum<?> constant) {
            return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A piece of the stream.
     *
     * @param next to be given as {@code after} for what follows; null at the end
     * @param total how many there are, as far as they were counted
     * @param more whether there are more than that
     */
    public record CommentSlice(List<CommentBody> comments, @Nullable String next, long total, boolean more) {
        static CommentSlice of(Slice<CommentLine> slice, Departments departments) {
            return new CommentSlice(
                    slice.rows().stream()
                            .map(line -> CommentBody.of(line, departments))
                            .toList(),
                    slice.next(),
                    slice.total(),
                    slice.more());
        }
    }
}
