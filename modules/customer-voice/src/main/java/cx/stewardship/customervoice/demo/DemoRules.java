package cx.stewardship.customervoice.demo;

import static java.util.Objects.requireNonNull;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.RoutingRule;
import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRule.LookAt;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.demo.DemoCompany;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routing rules of the demo company, as its customer experience team has written them over two years. */
final class DemoRules {

    private final Connection connection;
    private final Map<String, Long> departments;
    private final List<RoutingRule> rules = new ArrayList<>();

    DemoRules(Connection connection, Map<String, Long> departments) {
        this.connection = connection;
        this.departments = departments;
    }

    void write() throws SQLException {
        words(DemoCompany.BILLING, WordsMode.ALL, "remind*", "paid");
        words(DemoCompany.BILLING, WordsMode.ANY, "refund*", "direct debit", "instalment*", "credit note", "debit*");
        words(DemoCompany.INSTALL, WordsMode.ANY, "survey*", "installer*", "handover", "new boiler is not in");
        words(DemoCompany.SUPPLY, WordsMode.ANY, "the part", "spare part", "warehouse", "depot", "wrong part");
        words(DemoCompany.SCHEDULING, WordsMode.ANY, "appointment*", "nobody came", "time window", "days of leave");
        words(DemoCompany.ENGINEERING, WordsMode.ANY, "the app", "display", "decibels", "night setting", "firmware");
        words(DemoCompany.SALES, WordsMode.ANY, "adviser*", "grant", "brochure", "quote");
        words(DemoCompany.CONTACT, WordsMode.ANY, "the queue", "hold music", "ring back", "call back", "put through");
        words(DemoCompany.FIELD, WordsMode.ALL, "technician*", "repair*");
        words(DemoCompany.BILLING, WordsMode.ALL, "invoice*", "offer*");
        column(LookAt.ISSUE, "Error codes", DemoCompany.ENGINEERING);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into customer_voice.routing_rule (id, position, column_name, column_value, words_mode, words, department_id,
                  role, active, version) values (nextval('customer_voice.routing_rule_id'), ?, ?, ?, ?, ?, ?, ?, true, 0)""")) {
            for (RoutingRule rule : rules) {
                Condition condition = rule.condition();
                insert.setInt(1, rule.position());
                insert.setString(2, name(condition.column()));
                insert.setString(3, condition.columnValue());
                insert.setString(
                        4, condition.words().isEmpty() ? null : condition.mode().name());
                insert.setString(5, condition.words().isEmpty() ? null : String.join("\n", condition.words()));
                insert.setLong(6, rule.department().value());
                insert.setString(7, rule.role().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable String name(@Nullable LookAt column) {
        return column == null ? null : column.name();
    }

    private void words(String department, WordsMode mode, String... words) {
        rules.add(rule(department, new Condition(null, null, mode, Arrays.asList(words))));
    }

    private void column(LookAt column, String value, String department) {
        rules.add(rule(department, new Condition(column, value, WordsMode.ANY, List.of())));
    }

    private RoutingRule rule(String department, Condition condition) {
        return new RoutingRule(
                rules.size() + 1,
                condition,
                new DepartmentId(requireNonNull(departments.get(department))),
                ConcernRole.ORIGINATED,
                true);
    }

    /** Routes as the stored rules would; ids of rules are those of the database. */
    Router router() throws SQLException {
        return new Router(rules, List.of());
    }

    /** Which row holds the rule at this place. */
    static Map<Integer, Long> idsByPosition(Connection connection) throws SQLException {
        Map<Integer, Long> ids = new java.util.HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select position, id from customer_voice.routing_rule");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.put(rows.getInt(1), rows.getLong(2));
            }
        }
        return ids;
    }
}
