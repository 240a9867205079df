package cx.stewardship.actionplans.persistence;

import static cx.stewardship.actionplans.domain.PlanFixture.BEGUN;
import static cx.stewardship.actionplans.domain.PlanFixture.BILLING;
import static cx.stewardship.actionplans.domain.PlanFixture.INES;
import static cx.stewardship.actionplans.domain.PlanFixture.JONAS;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static cx.stewardship.actionplans.domain.PlanFixture.newPlan;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.CalendarDays.DueDay;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.OpenWork;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarDaysTest {

    private static final Instant SINCE = Instant.parse("2026-09-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void days_rise_in_revision_and_are_called_off(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            PlanTables.arrange(database);
            long id = database.inTransaction(em -> {
                ActionPlan plan = ActionPlan.draft(newPlan(new Criteria(0.6, 8)), mara(BEGUN));
                plan.start(mara(BEGUN));
                plan.addAction(PlanFixture.matchEachMorning(), mara(BEGUN));
                return new JpaActionPlans(em).add(plan).id();
            });
            DueDay first = database.inTransaction(
                    em -> new SqlCalendarDays(em).dues(INES, Set.of(), SINCE).get(0));
            assertThat(first.on()).isEqualTo(PlanFixture.matchEachMorning().due());
            database.doInTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em).get(id);
                Action action = plan.actions().get(0);
                plan.changeAction(action.id(), action.wording().later(3), mara(BEGUN));
                plan.report(action.id(), new ProgressReport(30, null, null), mara(BEGUN));
            });
            DueDay moved = database.inTransaction(em ->
                    new SqlCalendarDays(em).dues(null, Set.of(BILLING), SINCE).get(0));
            assertThat(moved.on()).isEqualTo(first.on().plusDays(3));
            assertThat(moved.revision()).isGreaterThan(first.revision());
            assertThat(moved.cancelled()).isFalse();
            database.doInTransaction(em -> {
                SqlOpenWork work = new SqlOpenWork(em);
                assertThat(work.dueUntil(moved.on().minusDays(1))).isEmpty();
                OpenWork.Open open = work.dueUntil(moved.on()).get(0);
                assertThat(open.owner()).isEqualTo(INES);
                assertThat(open.ownerName()).isEqualTo("Ines Okafor");
                assertThat(open.ownerActive()).isTrue();
                assertThat(open.departmentId()).isEqualTo(BILLING);
                assertThat(work.pending()).isEmpty();
            });
            database.doInTransaction(em -> new JpaActionPlans(em).get(id).cancel("Not ours.", mara(PlanFixture.TODAY)));
            database.doInTransaction(em -> {
                SqlCalendarDays days = new SqlCalendarDays(em);
                DueDay off = days.dues(INES, Set.of(), SINCE).get(0);
                assertThat(off.cancelled()).isTrue();
                assertThat(off.revision()).isGreaterThan(moved.revision());
                assertThat(days.dues(INES, Set.of(), Instant.parse("2026-11-24T00:00:00Z")))
                        .as("called off long ago")
                        .isEmpty();
                assertThat(days.dues(JONAS, Set.of(), SINCE)).isEmpty();
                assertThat(days.dues(null, Set.of(5L), SINCE)).isEmpty();
                assertThat(days.dues(null, Set.of(), SINCE)).isEmpty();
                assertThat(days.checks(JONAS, Set.of())).isEmpty();
            });
        }
    }
}
