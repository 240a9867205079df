package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.shared.Departments.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a comment concerns. First what the source says in a column of its own; then, for each role still open, the first
 * rule that fits; then, if nobody was found at all, the department whose name stands in the text. A name alone is not sure,
 * and two names are a question for a person: the comment waits, and what was found is a proposal.
 */
public final class Router {

    /** From here on a routing counts as sure; below, pages say "not sure". */
    public static final int SURE = 70;

    private static final int BY_COLUMN = 100;
    private static final int BY_RULE_ON_COLUMN = 95;
    private static final int BY_SEVERAL_WORDS = 88;
    private static final int BY_ONE_WORD = 76;
    private static final int BY_NAME = 55;

    /** Words that stand in many names of departments and say nothing. */
    private static final Set<String> IDLE = Set.of(
            "and",
            "the",
            "of",
            "for",
            "department",
            "team",
            "centre",
            "center",
            "office",
            "service",
            "services",
            "group",
            "contact");

    private final List<RoutingRule> rules;
    private final Map<Long, Set<String>> names = new LinkedHashMap<>();

    /**
     * @param rules of which the active ones are tried by position
     * @param departments that may be named in a text
     */
    public Router(List<RoutingRule> rules, List<Department> departments) {
        this.rules = rules.stream()
                .filter(RoutingRule::isActive)
                .sorted(Comparator.comparingInt(RoutingRule::position))
                .toList();
        for (Department department : departments) {
            if (department.parent() != null) {
                Set<String> telling = new HashSet<>(Words.of(department.name()));
                telling.removeAll(IDLE);
                names.put(department.id().value(), telling);
            }
        }
    }

    /** @param waiting nobody could be named, or more than one by name only: {@code concerns} are proposals then */
    public record Decision(List<Concern> concerns, boolean waiting) {
        public Decision {
            concerns = List.copyOf(concerns);
        }
    }

    public Decision route(Incoming comment) {
        List<Concern> found = byColumns(comment);
        Set<ConcernRole> open = EnumSet.allOf(ConcernRole.class);
        found.forEach(concern -> open.remove(concern.role()));
        String spoken = Words.spoken(comment.text());
        for (RoutingRule rule : rules) {
            if (open.contains(rule.role())) {
                Concern concern = fits(rule, comment, spoken);
                if (concern != null) {
                    found.add(concern);
                    open.remove(rule.role());
                }
            }
        }
        if (!found.isEmpty()) {
            return new Decision(found, false);
        }
        List<Concern> named = byName(spoken);
        return new Decision(named, named.size() != 1);
    }

    private static List<Concern> byColumns(Incoming comment) {
        List<Concern> found = new ArrayList<>();
        add(found, ConcernRole.RECEIVED, comment.receivedBy(), "voice.why.column.receivedBy");
        add(found, ConcernRole.ORIGINATED, comment.originatedIn(), "voice.why.column.originatedIn");
        if (comment.receivedBy() == null) {
            add(found, ConcernRole.RECEIVED, comment.department(), "voice.why.column.department");
        }
        if (comment.originatedIn() == null) {
            add(found, ConcernRole.ORIGINATED, comment.department(), "voice.why.column.department");
        }
        return found;
    }

    private static void add(List<Concern> found, ConcernRole role, @Nullable Long department, String why) {
        if (department != null) {
            found.add(new Concern(department, role, RoutedBy.COLUMN, null, why, List.of(), BY_COLUMN));
        }
    }

    /** @return null when the rule does not fit */
    public static @Nullable Concern fits(RoutingRule rule, Incoming comment, String spoken) {
        Condition condition = rule.condition();
        RoutingRule.LookAt column = condition.column();
        if (column != null && !sameValue(column, condition.columnValue(), comment)) {
            return null;
        }
        List<String> there =
                condition.words().stream().filter(word -> stands(word, spoken)).toList();
        boolean wordsFit = condition.words().isEmpty()
                || (condition.mode() == WordsMode.ALL
                        ? there.size() == condition.words().size()
                        : !there.isEmpty());
        if (!wordsFit) {
            return null;
        }
        String number = Integer.toString(rule.position());
        String quoted = quoted(there);
        if (column != null) {
            String value = String.valueOf(condition.columnValue());
            return there.isEmpty()
                    ? concern(rule, "voice.why.rule.column." + column, List.of(number, value), BY_RULE_ON_COLUMN)
                    : concern(rule, "voice.why.rule.both." + column, List.of(number, value, quoted), BY_RULE_ON_COLUMN);
        }
        int sureness = there.size() > 1 || there.get(0).contains(" ") ? BY_SEVERAL_WORDS : BY_ONE_WORD;
        return concern(rule, "voice.why.rule.words", List.of(number, quoted), sureness);
    }

    private static Concern concern(RoutingRule rule, String why, List<String> arguments, int sureness) {
        return new Concern(rule.department().value(), rule.role(), RoutedBy.RULE, rule.id(), why, arguments, sureness);
    }

    private static boolean sameValue(RoutingRule.LookAt column, @Nullable String wanted, Incoming comment) {
        String value =
                switch (column) {
                    case SOURCE -> comment.source();
                    case PRODUCT -> comment.product();
                    case ISSUE -> comment.issue();
                    case SEGMENT -> comment.segment();
                };
        return value != null && wanted != null && value.strip().equalsIgnoreCase(wanted);
    }

    private static boolean stands(String word, String spoken) {
        String plain = Words.spoken(word);
        return !plain.isBlank() && spoken.contains(word.endsWith("*") ? plain.substring(0, plain.length() - 1) : plain);
    }

    private List<Concern> byName(String spoken) {
        List<Concern> found = new ArrayList<>();
        names.forEach((department, words) -> {
            List<String> there = words.stream()
                    .filter(word -> spoken.contains(" " + word + " "))
                    .sorted()
                    .toList();
            if (!there.isEmpty()) {
                found.add(new Concern(
                        department,
                        ConcernRole.ORIGINATED,
                        RoutedBy.NAME,
                        null,
                        "voice.why.name",
                        List.of(quoted(there)),
                        BY_NAME));
            }
        });
        return found;
    }

    private static String quoted(List<String> words) {
        return String.join(
                ", ", words.stream().map(w -> "\u201c" + w + "\u201d").toList());
    }
}
