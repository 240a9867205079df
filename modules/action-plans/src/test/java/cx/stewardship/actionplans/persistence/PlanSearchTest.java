package cx.stewardship.actionplans.persistence;

import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static cx.stewardship.actionplans.domain.PlanFixture.newPlan;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.actionplans.application.PlanSearch;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.search.SearchSource.Hit;
import cx.stewardship.shared.text.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search field finds plans, and only those that somebody may see. */
class PlanSearchTest {

    private static final Actor LEAD = Actors.lead(PlanFixture.MARA, new DepartmentId(PlanFixture.BILLING));
    private static final Actor OTHER_LEAD = Actors.lead(77, new DepartmentId(7));

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_plan_is_found_by_words_of_its_title_in_any_order(TestDatabase.Vendor vendor) {
        searching(vendor, search -> {
            List<Hit> hits = search.find(LEAD, "PAID reminded", 8);
            assertThat(hits).extracting(Hit::title).containsExactly("Reminded although already paid");
            assertThat(hits.get(0).detail()).contains("Draft").contains("Billing");
            assertThat(hits.get(0).address()).startsWith("/action-plans/plan?id=");
            assertThat(search.find(LEAD, "paid nowhere", 8)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_plan_is_found_by_its_number(TestDatabase.Vendor vendor) {
        searching(vendor, search -> {
            String address = search.find(LEAD, "reminded", 8).get(0).address();
            String number = address.substring(address.indexOf('=') + 1);
            assertThat(search.find(LEAD, number, 8)).hasSize(1);
            assertThat(search.find(OTHER_LEAD, number, 8)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_plan_of_another_department_is_not_found(TestDatabase.Vendor vendor) {
        searching(vendor, search -> {
            assertThat(search.find(OTHER_LEAD, "reminded", 8)).isEmpty();
            assertThat(search.find(Actors.with(8), "reminded", 8)).isEmpty();
            assertThat(search.find(Actors.with(PlanFixture.JONAS), "reminded", 8))
                    .as("who checks it")
                    .hasSize(1);
            assertThat(search.find(Actors.with(88, Role.EXECUTIVE), "reminded", 8))
                    .hasSize(1);
        });
    }

    private static void searching(TestDatabase.Vendor vendor, Consumer<PlanSearch> look) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            PlanTables.arrange(database);
            Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            database.doInTransaction(em -> new JpaActionPlans(em)
                    .add(ActionPlan.draft(newPlan(new Criteria(0.6, 8)), mara(PlanFixture.BEGUN))));
            database.doInTransaction(em -> look.accept(new PlanSearch(new SqlPlanLists(em), new Texts(), clock)));
        }
    }
}
