package cx.stewardship.actionplans.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.Rhythm;
import cx.stewardship.actionplans.domain.Routine;
import cx.stewardship.shared.fixture.TestDatabase;
import java.util.Locale;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was a text on each plan becomes one meeting of its department. */
class RoutinesMigrationTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void plans_that_named_the_same_meeting_are_attached_to_one(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            PlanTables.arrange(database);
            database.sql("drop schema action_plans cascade");
            migrate(database, vendor, "1");
            for (int plan = 1; plan <= 4; plan++) {
                String routine = plan <= 2 ? "'Monday staff meeting'" : plan == 3 ? "'Monthly review'" : "null";
                database.sql(
                        """
                        insert into action_plans.plan (id, version, department_id, title, better_off, owner_id, checker_id, routine, state,
                          begun_on, state_since, reopenings)
                        values (%d, 1, 6, 'Plan', 'Better', 1, 2, %s, 'DRAFT', date '2026-07-03', timestamp with time zone '2026-07-03 08:00:00+00', 0)
                        """
                                .formatted(plan, routine));
            }
            migrate(database, vendor, "latest");
            database.doInTransaction(em -> {
                JpaRoutines routines = new JpaRoutines(em);
                assertThat(routines.all())
                        .extracting(Routine::name)
                        .containsExactly("Monday staff meeting", "Monthly review");
                Routine staff = routines.named(PlanFixture.BILLING, "Monday staff meeting")
                        .orElseThrow();
                Routine review =
                        routines.named(PlanFixture.BILLING, "Monthly review").orElseThrow();
                assertThat(staff.rhythm()).isEqualTo(Rhythm.WEEKLY);
                assertThat(review.rhythm()).isEqualTo(Rhythm.MONTHLY);
                assertThat(em.createNativeQuery(
                                        "select routine_id from action_plans.plan where routine_id is not null order by id")
                                .getResultList())
                        .extracting(id -> ((Number) id).longValue())
                        .containsExactly(staff.id(), staff.id(), review.id());
                assertThat(routines.of(Set.of(5L))).isEmpty();
            });
        }
    }

    private static void migrate(TestDatabase database, TestDatabase.Vendor vendor, String target) {
        String folder = "classpath:db/migration/action-plans/";
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("action_plans")
                .defaultSchema("action_plans")
                .table("flyway_history")
                .locations(folder + "common", folder + vendor.name().toLowerCase(Locale.ROOT))
                .target(MigrationVersion.fromVersion(target))
                .load()
                .migrate();
    }
}
