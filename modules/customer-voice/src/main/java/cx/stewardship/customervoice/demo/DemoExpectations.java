package cx.stewardship.customervoice.demo;

import static java.util.Objects.requireNonNull;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.shared.demo.DemoCompany;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What customers of the demo company have been led to expect, and what has shaken it. */
final class DemoExpectations {

    /**
     * @param theme that shows the gap; null for none
     * @param daysAgo when somebody last looked; -1 for never
     */
    private record Promise(
            String department,
            String promise,
            String source,
            String where,
            String reality,
            String gap,
            @Nullable String theme,
            int daysAgo) {}

    private static final List<Promise> PROMISES = List.of(
            new Promise(
                    DemoCompany.SCHEDULING,
                    "A technician comes in the two hours that were agreed",
                    "SALES_SERVICE",
                    "confirmation by e-mail",
                    "Many wait in vain: when a visit is reassigned, nobody tells the customer.",
                    "BROKEN",
                    DemoCompany.THEME_WAITED,
                    41),
            new Promise(
                    DemoCompany.SUPPLY,
                    "The van brings the right part",
                    "ADVERTISING",
                    "leaflet of the care plan",
                    "Mostly true since vans are checked against the day's visits; still missed about once a month.",
                    "PARTLY",
                    DemoCompany.THEME_WRONG_PART,
                    63),
            new Promise(
                    DemoCompany.BILLING,
                    "Who has paid is left in peace",
                    "OWN_HISTORY",
                    "",
                    "Since payments are matched each morning, reminders to those who have paid are rare.",
                    "KEPT",
                    DemoCompany.THEME_REMINDED,
                    30),
            new Promise(
                    DemoCompany.CONTACT,
                    "One number, one person who settles it",
                    "ADVERTISING",
                    "home page",
                    "Customers are handed on, and tell their story again each time.",
                    "BROKEN",
                    null,
                    120),
            new Promise(
                    DemoCompany.FIELD,
                    "Warm again within 24 hours",
                    "ADVERTISING",
                    "radio spot of the category",
                    "True in most visits; not when a part has to be ordered.",
                    "PARTLY",
                    null,
                    170),
            new Promise(
                    DemoCompany.ENGINEERING,
                    "A heat pump is so quiet that neighbours do not notice",
                    "MEDIA",
                    "reviewers of Moor 12",
                    "With the last update the night mode is quiet; older ones are heard.",
                    "PARTLY",
                    "Too loud at night",
                    400),
            new Promise(
                    DemoCompany.SALES,
                    "Grants are filled in with you",
                    "PEERS",
                    "neighbourhood forum",
                    "No offer is printed any more before somebody has looked.",
                    "KEPT",
                    "Nobody told us about the grant",
                    75),
            new Promise(
                    DemoCompany.INSTALL,
                    "The house is left as it was found",
                    "OWN_HISTORY",
                    "",
                    "What customers thank us for most.",
                    "KEPT",
                    null,
                    50),
            new Promise(
                    DemoCompany.BILLING,
                    "Pay in instalments, online, whenever it suits",
                    "PEERS",
                    "what other firms offer",
                    "",
                    "UNKNOWN",
                    null,
                    -1));

    private final Connection connection;
    private final Map<String, Long> departments;
    private final Map<String, Long> themes;
    private final LocalDate today;

    DemoExpectations(Connection connection, Map<String, Long> departments, Map<String, Long> themes, LocalDate today) {
        this.connection = connection;
        this.departments = departments;
        this.themes = themes;
        this.today = today;
    }

    void write(List<FullComment> comments) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        for (Promise promise : PROMISES) {
            long id = next("expectation_id");
            ids.put(promise.promise(), id);
            Long theme = promise.theme() == null ? null : themes.get(promise.department() + "/" + promise.theme());
            insert(id, promise, theme);
            if (theme != null) {
                evidence(id, theme, comments);
            }
        }
        happened(
                "COMPETITOR",
                "Brightwell promises a repair within 12 hours, or the visit is free",
                12,
                List.of(requireNonNull(ids.get("Warm again within 24 hours"))));
        happened(
                "INNOVATION",
                "Parcel services show on a map when they arrive",
                200,
                List.of(requireNonNull(ids.get("A technician comes in the two hours that were agreed"))));
    }

    private void insert(long id, Promise promise, @Nullable Long theme) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into customer_voice.expectation (id, department_id, promise, source, said_where, reality, gap, theme_id, link,
                  validated_on, validated_by, written_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, 0)""")) {
            insert.setLong(1, id);
            insert.setLong(2, requireNonNull(departments.get(promise.department())));
            insert.setString(3, promise.promise());
            insert.setString(4, promise.source());
            insert.setString(5, promise.where());
            insert.setString(6, promise.reality());
            insert.setString(7, promise.gap());
            if (theme == null) {
                insert.setNull(8, java.sql.Types.BIGINT);
            } else {
                insert.setLong(8, theme);
            }
            if (promise.daysAgo() < 0) {
                insert.setNull(9, java.sql.Types.DATE);
                insert.setNull(10, java.sql.Types.VARCHAR);
            } else {
                insert.setObject(9, today.minusDays(promise.daysAgo()));
                insert.setString(10, name());
            }
            insert.setObject(11, today.minusDays(420).atTime(9, 0).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private void evidence(long id, long theme, List<FullComment> comments) throws SQLException {
        List<FullComment> shown = new ArrayList<>();
        for (int i = comments.size() - 1; i >= 0 && shown.size() < 3; i--) {
            if (comments.get(i).themes().contains(theme)) {
                shown.add(comments.get(i));
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into customer_voice.expectation_comment (expectation_id, comment_id) values (?, ?)")) {
            for (FullComment comment : shown) {
                insert.setLong(1, id);
                insert.setLong(2, comment.id());
                insert.executeUpdate();
            }
        }
    }

    private void happened(String kind, String what, int daysAgo, List<Long> shaken) throws SQLException {
        long id = next("expectation_trigger_id");
        LocalDate on = today.minusDays(daysAgo);
        try (PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into customer_voice.expectation_trigger (id, kind, what, happened_on, noted_by_name, noted_at)
                        values (?, ?, ?, ?, ?, ?)""");
                PreparedStatement link = connection.prepareStatement(
                        "insert into customer_voice.trigger_expectation (trigger_id, expectation_id) values (?, ?)");
                PreparedStatement stale = connection.prepareStatement(
                        "update customer_voice.expectation set stale_since = ? where id = ? and validated_on < ?")) {
            insert.setLong(1, id);
            insert.setString(2, kind);
            insert.setString(3, what);
            insert.setObject(4, on);
            insert.setString(5, name());
            insert.setObject(6, on.atTime(15, 0).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            for (long expectation : shaken) {
                link.setLong(1, id);
                link.setLong(2, expectation);
                link.executeUpdate();
                stale.setObject(1, on);
                stale.setLong(2, expectation);
                stale.setObject(3, on);
                stale.executeUpdate();
            }
        }
    }

    private long next(String sequence) throws SQLException {
        return Long.parseLong(
                read("select nextval('customer_voice." + sequence + "') from generate_series(1, 1)", "0"));
    }

    private String name() throws SQLException {
        return read(
                "select name from organization.person where employee_number = '" + DemoCompany.TOMAS_CX + "'", "Tomas");
    }

    private String read(String sql, String otherwise) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : otherwise;
        }
    }
}
