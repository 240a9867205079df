package cx.stewardship.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static List<String> placesOf(Actor actor) {
        return Place.GROUPS.stream()
                .flatMap(group -> Place.of(group).stream())
                .filter(place -> place.isFor(actor))
                .map(Place::key)
                .toList();
    }

    @Test
    void an_employee_has_what_is_ones_own() {
        assertThat(placesOf(Actors.with(1))).containsExactly("home", "stories", "lessons", "jobs", "reviews");
    }

    @Test
    void a_lead_has_the_department_but_not_what_operates_the_product() {
        assertThat(placesOf(Actors.lead(1, new DepartmentId(7))))
                .containsExactly(
                        "home",
                        "comments",
                        "themes",
                        "review-queue",
                        "ripples",
                        "expectations",
                        "stories",
                        "plans",
                        "lessons",
                        "jobs",
                        "reviews",
                        "maturity");
    }

    @Test
    void an_administrator_operates_the_product_and_reads_no_comments() {
        assertThat(placesOf(Actors.with(1, Role.ADMIN)))
                .containsExactly(
                        "home",
                        "stories",
                        "lessons",
                        "jobs",
                        "reviews",
                        "imports",
                        "organization",
                        "accounts",
                        "mail",
                        "audit");
    }

    @Test
    void an_executive_has_plans_and_maturity() {
        assertThat(placesOf(Actors.with(1, Role.EXECUTIVE)))
                .containsExactly(
                        "home",
                        "ripples",
                        "expectations",
                        "stories",
                        "plans",
                        "lessons",
                        "jobs",
                        "reviews",
                        "maturity");
    }

    @Test
    void what_somebody_opens_daily_is_something_they_may_open() {
        for (Role role : Role.values()) {
            Actor actor = Actors.with(1, role);

            assertThat(placesOf(actor)).as(role.name()).containsAll(Place.daily(actor));
        }
        assertThat(placesOf(Actors.with(1))).containsAll(Place.daily(Actors.with(1)));
    }

    @Test
    void an_administrator_has_the_audit_trail_at_hand() {
        assertThat(Place.daily(Actors.with(1, Role.ADMIN))).containsExactly("home", "imports", "accounts", "audit");
    }

    @Test
    void a_lead_who_also_administers_keeps_the_bar_of_a_lead() {
        assertThat(Place.daily(Actors.with(1, Role.DEPARTMENT_LEAD, Role.ADMIN)))
                .isEmpty();
    }
}
