package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.FullComment.Context;
import cx.stewardship.customervoice.domain.FullComment.Identity;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.Incoming;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.customervoice.domain.JudgementKind;
import cx.stewardship.shared.Departments;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what was given field by field and makes a comment of it; the first thing that is wrong is the reason it is rejected. */
final class CommentReader {

    /** A clock elsewhere may be a little ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    /** Sources that file days and no times, in time zones ahead of UTC, may be in the next day already. */
    private static final Duration DAY_TOLERANCE = Duration.ofHours(14);

    /** What was given, checked. */
    record Read(
            Identity identity,
            Instant occurredAt,
            Instant receivedAt,
            String text,
            Context context,
            Incoming incoming,
            @Nullable String theme) {}

    /** Why it cannot be taken. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;
        final String field;
        final String reason;
        final transient Object[] arguments;

        Rejected(String field, String reason, Object... arguments) {
            super(field + " " + reason);
            this.field = field;
            this.reason = reason;
            this.arguments = arguments;
        }
    }

    private final Departments departments;
    private final Instant now;
    private final String defaultSource;
    private final Map<String, Optional<Long>> known = new HashMap<>();

    CommentReader(Departments departments, Instant now, String defaultSource) {
        this.departments = departments;
        this.now = now;
        this.defaultSource = defaultSource;
    }

    Read read(TakeComment given) throws Rejected {
        String text = text(given.text());
        String source = atMost("source", given.source() == null ? defaultSource : given.source(), 80);
        Instant occurredAt = occurredAt(given);
        Instant receivedAt = notAhead("received_at", given.receivedAt() == null ? occurredAt : given.receivedAt());
        Harm harm = "thanks".equals(plain(given.harm())) ? null : constant("harm", Harm.class, given.harm());
        Context context = new Context(
                "thanks".equals(plain(given.harm())),
                harm,
                constant("judgement", JudgementKind.class, given.judgement()),
                constant("journey_stage", JourneyStage.class, given.journeyStage()),
                cut("segment", given.segment(), 80),
                cut("product", given.product(), 120),
                cut("issue", given.issue(), 200),
                cut("customer_reference", given.customerReference(), 120));
        String externalId = given.externalId() == null
                ? derivedId(
                        occurredAt, text, given.customerReference(), given.product(), given.issue(), given.segment())
                : atMost("external_id", given.externalId(), 120);
        Incoming incoming = new Incoming(
                text,
                source,
                context.product(),
                context.issue(),
                context.segment(),
                department("department", given.department()),
                department("received_by", given.receivedBy()),
                department("originated_in", given.originatedIn()));
        return new Read(
                new Identity(source, externalId),
                occurredAt,
                receivedAt,
                text,
                context,
                incoming,
                cut("theme", given.theme(), 120));
    }

    private static String text(@Nullable String given) throws Rejected {
        String text = given == null ? "" : given.replace("\u0000", "").strip();
        if (text.isEmpty()) {
            throw new Rejected("text", "voice.import.noText");
        }
        if (text.length() > FullComment.LONGEST) {
            throw new Rejected("text", "voice.import.tooLong", text.length(), FullComment.LONGEST);
        }
        return text;
    }

    private Instant occurredAt(TakeComment given) throws Rejected {
        Instant time = given.occurredAt() == null ? given.receivedAt() : given.occurredAt();
        if (time == null) {
            throw new Rejected("occurred_at", "voice.import.noDate");
        }
        return notAhead("occurred_at", time);
    }

    private Instant notAhead(String field, Instant given) throws Rejected {
        boolean dayOnly = given.truncatedTo(ChronoUnit.DAYS).equals(given);
        if (given.isAfter(now.plus(dayOnly ? DAY_TOLERANCE : TOLERANCE))) {
            String key = field.equals("received_at") ? "voice.import.receivedAhead" : "voice.import.future";
            throw new Rejected(field, key, given.toString().substring(0, 10));
        }
        if (given.isBefore(Instant.parse("1970-01-01T00:00:00Z"))) {
            throw new Rejected(field, "voice.import.tooOld", given.toString().substring(0, 10));
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable Long department(String field, @Nullable String codeOrName) throws Rejected {
        if (codeOrName == null || codeOrName.isBlank()) {
            return null;
        }
        return known.computeIfAbsent(codeOrName.strip(), name -> departments
                        .named(name)
                        .map(department -> department.id().value()))
                .orElseThrow(() -> new Rejected(field, "voice.import.unknownDepartment", codeOrName.strip()));
    }

    private static <E extends Enum<E>> @Nullable E constant(String field, Class<E> type, @Nullable String given)
            throws Rejected {
        String plain = plain(given);
        if (plain.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (plain(constant.name()).equals(plain)) {
                return constant;
            }
        }
        String expected = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw new Rejected(
                field,
                "voice.import.unknownValue",
                String.valueOf(given).strip(),
                type == Harm.class ? expected + ", thanks" : expected);
    }

    /** Lower case letters only: {@code Unnecessary cost} and {@code UNNECESSARY_COST} are the same. */
    private static String plain(@Nullable String given) {
        return given == null ? "" : given.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String atMost(String field, String given, int most) throws Rejected {
        String stripped = given.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new Rejected(field, "voice.import.tooLong", stripped.length(), most);
        }
        return stripped;
    }

    private static @Nullable String cut(String field, @Nullable String given, int most) throws Rejected {
        return given == null || given.isBlank() ? null : atMost(field, given, most);
    }

    /**
     * Where the source has no id of its own: the same words at the same time by the same customer about the same thing are the
     * same comment. (One letter sent to three companies is three comments, and stays three when the file comes again.)
     */
    private static String derivedId(Instant occurredAt, String text, @Nullable String... about) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(occurredAt.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            for (String part : about) {
                digest.update((byte) 0);
                digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            }
            return "derived-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
