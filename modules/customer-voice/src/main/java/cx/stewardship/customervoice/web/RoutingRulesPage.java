package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.EditingRoutingRules;
import cx.stewardship.customervoice.application.RuleDraft;
import cx.stewardship.customervoice.application.RuleTrial;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.RoutingRule;
import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRule.LookAt;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The routing rules, and one of them open to be changed and tried out. */
@Named
@ViewScoped
public class RoutingRulesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EditingRoutingRules editing;
    private final CommentItems items;

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

    /** A rule in the reader's words. */
    public record Line(long id, int position, String condition, String department, String role, boolean active)
            implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected RoutingRulesPage() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public RoutingRulesPage(@Nullable EditingRoutingRules editing, @Nullable CommentItems items) {
        this.editing = editing;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            rules = editing.all().stream().map(this::line).toList();
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
        trial = null;
        examples = List.of();
    }

    public void close() {
        open = false;
    }

    public void tryOut() {
        Pages.attempt(() -> {
            RuleTrial tried = editing.tryOut(draft());
            trial = tried;
            examples = items.of(tried.examples());
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
}
