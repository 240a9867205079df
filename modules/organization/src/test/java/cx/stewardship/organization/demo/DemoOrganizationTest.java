package cx.stewardship.organization.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.organization.domain.PersonMove;
import cx.stewardship.organization.persistence.JpaAccounts;
import cx.stewardship.organization.persistence.JpaDepartments;
import cx.stewardship.organization.persistence.JpaPeople;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoOrganizationTest {

    private static final DemoCompany COMPANY = new DemoCompany(LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void fills_the_company_with_people_who_can_work_and_sign_in(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                new DemoOrganization().write(connection, COMPANY);
                connection.commit();
            }
            database.doInTransaction(em -> {
                JpaDepartments departments = new JpaDepartments(em);
                JpaPeople people = new JpaPeople(em);
                assertThat(departments.all()).hasSize(9).allMatch(department -> department.lead() != null);
                Departments.Department root =
                        departments.named(DemoCompany.ROOT).orElseThrow();
                assertThat(departments.withBelow(root.id())).hasSize(9);
                List<People.Person> active = people.in(departments.withBelow(root.id()));
                assertThat(active).hasSizeBetween(290, 310);
                assertThat(active)
                        .filteredOn(person -> person.manager() == null)
                        .extracting(People.Person::name)
                        .containsExactly("Henrik Vance");
                assertThat(people.in(List.of(departments
                                .named(DemoCompany.BILLING)
                                .orElseThrow()
                                .id())))
                        .filteredOn(person -> DemoCompany.JOB_RECEIVABLES.equals(person.jobTitle()))
                        .hasSize(4);
                assertThat(em.createQuery("select m from PersonMove m", PersonMove.class)
                                .getResultList())
                        .hasSizeGreaterThan(20)
                        .allSatisfy(move -> assertThat(move.from()).isNotEqualTo(move.to()));
                JpaAccounts accounts = new JpaAccounts(em, departments);
                assertThat(accounts.all()).hasSize(8).noneMatch(Account::mustChangePassword);
                Account mara = accounts.find("mara").orElseThrow();
                assertThat(PasswordHash.matches("warm-homes-2026", mara.passwordHash()))
                        .isTrue();
                Actor actor = accounts.actor(mara);
                assertThat(actor.leads())
                        .containsExactly(departments
                                .named(DemoCompany.BILLING)
                                .orElseThrow()
                                .id());
            });
        }
    }

    @Test
    void nobody_is_there_twice_and_everyone_came_before_they_left_or_moved() {
        DemoPeople people = new DemoPeople(COMPANY);
        assertThat(people.everyone()).extracting(figure -> figure.name).doesNotHaveDuplicates();
        assertThat(people.everyone()).extracting(DemoPeople.Figure::email).doesNotHaveDuplicates();
        assertThat(people.everyone()).extracting(figure -> figure.number).doesNotHaveDuplicates();
        assertThat(people.everyone())
                .allSatisfy(figure -> assertThat(figure.hired).isBefore(COMPANY.today()));
        assertThat(people.everyone())
                .filteredOn(figure -> figure.left != null)
                .hasSizeBetween(10, 25)
                .allSatisfy(figure -> assertThat(figure.hired).isBefore(figure.left));
        assertThat(people.changes()).allSatisfy(change -> {
            assertThat(change.on()).isAfter(change.who().hired).isBefore(COMPANY.today());
            assertThat(change.manager()).isNotSameAs(change.who());
        });
        Map<String, Long> surnames = people.everyone().stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.name.substring(figure.name.indexOf(' ')), Collectors.counting()));
        assertThat(surnames.values()).allMatch(often -> often <= 3);
    }

    @Test
    void the_same_day_gives_the_same_company() {
        assertThat(new DemoPeople(COMPANY)
                        .everyone().stream()
                                .map(figure -> figure.number + figure.name)
                                .toList())
                .isEqualTo(new DemoPeople(COMPANY)
                        .everyone().stream()
                                .map(figure -> figure.number + figure.name)
                                .toList());
    }
}
