package cx.stewardship.actionplans.persistence;

import static cx.stewardship.actionplans.domain.PlanFixture.BEGUN;
import static cx.stewardship.actionplans.domain.PlanFixture.BILLING;
import static cx.stewardship.actionplans.domain.PlanFixture.ROUTINE;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static cx.stewardship.actionplans.domain.PlanFixture.newPlan;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionWording;
import cx.stewardship.actionplans.domain.AgendaItems.AgendaAction;
import cx.stewardship.actionplans.domain.AgendaItems.Load;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.actionplans.domain.Rhythm;
import cx.stewardship.actionplans.domain.Routine;
import cx.stewardship.actionplans.domain.Viewer;
import cx.stewardship.shared.fixture.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Meetings and their agendas, kept and read alike in both databases. */
class RoutinesMappingTest {

    private static final Viewer EVERYTHING = new Viewer(true, Set.of(), null);
    private static final Viewer FIELD = new Viewer(false, Set.of(5L), 2L);
    private static final Viewer NOBODY = new Viewer(false, Set.of(), null);

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_meeting_keeps_what_was_noted(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            PlanTables.arrange(database);
            LocalDate day = LocalDate.of(2026, 11, 23);
            database.doInTransaction(em -> new JpaRoutines(em)
                    .get(ROUTINE)
                    .heldOn(day, "Decided.", "Late (1)\n- Match payments\n", mara(day)));
            database.doInTransaction(em -> {
                JpaRoutines routines = new JpaRoutines(em);
                Routine routine =
                        routines.named(BILLING, "MONDAY staff meeting").orElseThrow();
                assertThat(routine.nextOn()).isEqualTo(day.plusWeeks(1));
                assertThat(routine.meetings().get(0).agenda()).contains("- Match payments");
                assertThat(routines.of(Set.of(BILLING, 5L))).hasSize(1);
                assertThat(routines.of(Set.of())).isEmpty();
                assertThat(routines.names(Set.of(ROUTINE))).containsEntry(ROUTINE, "Monday staff meeting");
                routine.end(TODAY);
            });
            database.doInTransaction(em -> {
                JpaRoutines routines = new JpaRoutines(em);
                assertThat(routines.named(BILLING, "Monday staff meeting")).isEmpty();
                assertThat(routines.all()).isEmpty();
                routines.add(Routine.begin(BILLING, "Monday staff meeting", Rhythm.MONTHLY, TODAY, TODAY));
                assertThat(routines.all()).extracting(Routine::rhythm).containsExactly(Rhythm.MONTHLY);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_agenda_holds_what_is_followed_up_there(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            PlanTables.arrange(database);
            long other = database.inTransaction(em -> new JpaRoutines(em)
                    .add(Routine.begin(5, "Tool-box talk", Rhythm.WEEKLY, TODAY, TODAY))
                    .id());
            database.doInTransaction(em -> plan(em, other));
            database.doInTransaction(em -> {
                SqlAgendaItems items = new SqlAgendaItems(em);
                assertThat(items.openUntil(ROUTINE, TODAY.plusDays(7), EVERYTHING))
                        .extracting(AgendaAction::text)
                        .containsExactly("Late one", "Due one");
                AgendaAction late = items.openUntil(ROUTINE, TODAY, FIELD).get(0);
                assertThat(late.owner()).isEqualTo("Nordhaven Data");
                assertThat(late.readable()).as("Jonas checks the plan").isTrue();
                assertThat(items.openUntil(ROUTINE, TODAY, NOBODY).get(0).readable())
                        .isFalse();
                assertThat(items.doneSince(ROUTINE, TODAY.minusDays(3), EVERYTHING))
                        .extracting(AgendaAction::text)
                        .containsExactly("Done one");
                assertThat(items.openUntil(other, TODAY.plusDays(7), EVERYTHING))
                        .extracting(AgendaAction::text)
                        .containsExactly("Elsewhere");
                assertThat(items.openUntil(other, TODAY.plusDays(7), EVERYTHING)
                                .get(0)
                                .ownerGone())
                        .isTrue();
                assertThat(new SqlPlanLists(em).followedIn(ROUTINE, TODAY)).hasSize(1);
                assertThat(items.loads(List.of(ROUTINE, other), TODAY))
                        .containsExactlyInAnyOrder(new Load(ROUTINE, 1, 2, 1), new Load(other, 0, 1, 0));
                assertThat(items.loads(List.of(), TODAY)).isEmpty();
            });
        }
    }

    private static void plan(EntityManager em, long other) {
        ActionPlan plan = ActionPlan.draft(newPlan(new Criteria(0.6, 8)), mara(BEGUN));
        plan.start(mara(BEGUN));
        plan.addAction(action("Late one", null, TODAY.minusDays(4)), mara(BEGUN));
        plan.addAction(action("Due one", PlanFixture.INES, TODAY.plusDays(5)), mara(BEGUN));
        plan.addAction(action("Elsewhere", PlanFixture.JONAS, TODAY.plusDays(2)).followedIn(other), mara(BEGUN));
        plan.report(
                plan.addAction(action("Done one", PlanFixture.INES, TODAY.minusDays(9)), mara(BEGUN)),
                new ProgressReport(100, null, null),
                mara(TODAY.minusDays(2)));
        new JpaActionPlans(em).add(plan);
        em.createNativeQuery("update organization.person set active = false where id = 2")
                .executeUpdate();
    }

    private static ActionWording action(String text, @Nullable Long owner, LocalDate due) {
        return new ActionWording(ActionKind.CORRECTIVE, text, owner, owner == null ? "Nordhaven Data" : null, due);
    }
}
