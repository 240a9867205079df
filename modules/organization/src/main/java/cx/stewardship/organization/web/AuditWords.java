package cx.stewardship.organization.web;

import cx.stewardship.organization.domain.AuditEntries;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.page.Formats;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of the audit trail as one would say them; what exactly was written down goes along. */
public final class AuditWords {

    private static final Pattern ROUTED = Pattern.compile("(RECEIVED|ORIGINATED) (\\d+) by ([A-Z]+)");
    private static final Pattern DEPARTMENT = Pattern.compile("\\bdepartment (\\d+)\\b");
    private static final Pattern TAKEN = Pattern.compile("\\+(\\d+) ~(\\d+)");
    private static final Pattern MOMENT = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)*\\b");

    private final Function<String, String> texts;
    private final Formats formats;
    private final Supplier<List<Departments.Department>> read;
    private @Nullable List<Departments.Department> departments;

    /**
     * @param texts the text of a key; the key itself where there is none
     * @param departments asked for at most once, and only when a line names one
     */
    AuditWords(Function<String, String> texts, Formats formats, Supplier<List<Departments.Department>> departments) {
        this.texts = texts;
        this.formats = formats;
        this.read = departments;
    }

    /** @param exact as it was written down; null where the words say the same */
    public record Value(String text, @Nullable String exact) implements Serializable {
        static final Value NONE = new Value("", null);
    }

    public record Row(Instant at, Value who, String did, Value before, Value after, @Nullable String address)
            implements Serializable {}

    Row row(AuditEntries.Line line) {
        return new Row(line.at(), who(line), did(line), value(line.before()), value(line.after()), line.address());
    }

    private Value who(AuditEntries.Line line) {
        String name = line.name() == null ? said("actor", line.actor()) : line.name();
        return name == null ? new Value(line.actor(), null) : new Value(name, line.actor());
    }

    private String did(AuditEntries.Line line) {
        String action = line.action();
        if (line.kind().equals("account") && line.record().equals(line.actor())) {
            String own = said("own", action);
            return own == null ? action : own;
        }
        return action + " " + kind(line.kind()) + " " + line.record();
    }

    /** What was changed, as one says it: {@code action plan}. */
    String kind(String kind) {
        String known = said("kind", kind);
        return known == null ? kind.replace('-', ' ') : known;
    }

    private Value value(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return Value.NONE;
        }
        String text = replaced(ROUTED, raw, this::routed);
        text = replaced(DEPARTMENT, text, found -> department(found.group(1), found.group()));
        text = TAKEN.matcher(text).matches() ? replaced(TAKEN, text, this::taken) : text;
        text = replaced(MOMENT, text, found -> moment(found.group()));
        text = replaced(DAY, text, found -> day(found.group()));
        text = replaced(CODE, text, found -> code(found.group()));
        return new Value(text, text.equals(raw) ? null : raw);
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(by.apply(found)));
    }

    private String routed(MatchResult found) {
        String role = said("routed", found.group(1));
        String how = said("by", found.group(3));
        return role == null || how == null
                ? found.group()
                : role + " " + department(found.group(2), found.group(2)) + " " + how;
    }

    private String taken(MatchResult found) {
        return found.group(1) + " " + texts.apply("organization.audit.taken.new") + ", " + found.group(2) + " "
                + texts.apply("organization.audit.taken.changed");
    }

    private String moment(String text) {
        try {
            Instant at = Instant.parse(text);
            return formats.fullDay(at) + " " + formats.time(at);
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private String day(String text) {
        try {
            return formats.fullDay(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** A name of a state or of a department in words; anything else in capitals may be somebody's own and stays. */
    private String code(String code) {
        String known = said("code", code);
        if (known != null) {
            return known;
        }
        if (code.contains("_")) {
            return code.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return departments().stream()
                .filter(department -> department.code().equals(code))
                .findFirst()
                .map(Departments.Department::name)
                .orElse(code);
    }

    private String department(String number, String otherwise) {
        return departments().stream()
                .filter(department -> numbered(department.id(), number))
                .findFirst()
                .map(Departments.Department::name)
                .orElse(otherwise);
    }

    private static boolean numbered(DepartmentId id, String number) {
        return Long.toString(id.value()).equals(number);
    }

    private List<Departments.Department> departments() {
        List<Departments.Department> known = departments;
        if (known == null) {
            known = read.get();
            departments = known;
        }
        return known;
    }

    private @Nullable String said(String group, String word) {
        String key = "organization.audit." + group + "." + word.replace(' ', '-');
        String text = texts.apply(key);
        return text.equals(key) ? null : text;
    }
}
