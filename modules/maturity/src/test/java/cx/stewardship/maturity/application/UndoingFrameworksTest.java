package cx.stewardship.maturity.application;

import static cx.stewardship.maturity.application.FrameworksFromFilesTest.row;
import static cx.stewardship.maturity.application.FrameworksFromFilesTest.whole;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.persistence.JpaCampaigns;
import cx.stewardship.maturity.persistence.JpaFrameworks;
import cx.stewardship.maturity.persistence.JpaScores;
import cx.stewardship.maturity.persistence.YamlFrameworks;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TakenBack;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable.Held;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A version of a framework that came by file goes, unless a campaign asks by it. */
class UndoingFrameworksTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-20T09:00:00Z"), ZoneOffset.UTC);
    private static final Actor TOMAS = Actors.with(Stage.VALIDATOR, Role.CX_TEAM);

    private final AuditEntries audit = new AuditEntries();

    private static Records records(EntityManager em) {
        return new Records(new JpaCampaigns(em), new JpaFrameworks(em, new YamlFrameworks(), CLOCK), new JpaScores(em));
    }

    private FrameworksFromFiles importing(EntityManager em) {
        Acting acting = new Acting(Actors.acting(TOMAS), Stage.departments(), audit, CLOCK);
        return new FrameworksFromFiles(
                new TakingFrameworks(records(em), new YamlFrameworks(), acting),
                new UndoingFrameworks(records(em), acting));
    }

    private List<RowOutcome> take(TestDatabase database) {
        return database.inTransaction(em -> importing(em)
                .take(
                        List.of(
                                whole(row("preventive")),
                                row("choice"),
                                whole(row("preventive", "version", "2")),
                                row("choice", "version", "2")),
                        new ImportContext(7, "model", TOMAS, false)));
    }

    private TakenBack undo(TestDatabase database, List<RowOutcome> outcomes) {
        return database.inTransaction(em -> TakenBack.of(importing(em), outcomes, 7));
    }

    private static List<String> all(TestDatabase database) {
        return database.inTransaction(em -> records(em).frameworks().all().stream()
                .map(edition -> edition.code() + " " + edition.version())
                .toList());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void versions_go_with_all_their_qualities(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            List<String> before = all(database);
            List<RowOutcome> outcomes = take(database);
            assertThat(outcomes).extracting(RowOutcome::kind).containsOnly(RowOutcome.Kind.ADDED);
            assertThat(all(database)).contains("two-questions 1", "two-questions 2");
            TakenBack undone = undo(database, outcomes);
            assertThat(undone.removed()).as("a version is one thing").isEqualTo(2);
            assertThat(undone.held()).isEmpty();
            assertThat(all(database)).isEqualTo(before);
            assertThat(audit.lines).contains("import taken back framework two-questions 1: Two questions → null");
            assertThat(take(database))
                    .as("what was taken back can be sent again")
                    .extracting(RowOutcome::kind)
                    .containsOnly(RowOutcome.Kind.ADDED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_version_that_a_campaign_asks_by_stays(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(
                    """
                    insert into organization.department (id, code, name, customer_facing) values (2, 'BILLING', 'Billing', false);
                    insert into organization.person (id, employee_number, name) values (7, 'A7', 'Tomas')""");
            List<RowOutcome> outcomes = take(database);
            database.doInTransaction(em -> new JpaCampaigns(em)
                    .add(new Campaign(outcomes.get(0).key(), "Autumn 2026", Stage.FIRST, Stage.LAST, 7, List.of(2L))));
            TakenBack undone = undo(database, outcomes);
            assertThat(undone.held())
                    .isEqualTo(Map.of(outcomes.get(0).key(), Held.because("maturity.undo.campaign", "Autumn 2026")));
            assertThat(all(database)).contains("two-questions 1").doesNotContain("two-questions 2");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_version_that_another_module_refers_to_stays(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            List<RowOutcome> outcomes = take(database);
            database.sql(
                    """
                    create table maturity.translation (framework_id bigint not null references maturity.framework (id));
                    insert into maturity.translation values (%d)"""
                            .formatted(outcomes.get(0).key()));
            assertThat(undo(database, outcomes).held())
                    .isEqualTo(Map.of(outcomes.get(0).key(), Held.because("maturity.undo.referred", "translation")));
        }
    }
}
