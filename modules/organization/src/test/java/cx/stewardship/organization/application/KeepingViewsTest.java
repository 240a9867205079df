package cx.stewardship.organization.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PrivateLink;
import cx.stewardship.organization.persistence.JpaPeople;
import cx.stewardship.organization.persistence.JpaPrivateLinks;
import cx.stewardship.organization.persistence.JpaViewBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.MovingClock;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.view.SavedViews.Sharing;
import cx.stewardship.shared.view.SavedViews.View;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepingViewsTest {

    private static final String PAGE = "customer-voice/comments";

    private static long person(TestDatabase database, String number) {
        return database.inTransaction(em -> {
            Person person = new Person(number, "Person " + number, LocalDate.of(2020, 1, 1));
            em.persist(person);
            em.flush();
            return person.id().value();
        });
    }

    private static Actor in(DepartmentId department, long person) {
        return new Actor("p" + person, "P", new PersonId(person), department, Set.of(Role.EMPLOYEE), Set.of());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_view_is_ones_own_until_it_is_shared_and_only_its_owner_changes_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            long mara = person(database, "A1");
            long jonas = person(database, "A2");
            long nadia = person(database, "A3");
            DepartmentId billing = database.inTransaction(em -> {
                Department department = new Department("BILLING", "Billing", false);
                em.persist(department);
                em.flush();
                return department.id();
            });
            DepartmentId elsewhere = new DepartmentId(999);
            database.doInTransaction(em -> {
                KeepingViews hers = views(em, in(billing, mara));
                View kept = hers.keep(PAGE, "  Reminders ", "?q=remind&days=30", Sharing.NOBODY);
                assertThat(kept.address()).isEqualTo("/customer-voice/comments?q=remind&days=30");
                KeepingViews colleagues = views(em, in(billing, jonas));
                KeepingViews others = views(em, in(elsewhere, nadia));
                assertThat(colleagues.of(PAGE)).isEmpty();
                hers.change(kept.id(), "Second reminders", Sharing.DEPARTMENT);
                assertThat(colleagues.of(PAGE)).singleElement().satisfies(view -> {
                    assertThat(view.name()).isEqualTo("Second reminders");
                    assertThat(view.owner()).isEqualTo("Person A1");
                    assertThat(view.mine()).isFalse();
                });
                assertThat(others.of(PAGE)).isEmpty();
                assertThat(hers.of("action-plans/plans")).isEmpty();
                hers.change(kept.id(), "Second reminders", Sharing.COMPANY);
                assertThat(others.of(PAGE)).hasSize(1);
                assertThatThrownBy(() -> others.change(kept.id(), "Mine", Sharing.NOBODY))
                        .isInstanceOf(Refusal.class);
                assertThatThrownBy(() -> others.delete(kept.id())).isInstanceOf(Refusal.class);
                hers.keep(PAGE, "Second reminders", "q=second", Sharing.NOBODY);
                assertThat(hers.mine()).singleElement().satisfies(view -> assertThat(view.query())
                        .isEqualTo("q=second"));
                hers.delete(kept.id());
                assertThat(hers.mine()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void says_what_cannot_be_kept(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            long mara = person(database, "A1");
            database.doInTransaction(em -> {
                KeepingViews hers = views(em, Actors.with(mara, Role.EMPLOYEE));
                assertThatThrownBy(() -> hers.keep(PAGE, " ", "", Sharing.NOBODY))
                        .hasMessageContaining("organization.view.name");
                assertThatThrownBy(() -> hers.keep(PAGE, "x".repeat(81), "", Sharing.NOBODY))
                        .hasMessageContaining("organization.view.name");
                assertThatThrownBy(() -> hers.keep(PAGE, "x", "q=" + "x".repeat(2000), Sharing.NOBODY))
                        .hasMessageContaining("organization.view.query");
                assertThatThrownBy(() -> hers.keep(PAGE, "x", "", Sharing.DEPARTMENT))
                        .hasMessageContaining("organization.view.noDepartment");
            });
        }
    }

    private static KeepingViews views(jakarta.persistence.EntityManager em, Actor actor) {
        return new KeepingViews(new JpaViewBook(em), new JpaPeople(em), Actors.acting(actor), new MovingClock());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_private_link_opens_its_one_address_until_it_is_revoked(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            PersonId mara = new PersonId(person(database, "A1"));
            MovingClock clock = new MovingClock();
            database.doInTransaction(
                    em -> new JpaPrivateLinks(em).add(new PrivateLink(mara, "/api/v1/x.ics", "hash", clock.instant())));
            database.doInTransaction(em -> {
                JpaPrivateLinks links = new JpaPrivateLinks(em);
                PrivateLink link = links.withHash("hash").orElseThrow();
                assertThat(link.opens("/api/v1/x.ics")).isTrue();
                assertThat(link.opens("/api/v1/y.ics")).isFalse();
                assertThat(links.holding(mara, "/api/v1/x.ics")).hasSize(1);
                link.revoke(clock.instant());
                assertThat(link.opens("/api/v1/x.ics")).isFalse();
            });
            database.doInTransaction(em -> assertThat(new JpaPrivateLinks(em).holding(mara, "/api/v1/x.ics"))
                    .isEmpty());
        }
    }
}
