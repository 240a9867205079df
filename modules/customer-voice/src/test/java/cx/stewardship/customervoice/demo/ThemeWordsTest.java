package cx.stewardship.customervoice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.fixture.TopicEmbedder;
import cx.stewardship.customervoice.persistence.JpaThemeCentres;
import cx.stewardship.customervoice.persistence.JpaThemeReads;
import cx.stewardship.customervoice.persistence.JpaThemes;
import cx.stewardship.organization.demo.DemoOrganization;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comments of a theme are found by their words, for those who look for what bears out a cause. */
class ThemeWordsTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void comments_of_a_theme_are_found_by_words_and_by_their_ids(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            DemoCompany company = new DemoCompany(LocalDate.of(2026, 11, 22));
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                new DemoOrganization().write(connection, company);
                new VoiceDemo().write(connection, company);
                connection.commit();
            }
            database.doInTransaction(em -> {
                Themes themes = new JpaThemes(em, new JpaThemeReads(em), new JpaThemeCentres(em), new TopicEmbedder());
                ThemeId reminded = theme(em.createNativeQuery("select id from customer_voice.theme where name = ?1")
                        .setParameter(1, DemoCompany.THEME_REMINDED)
                        .getSingleResult());
                ThemeId waited = theme(em.createNativeQuery("select id from customer_voice.theme where name = ?1")
                        .setParameter(1, DemoCompany.THEME_WAITED)
                        .getSingleResult());
                List<Themes.Quote> found = themes.holding(Set.of(reminded), "REMIND paid", 20);
                assertThat(found).isNotEmpty().allSatisfy(quote -> assertThat(
                                quote.text().toLowerCase(Locale.ROOT))
                        .contains("remind", "paid"));
                assertThat(themes.holding(Set.of(reminded), "", 5)).hasSize(5);
                assertThat(themes.holding(Set.of(reminded), "nosuchword", 5)).isEmpty();
                assertThat(themes.holding(Set.of(reminded), "%", 5))
                        .as("a sign is no word")
                        .hasSize(5);
                assertThat(themes.holding(Set.of(), "paid", 5)).isEmpty();
                List<CommentId> ids = found.stream().map(Themes.Quote::id).toList();
                assertThat(themes.among(Set.of(reminded), ids)).hasSameSizeAs(ids);
                assertThat(themes.among(Set.of(waited), ids)).isEmpty();
                assertThat(themes.among(Set.of(reminded), List.of())).isEmpty();
            });
        }
    }

    private static ThemeId theme(Object id) {
        return new ThemeId(((Number) id).longValue());
    }
}
