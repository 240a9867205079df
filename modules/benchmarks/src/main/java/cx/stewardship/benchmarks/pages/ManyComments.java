package cx.stewardship.benchmarks.pages;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.persistence.CommentWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * So many comments of two years, in forty departments of which few get most, each with twenty themes to which six in ten
 * belong. They are written as the product writes them, with all counts that belong to them.
 */
final class ManyComments {

    private static final int DEPARTMENTS = 40;
    private static final int THEMES = 20;
    private static final int PORTION = 2_000;
    private static final int DAYS = 728;
    private static final String[] COMMON =
            ("the and to my was they you it for that had not with but have this your when after nobody called"
                            + " invoice paid reminder boiler engineer appointment waited phone again told email account number heating cold"
                            + " meter bill charged refund week days late wrong visit part repair contract cancel price offer letter")
                    .split(" ");

    private final Connection connection;
    private final Random random = new Random(42);
    private final List<Long> departments = new ArrayList<>();
    private final List<List<Long>> themes = new ArrayList<>();

    ManyComments(Connection connection) {
        this.connection = connection;
    }

    void write(int howMany) throws SQLException {
        connection.setAutoCommit(false);
        company();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int from = 0; from < howMany; from += PORTION) {
            int size = Math.min(PORTION, howMany - from);
            List<Long> ids = keys("customer_voice.comment_id", size);
            List<FullComment> portion = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                portion.add(comment(ids.get(i), from + i, now));
            }
            new CommentWriter(connection).add(portion);
            connection.commit();
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** The departments of the demo company, and further ones below them. */
    private void company() throws SQLException {
        departments.addAll(list("select id from organization.department where parent_id is not null order by id"));
        int there = departments.size();
        List<Long> ids = keys("organization.department_id", Math.max(0, DEPARTMENTS - there));
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < ids.size(); i++) {
                statement.execute("insert into organization.department (id, code, name, parent_id) values ("
                        + ids.get(i) + ", 'UNIT" + i + "', 'Unit " + i + "', " + departments.get(i % there) + ")");
            }
            departments.addAll(ids);
            for (long department : departments) {
                List<Long> own = keys("customer_voice.theme_id", THEMES);
                for (int i = 0; i < THEMES; i++) {
                    statement.execute(
                            "insert into customer_voice.theme (id, department_id, name, definition, created_at,"
                                    + " created_by, version) values (" + own.get(i) + ", " + department + ", 'Hassle "
                                    + i
                                    + "', '', current_timestamp, 'benchmark', 0)");
                }
                themes.add(own);
            }
        }
    }

    private FullComment comment(long id, int number, Instant now) {
        int department = skewed(DEPARTMENTS);
        Instant occurred = now.minusSeconds((long) (random.nextDouble() * DAYS * 86_400));
        boolean thanks = random.nextInt(12) == 0;
        int theme = skewed(THEMES);
        List<Routing> routings = List.of(
                routing(departments.get(department), ConcernRole.ORIGINATED, occurred),
                routing(departments.get(random.nextInt(3)), ConcernRole.RECEIVED, occurred));
        return new FullComment(
                id,
                new FullComment.Identity("benchmark", Integer.toString(number)),
                occurred,
                occurred,
                text(department, theme, number),
                new FullComment.Context(
                        thanks,
                        thanks ? null : Harm.values()[random.nextInt(Harm.values().length)],
                        null,
                        JourneyStage.values()[random.nextInt(JourneyStage.values().length)],
                        null,
                        null,
                        null,
                        "C-" + number % 300_000),
                false,
                null,
                routings,
                random.nextInt(10) < 6 ? Set.of(themes.get(department).get(theme)) : Set.of());
    }

    private Routing routing(long department, ConcernRole role, Instant occurred) {
        int sureness = random.nextInt(50) == 0 ? 60 : 90;
        return new Routing(
                department,
                role,
                RoutedBy.RULE,
                null,
                "voice.why.name",
                List.of("benchmark"),
                sureness,
                null,
                occurred);
    }

    /** Small numbers come most often. */
    private int skewed(int below) {
        double chance = random.nextDouble();
        return (int) (below * chance * chance);
    }

    private String text(int department, int theme, int number) {
        StringBuilder text = new StringBuilder();
        int words = 15 + random.nextInt(40);
        for (int i = 0; i < words; i++) {
            text.append(COMMON[skewed(COMMON.length)]).append(' ');
        }
        return text.append("hassle")
                .append(theme)
                .append(" unit")
                .append(department)
                .append(" case")
                .append(number)
                .toString();
    }

    private List<Long> keys(String sequence, int howMany) throws SQLException {
        return howMany == 0
                ? List.of()
                : list("select nextval('" + sequence + "') from generate_series(1, " + howMany + ")");
    }

    private List<Long> list(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }
}
