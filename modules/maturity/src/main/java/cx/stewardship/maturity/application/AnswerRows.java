package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.Answer;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.thread.ThreadRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rows of answers are written. */
final class AnswerRows {

    /** Stands in front of the number of a respondent whose name is not told. */
    static final String NUMBERED = "#";

    static final String CANNOT_JUDGE = "cannot judge";

    private static final Set<String> NO_LEVEL = Set.of(CANNOT_JUDGE, "i cannot judge this", "n/a", "na", "-", "–");

    private AnswerRows() {}

    /** What somebody says about a quality. */
    record Said(
            @Nullable Integer level, @Nullable String remark, @Nullable String evidence, @Nullable ThreadRef cited) {
        static Said of(Answer answer) {
            return new Said(
                    answer.level().orElse(null),
                    answer.remark(),
                    answer.evidence(),
                    answer.cited().orElse(null));
        }

        /** What differs, field by field as in a file. */
        List<Change> changesTo(Said other) {
            return Change.between(fields(), other.fields());
        }

        /** What a row tells as {@link #fields} does; what is cited stays. */
        Said told(Map<String, String> row) {
            String told = row.getOrDefault("level", CANNOT_JUDGE);
            return new Said(
                    told.equals(CANNOT_JUDGE) ? null : Integer.valueOf(told),
                    row.getOrDefault("remark", ""),
                    row.getOrDefault("evidence", ""),
                    cited);
        }

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("level", level == null ? CANNOT_JUDGE : level.toString());
            fields.put("remark", remark == null ? "" : remark);
            fields.put("evidence", evidence == null ? "" : evidence);
            return fields;
        }

        /** What a row says over it; a remark or evidence that is blank in the row stays. */
        static Said of(@Nullable Said before, @Nullable Integer level, ImportRow row) {
            return new Said(
                    level,
                    row.text("remark").orElse(before == null ? null : before.remark),
                    row.text("evidence").orElse(before == null ? null : before.evidence),
                    before == null ? null : before.cited);
        }
    }

    /**
     * What became of a row.
     *
     * @param sheet that an answer was added to or changed in; null when none was
     */
    record Taken(RowOutcome said, @Nullable Sheet sheet, String quality) {
        static Taken nothing(RowOutcome said) {
            return new Taken(said, null, "");
        }

        /** With the key of the answer, which a new one has only once it is stored. */
        RowOutcome outcome() {
            if (sheet == null) {
                return said;
            }
            long key = sheet.key(quality);
            return said.kind() == RowOutcome.Kind.ADDED
                    ? RowOutcome.added(key)
                    : RowOutcome.changed(key, said.changes());
        }
    }

    /** One respondent's part as the rows so far have made it. */
    static final class Sheet {
        final Campaign campaign;
        final Framework framework;
        final long person;
        final long department;
        final Map<String, Said> said = new HashMap<>();
        final boolean openToFiles;

        @Nullable
        Invitation invitation;

        boolean touched;

        /** Key of an answer; 0 while it is not stored. */
        long key(String quality) {
            return invitation == null
                    ? 0
                    : invitation.answerTo(quality).map(Answer::id).orElse(0L);
        }

        Sheet(Campaign campaign, Framework framework, long person, long department, @Nullable Invitation invitation) {
            this.campaign = campaign;
            this.framework = framework;
            this.person = person;
            this.department = department;
            this.invitation = invitation;
            this.openToFiles = invitation == null || invitation.isOpenToFiles();
            if (invitation != null) {
                invitation.answers().forEach(answer -> said.put(answer.quality(), Said.of(answer)));
            }
        }
    }

    /** The number of a respondent who is not named. */
    static Optional<Long> numbered(String respondent) {
        return respondent.matches(NUMBERED + "[0-9]{1,18}")
                ? Optional.of(Long.valueOf(respondent.substring(1)))
                : Optional.empty();
    }

    static Optional<Quality> quality(Framework framework, String codeOrName) {
        String wanted = normal(codeOrName);
        return framework.qualities().stream()
                .filter(q -> q.code().equals(wanted) || normal(q.name()).equals(wanted))
                .findFirst();
    }

    /**
     * The level as people write it: a figure, the framework's word for it, or that one cannot judge (null inside).
     *
     * @return empty when it is none of these
     */
    static Optional<Level> level(Framework framework, String text) {
        String wanted = normal(text);
        if (NO_LEVEL.contains(wanted)) {
            return Optional.of(new Level(null));
        }
        if (wanted.matches("[1-5](\\.0+)?")) {
            return Optional.of(new Level(wanted.charAt(0) - '0'));
        }
        for (int i = 0; i < framework.levels().size(); i++) {
            if (normal(framework.levels().get(i)).equals(wanted)) {
                return Optional.of(new Level(i + 1));
            }
        }
        return Optional.empty();
    }

    /** @param value 1 to 5; null when the respondent cannot judge */
    record Level(@Nullable Integer value) {}

    /** What a row is about, by its cells alone. */
    static String key(ImportRow row, String... fields) {
        return Arrays.stream(fields)
                .map(field -> normal(row.text(field).orElse("")))
                .collect(Collectors.joining("|"));
    }

    static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
