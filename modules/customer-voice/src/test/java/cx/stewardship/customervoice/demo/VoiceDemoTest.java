package cx.stewardship.customervoice.demo;

import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.fixture.TopicEmbedder;
import cx.stewardship.customervoice.persistence.JpaThemeCentres;
import cx.stewardship.customervoice.persistence.JpaThemeReads;
import cx.stewardship.customervoice.persistence.JpaThemes;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoiceDemoTest {

    private static final DemoCompany COMPANY = new DemoCompany(LocalDate.parse("2026-11-22"));
    private static final LocalDate LAST_MONDAY = LocalDate.parse("2026-11-16");

    private static void tell(TestDatabase database) throws SQLException {
        StringBuilder departments = new StringBuilder(
                "insert into organization.department (id, code, name) values (1, 'ALDERMOOR', 'Aldermoor');\n");
        int id = 2;
        for (String code : DemoCompany.DEPARTMENTS) {
            departments.append("insert into organization.department (id, code, name, parent_id) values (" + id++ + ", '"
                    + code + "', '" + code + "', 1);\n");
        }
        database.sql(departments.toString());
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new VoiceDemo().write(connection, COMPANY);
            connection.commit();
        }
    }

    private static List<String> strings(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static long number(TestDatabase database, String sql) throws SQLException {
        return Long.parseLong(strings(database, sql).get(0));
    }

    private static long[] window(TestDatabase database, String theme, int from, int before) throws SQLException {
        ThemeId id = new ThemeId(number(database, "select id from customer_voice.theme where name = '" + theme + "'"));
        List<Themes.Week> weeks = database.inTransaction(
                em -> new JpaThemes(em, new JpaThemeReads(em), new JpaThemeCentres(em), new TopicEmbedder())
                        .weekly(Set.of(id), LAST_MONDAY.plusWeeks(from), LAST_MONDAY.plusWeeks(before)));
        return new long[] {
            weeks.stream().mapToLong(Themes.Week::ofTheme).sum(),
            weeks.stream().mapToLong(Themes.Week::all).sum()
        };
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void two_years_of_comments_tell_the_story_that_the_plans_need(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            tell(database);

            long all = number(database, "select count(*) from customer_voice.comment");
            assertThat(all).isBetween(4_800L, 5_200L);
            assertThat(number(database, "select count(*) from customer_voice.comment where thanks = true"))
                    .isBetween(all * 10 / 100, all * 14 / 100);
            assertThat(number(database, "select count(*) from customer_voice.comment where waiting = true"))
                    .isBetween(50L, all * 3 / 100);
            assertThat(number(database, "select count(*) from customer_voice.theme"))
                    .isGreaterThan(40);
            assertThat(number(database, "select count(*) from customer_voice.story"))
                    .isBetween(6L, 8L);
            countsAreTrue(database);

            long[] before = window(database, DemoCompany.THEME_REMINDED, -40, -28);
            long[] after = window(database, DemoCompany.THEME_REMINDED, -15, 0);
            assertThat(before[0]).isGreaterThanOrEqualTo(48);
            assertThat(after[0]).isBetween(5L, 20L);
            assertThat(after[1]).isGreaterThan(before[1] / 2);

            long[] waitedBefore = window(database, DemoCompany.THEME_WAITED, -40, -28);
            long[] waitedAfter = window(database, DemoCompany.THEME_WAITED, -15, 0);
            assertThat((double) waitedAfter[0] / waitedAfter[1])
                    .isGreaterThan(0.85 * waitedBefore[0] / waitedBefore[1]);
            assertThat(window(database, DemoCompany.THEME_WRONG_PART, -40, -28)[0])
                    .isLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Vendor.class, names = "H2")
    void hardly_two_comments_are_alike_and_none_has_a_gap(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            tell(database);
            List<String> texts = strings(database, "select text from customer_voice.comment order by occurred_at");
            assertThat(texts).noneMatch(text -> text.contains("{") || text.contains("null") || text.isBlank());
            assertThat((double) Set.copyOf(texts).size() / texts.size()).isGreaterThan(0.97);
            for (int i = 0; i + 20 < texts.size(); i += 20) {
                assertThat(Set.copyOf(texts.subList(i, i + 20))).hasSize(20);
            }
        }
    }
}
