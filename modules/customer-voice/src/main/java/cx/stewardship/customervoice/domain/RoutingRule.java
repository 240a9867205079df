package cx.stewardship.customervoice.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "What contains 'reminder' and 'paid' was caused in Billing." A rule looks at one column of the source, at the words of the
 * text, or at both; both must then fit.
 */
@Entity
@Table(name = "routing_rule")
public class RoutingRule {

    /** The column a rule may look at. */
    public enum LookAt {
        SOURCE,
        PRODUCT,
        ISSUE,
        SEGMENT
    }

    /** How many of the words must be there. */
    public enum WordsMode {
        ANY,
        ALL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "routing_rule_id")
    @SequenceGenerator(name = "routing_rule_id", sequenceName = "routing_rule_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "column_name")
    private @Nullable LookAt column;

    @Column(name = "column_value")
    private @Nullable String columnValue;

    @Enumerated(EnumType.STRING)
    @Column(name = "words_mode")
    private @Nullable WordsMode wordsMode;

    @Column(name = "words")
    private @Nullable String words;

    @Column(name = "department_id")
    private long departmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private ConcernRole role;

    @Column(name = "active")
    private boolean active;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RoutingRule() {}

    public RoutingRule(int position, Condition condition, DepartmentId department, ConcernRole role, boolean active) {
        this.position = position;
        this.role = role;
        change(condition, department, role, active);
    }

    public void change(Condition condition, DepartmentId department, ConcernRole role, boolean active) {
        this.column = condition.column();
        this.columnValue = condition.columnValue();
        this.wordsMode = condition.words().isEmpty() ? null : condition.mode();
        this.words = condition.words().isEmpty() ? null : String.join("\n", condition.words());
        this.departmentId = department.value();
        this.role = role;
        this.active = active;
    }

    /** Takes another place in the order in which rules are tried. */
    public void moveTo(int place) {
        position = place;
    }

    /**
     * @param words each a word, several words in a row, or the beginning of a word with a star: {@code remind*}
     */
    public record Condition(@Nullable LookAt column, @Nullable String columnValue, WordsMode mode, List<String> words) {
        public Condition {
            words = words.stream().map(String::strip).filter(w -> !w.isEmpty()).toList();
            columnValue = columnValue == null || columnValue.isBlank() ? null : columnValue.strip();
            if (columnValue == null) {
                column = null;
            }
            if (column == null && words.isEmpty()) {
                throw Refusal.invalid("voice.rule.empty");
            }
            if (column == null && columnValue != null) {
                throw Refusal.invalid("voice.rule.column.needed");
            }
            if (String.join("\n", words).length() > 1000) {
                throw Refusal.invalid("voice.rule.words.tooMany");
            }
        }
    }

    public Condition condition() {
        return new Condition(
                column,
                columnValue,
                wordsMode == null ? WordsMode.ANY : wordsMode,
                words == null ? List.of() : List.of(words.split("\n", -1)));
    }

    /** @return 0 while it is only tried out and not kept */
    public long id() {
        return id == null ? 0 : id;
    }

    public int position() {
        return position;
    }

    public DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    public ConcernRole role() {
        return role;
    }

    public boolean isActive() {
        return active;
    }
}
