package cx.stewardship.jobdescriptions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.jobdescriptions.domain.By;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.JobFilter;
import cx.stewardship.jobdescriptions.domain.JobLibrary.Order;
import cx.stewardship.jobdescriptions.domain.Signature;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobsMappingTest {

    private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static TestDatabase company(TestDatabase.Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        database.sql(
                """
                insert into organization.department (id, code, name, customer_facing) values (1, 'BILLING', 'Billing', true);
                insert into organization.department (id, code, name, customer_facing) values (2, 'SUPPLY', 'Supply', false);
                insert into organization.person (id, employee_number, name, department_id, job_title) values (11, 'A1', 'Mara Lindholm', 1, 'Receivables Specialist');
                insert into organization.person (id, employee_number, name, department_id, job_title) values (12, 'A2', 'Ruta Balode', 1, 'receivables specialist');
                insert into organization.person (id, employee_number, name, department_id, job_title) values (13, 'A3', 'Ole Berg', 2, 'Picker');
                """);
        return database;
    }

    private static By by(long person) {
        return new By(person, "Person " + person, MAY);
    }

    private static long described(TestDatabase database, String... statements) {
        return database.inTransaction(em -> {
            Job job = new Job(1, "Receivables Specialist", "Finance", by(12));
            job.serve("every customer who gets an invoice", null);
            for (String statement : statements) {
                job.latest().add(statement, by(12));
            }
            new JpaJobs(em).add(job);
            return job.id();
        });
    }

    private static void publish(TestDatabase database, long job) {
        database.doInTransaction(em -> {
            Job found = new JpaJobs(em).find(job).orElseThrow();
            found.latest().sendToReview(by(12));
            found.latest().sign(Signature.LEAD, by(11));
            found.latest().sign(Signature.HR, by(12));
            found.publish(by(12));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_a_statement_through_its_versions(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            long id = described(database, "Clear payments daily, so that customers see that they are even with us.");
            publish(database, id);
            long statement = database.inTransaction(em -> {
                Job job = new JpaJobs(em).find(id).orElseThrow();
                job.beginNextVersion(by(12));
                long first = job.latest().wordings().get(0).statement().id();
                job.latest().rewrite(first, "Post payments.", by(12));
                job.springFrom(first, 118L);
                return first;
            });
            database.doInTransaction(em -> {
                Job job = new JpaJobs(em).ofStatement(statement).orElseThrow();
                assertThat(job.versions()).hasSize(2);
                assertThat(job.published())
                        .hasValueSatisfying(v -> assertThat(v.inContext()).isEqualTo(1));
                assertThat(job.latest().inContext()).isZero();
                assertThat(job.latest().state()).isEqualTo(VersionState.DRAFT);
                var stated = new JpaJobLibrary(em).statement(statement).orElseThrow();
                assertThat(stated.text()).startsWith("Clear payments daily");
                assertThat(stated.plan()).isEqualTo(118);
                assertThat(new JpaJobLibrary(em).springingFrom(118, 5)).containsExactly(statement);
                assertThat(new JpaJobs(em).titled(1, " receivables SPECIALIST "))
                        .isPresent();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void lists_and_counts_what_fits_the_filter(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            long id = described(database, "Post payments.", "Ring callers back, so that customers need not wait.");
            database.doInTransaction(em -> {
                JpaJobLibrary library = new JpaJobLibrary(em);
                for (Order order : Order.values()) {
                    assertThat(library.list(all(), order, true, 0, 10))
                            .singleElement()
                            .satisfies(row -> {
                                assertThat(row.id()).isEqualTo(id);
                                assertThat(row.inContext()).isEqualTo(1);
                                assertThat(row.statements()).isEqualTo(2);
                                assertThat(row.people()).isEqualTo(2);
                                assertThat(row.publishedVersion()).isNull();
                            });
                }
                assertThat(library.count(new JobFilter(
                                Set.of(1L, 2L), false, null, VersionState.DRAFT, JobFilter.Context.SOME, "receiv")))
                        .isEqualTo(1);
                assertThat(library.count(new JobFilter(Set.of(2L), false, null, null, null, null)))
                        .isZero();
                assertThat(library.count(new JobFilter(null, true, null, null, null, null)))
                        .isZero();
                assertThat(library.count(new JobFilter(null, false, null, null, null, "%")))
                        .isZero();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void covers_only_who_works_under_a_published_description(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            long id = described(database, "Clear payments daily, so that customers see that they are even with us.");
            assertThat(coverage(database, JUNE)).containsExactly("Billing 1/0/0 of 2/0/0", "Supply 0/0/0 of 1/0/0");
            publish(database, id);
            assertThat(coverage(database, JUNE)).containsExactly("Billing 1/1/1 of 2/2/2", "Supply 0/0/0 of 1/0/0");
            assertThat(coverage(database, LocalDate.of(2026, 5, 1))).contains("Billing 1/0/0 of 2/0/0");
            database.doInTransaction(em -> {
                assertThat(new JpaJobLibrary(em).withoutContext(Set.of(1L), JUNE, 10))
                        .isEmpty();
                assertThat(new JpaJobLibrary(em).published(1)).hasSize(1);
            });
        }
    }

    private static java.util.List<String> coverage(TestDatabase database, LocalDate asOf) {
        return database.inTransaction(em -> new JpaJobLibrary(em)
                .coverage(asOf).stream()
                        .map(c -> c.department() + " " + c.jobs() + "/" + c.published() + "/" + c.inContext() + " of "
                                + c.people() + "/" + c.peoplePublished() + "/" + c.peopleInContext())
                        .toList());
    }

    private static JobFilter all() {
        return new JobFilter(null, false, null, null, null, null);
    }
}
