package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ApplyingRules;
import cx.stewardship.customervoice.application.EditingRoutingRules;
import cx.stewardship.customervoice.application.RuleDraft;
import cx.stewardship.customervoice.application.RuleTrial;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.RoutingActs;
import cx.stewardship.customervoice.domain.RoutingRule;
import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRule.LookAt;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.customervoice.domain.RuleEffect;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The routing rules, and one of them open to be changed and tried out. */
@Named
@ViewScoped
public class RoutingRulesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS = 365;

    private final EditingRoutingRules editing;
    private final ApplyingRules applying;
    private final CommentItems items;
    private final Clock clock;

    private List<Line> rules = List.of();
    private boolean open;
    private long id;
    private String column = "";
    private String columnValue = "";
    private String mode = WordsMode.ANY.name();
    private String words = "";
    private @Nullable Long department;
    private String role = ConcernRole.ORIGINATED.name();
    private boolean active = true;
    private @Nullable RuleTrial trial;
    private List<CommentItem> examples = List.of();
    private List<Move> moves = List.of();
    private List<Past> applied = List.of();
    private int days = DAYS;
    /** The rule whose effect on the past is shown; 0 for one that is only tried out. */
    private long previewed;

    /** From where comments would go, in words. */
    public record Move(String from, int comments) implements Serializable {}

    /** A rule that was applied to the past. */
    public record Past(long id, Instant at, String by, String rule, int comments, boolean undone)
            implements Serializable {}

    /** A rule in the reader's words. */
    public record Line(long id, int position, String condition, String department, String role, boolean active)
            implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected RoutingRulesPage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public RoutingRulesPage(
            @Nullable EditingRoutingRules editing,
            @Nullable ApplyingRules applying,
            @Nullable CommentItems items,
            @Nullable Clock clock) {
        this.editing = editing;
        this.applying = applying;
        this.items = items;
        this.clock = clock;
    }

    public void load() {
        Pages.attempt(() -> {
            rules = editing.all().stream().map(this::line).toList();
            applied = applying.applied().stream().map(this::past).toList();
        });
    }

    private Line line(RoutingRule rule) {
        return new Line(
                rule.id(),
                rule.position(),
                words(rule.condition()),
                items.department(rule.department().value()),
                Pages.text("voice.role." + rule.role()),
                rule.isActive());
    }

    private static String words(Condition condition) {
        String text = condition.words().isEmpty()
                ? ""
                : Pages.text(
                        "voice.rule.words." + condition.mode(),
                        String.join(
                                ", ",
                                condition.words().stream()
                                        .map(w -> "“" + w + "”")
                                        .toList()));
        if (condition.column() == null) {
            return text;
        }
        String column = Pages.text(
                "voice.rule.column",
                Pages.text("voice.column." + condition.column()),
                Objects.requireNonNullElse(condition.columnValue(), ""));
        return text.isEmpty() ? column : Pages.text("voice.rule.both", column, text);
    }

    public void add() {
        id = 0;
        column = "";
        columnValue = "";
        mode = WordsMode.ANY.name();
        words = "";
        department = null;
        role = ConcernRole.ORIGINATED.name();
        active = true;
        show();
    }

    public void edit(long rule) {
        Pages.attempt(() -> {
            RoutingRule found = editing.get(rule);
            Condition condition = found.condition();
            id = rule;
            column = condition.column() == null ? "" : condition.column().name();
            columnValue = Objects.requireNonNullElse(condition.columnValue(), "");
            mode = condition.mode().name();
            words = String.join(", ", condition.words());
            department = found.department().value();
            role = found.role().name();
            active = found.isActive();
            show();
        });
    }

    private void show() {
        open = true;
        forget();
    }

    private void forget() {
        trial = null;
        examples = List.of();
        moves = List.of();
        previewed = 0;
    }

    private void show(RuleTrial tried) {
        trial = tried;
        examples = items.of(tried.examples());
        moves = tried.moves().stream()
                .map(move -> new Move(
                        move.from().isEmpty()
                                ? Pages.text("voice.rule.from.nobody")
                                : move.from().stream().map(items::department).collect(Collectors.joining(", ")),
                        move.comments()))
                .toList();
    }

    private Past past(RoutingActs.Line line) {
        Long rule = line.ruleId();
        String name = rules.stream()
                .filter(each -> rule != null && each.id() == rule)
                .map(each -> each.condition() + " → " + each.department())
                .findFirst()
                .orElse(Pages.text("voice.rule.gone"));
        return new Past(line.id(), line.at(), line.by(), name, line.comments(), line.undoneAt() != null);
    }

    private LocalDate since() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
    }

    /** Shows what the rule, as it is kept, would do to the past. */
    public void preview() {
        Pages.attempt(() -> {
            forget();
            show(applying.preview(id, since()));
            previewed = id;
        });
    }

    /** Does what was shown. */
    public void apply() {
        Pages.attempt(() -> {
            Pages.say("voice.rule.applied", applying.apply(previewed, since()));
            forget();
            load();
        });
    }

    public void undo(long act) {
        Pages.attempt(() -> {
            ApplyingRules.Undone undone = applying.undo(act);
            Pages.say("voice.rule.apply.undone", undone.setBack(), undone.stayed());
            load();
        });
    }

    public void close() {
        open = false;
    }

    public void tryOut() {
        Pages.attempt(() -> {
            previewed = 0;
            show(editing.tryOut(draft()));
        });
    }

    public void save() {
        if (Pages.attempt(() -> editing.save(draft()))) {
            Pages.say("voice.rule.saved");
            open = false;
            load();
        }
    }

    public void remove(long rule) {
        if (Pages.attempt(() -> editing.remove(rule))) {
            Pages.say("voice.rule.removed");
            open = false;
            load();
        }
    }

    public void move(long rule, boolean earlier) {
        Pages.attempt(() -> editing.move(rule, earlier));
        load();
    }

    private RuleDraft draft() {
        return new RuleDraft(
                id,
                column.isEmpty() ? null : LookAt.valueOf(column),
                columnValue,
                WordsMode.valueOf(mode),
                Arrays.asList(words.split("[,;\\n]", -1)),
                department == null ? 0 : department,
                ConcernRole.valueOf(role),
                active);
    }

    public List<Line> getRules() {
        return rules;
    }

    public boolean isOpen() {
        return open;
    }

    public long getId() {
        return id;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(@Nullable String column) {
        this.column = Objects.requireNonNullElse(column, "");
    }

    public String getColumnValue() {
        return columnValue;
    }

    public void setColumnValue(@Nullable String columnValue) {
        this.columnValue = Objects.requireNonNullElse(columnValue, "");
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public @Nullable Long getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable Long department) {
        this.department = department;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable RuleTrial getTrial() {
        return trial;
    }

    public List<CommentItem> getExamples() {
        return examples;
    }

    public int count(String outcome) {
        return trial == null ? 0 : trial.count(RuleEffect.Outcome.valueOf(outcome));
    }

    public List<Move> getMoves() {
        return moves;
    }

    public List<Past> getApplied() {
        return applied;
    }

    public long getPreviewed() {
        return previewed;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
