package cx.stewardship.organization.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.AuditEntries;
import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.fixture.Origins;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.People;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_session_that_chose_a_new_password_goes_on(TestDatabase.Vendor vendor) {
        Instant between = Instant.parse("2026-11-23T12:06:07.123456789Z");
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.doInTransaction(em -> {
                Account account = new Account("Mara", "Mara Lindholm", null, "hash", NOW);
                account.changePassword("another", between);
                new JpaAccounts(em, new JpaDepartments(em)).add(account);
            });
            Account kept = database.inTransaction(em -> new JpaAccounts(em, new JpaDepartments(em))
                    .findAlone("mara")
                    .orElseThrow());
            assertThat(kept.holdsSessionOf(between)).isTrue();
            assertThat(kept.holdsSessionOf(between.minusMillis(1))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void knows_whom_an_account_acts_for_and_what_they_lead(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.doInTransaction(em -> {
                Department billing = new Department("billing", "Billing", true);
                em.persist(billing);
                em.flush();
                Department credit = new Department("CREDIT", "Credit notes", false);
                credit.standsBelow(billing.id());
                em.persist(credit);
                Person mara = new Person("A1", "Mara Lindholm", LocalDate.of(2019, 3, 1));
                em.persist(mara);
                em.flush();
                mara.moveTo(new Person.Post(billing.id(), null, "Head of Billing"), LocalDate.of(2019, 3, 1));
                billing.isLedBy(mara.id());
                em.flush();
                JpaDepartments departments = new JpaDepartments(em);
                Account account = new Account("Mara", "Mara Lindholm", mara.id(), "hash", NOW);
                account.mayActAs(Set.of(Role.DEPARTMENT_LEAD));
                new JpaAccounts(em, departments).add(account);
            });
            Actor actor = database.inTransaction(em -> {
                JpaAccounts accounts = new JpaAccounts(em, new JpaDepartments(em));
                return accounts.actor(accounts.findAlone(" MARA ").orElseThrow());
            });
            assertThat(actor.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.DEPARTMENT_LEAD);
            assertThat(actor.displayName()).isEqualTo("Mara Lindholm");
            database.doInTransaction(em -> {
                JpaDepartments departments = new JpaDepartments(em);
                assertThat(actor.department())
                        .isEqualTo(departments.named("billing").orElseThrow().id());
                assertThat(actor.leads())
                        .containsExactlyInAnyOrder(
                                departments.named("BILLING").orElseThrow().id(),
                                departments
                                        .named(" credit notes ")
                                        .orElseThrow()
                                        .id());
                JpaPeople people = new JpaPeople(em);
                assertThat(people.whoseNameBegins("lind", 5))
                        .extracting(People.Person::employeeNumber)
                        .containsExactly("A1");
                assertThat(people.whoseNameBegins("%", 5)).isEmpty();
                assertThat(people.in(actor.leads())).hasSize(1);
                assertThat(people.withEmployeeNumbers(List.of("A1", "A2"))).containsOnlyKeys("A1");
                assertThat(people.find(List.of(actor.person()))).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_the_history_of_a_move(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.doInTransaction(em -> {
                Department billing = new Department("BILLING", "Billing", true);
                em.persist(billing);
                Person ines = new Person("A6", "Ines Duarte", LocalDate.of(2022, 3, 1));
                em.persist(ines);
                assertThat(ines.moveTo(new Person.Post(billing.id(), null, "Billing Clerk"), LocalDate.of(2022, 3, 1)))
                        .isEmpty();
                em.persist(ines.moveTo(
                                new Person.Post(billing.id(), null, "Receivables Specialist"), LocalDate.of(2024, 5, 1))
                        .orElseThrow());
            });
            database.doInTransaction(em -> {
                var move = em.createQuery(
                                "select m from PersonMove m", cx.stewardship.organization.domain.PersonMove.class)
                        .getSingleResult();
                assertThat(move.from().jobTitle()).isEqualTo("Billing Clerk");
                assertThat(move.to().jobTitle()).isEqualTo("Receivables Specialist");
                assertThat(move.on()).isEqualTo(LocalDate.of(2024, 5, 1));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void writes_down_who_did_what_from_where(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.doInTransaction(em -> new JpaAuditTrail(
                            em, Origins.from("192.0.2.7", Actors.with(3, Role.ADMIN)), Clock.fixed(NOW, ZoneOffset.UTC))
                    .record("renamed", "department", 4, "Bills", "Billing"));
            database.doInTransaction(em -> assertThat((Object[]) em.createNativeQuery(
                                    "select actor, action, kind, record_id, value_before, value_after, remote_address from organization.audit_entry")
                            .getSingleResult())
                    .containsExactly("person3", "renamed", "department", "4", "Bills", "Billing", "192.0.2.7"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_audit_trail_names_people_and_finds_them_by_name(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.doInTransaction(em -> {
                new JpaAccounts(em, new JpaDepartments(em))
                        .add(new Account("mara", "Mara Lindholm", null, "hash", NOW));
                Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
                for (String signInName : List.of("mara", "gone")) {
                    Actor actor = new Actor(signInName, signInName, null, null, Set.of(Role.ADMIN), Set.of());
                    new JpaAuditTrail(em, Origins.from("192.0.2.7", actor), clock)
                            .record("opened", "account", "x", null, null);
                }
            });
            database.doInTransaction(em -> {
                AuditEntries entries = new JpaAuditEntries(em);
                assertThat(entries.olderThan(Long.MAX_VALUE, who(""), 10))
                        .extracting(AuditEntries.Line::actor, AuditEntries.Line::name)
                        .containsExactly(tuple("gone", null), tuple("mara", "Mara Lindholm"));
                for (String typed : List.of("mara", " Lindholm ", "MARA LIND")) {
                    assertThat(entries.olderThan(Long.MAX_VALUE, who(typed), 10))
                            .as(typed)
                            .extracting(AuditEntries.Line::actor)
                            .containsExactly("mara");
                    assertThat(entries.count(who(typed))).as(typed).isEqualTo(1);
                }
                assertThat(entries.olderThan(Long.MAX_VALUE, who("gone"), 10)).hasSize(1);
                assertThat(entries.count(who("%"))).isZero();
                assertThat(entries.kinds()).as("each once").containsExactly("account");
                new JpaAuditTrail(
                                em,
                                Origins.from(
                                        "192.0.2.7",
                                        new Actor("mara", "mara", null, null, Set.of(Role.ADMIN), Set.of())),
                                Clock.fixed(NOW, ZoneOffset.UTC))
                        .record("sent", "import", "7", null, null);
            });
            database.doInTransaction(
                    em -> assertThat(new JpaAuditEntries(em).kinds()).containsExactly("account", "import"));
        }
    }

    private static AuditEntries.Filter who(String who) {
        return AuditEntries.Filter.of(who, null, null, null, null);
    }

    @Test
    void postgresql_refuses_to_change_the_audit_trail() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Vendor.POSTGRESQL)) {
            database.sql(
                    "insert into organization.audit_entry (id, at, actor, action, kind, record_id) values (1, now(), 'a', 'b', 'c', 'd')");
            for (String change : List.of(
                    "update organization.audit_entry set actor = 'x'",
                    "delete from organization.audit_entry",
                    "truncate organization.audit_entry")) {
                assertThatThrownBy(() -> database.sql(change))
                        .hasRootCauseMessage(
                                "ERROR: the audit trail is append-only\n  Where: PL/pgSQL function organization.refuse_to_change_the_audit_trail() line 3 at RAISE");
            }
        }
    }
}
