package cx.stewardship.jobdescriptions.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.jobdescriptions.domain.By;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.Jobs;
import cx.stewardship.jobdescriptions.domain.Wording;
import cx.stewardship.jobdescriptions.persistence.JpaJobs;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TakenBack;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of job statements taken back leaves the descriptions as they were. */
class UndoingJobsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Actor HR = Actors.with(4, Role.HR);
    private static final By SOMEBODY = new By(null, "Somebody", NOW);

    private static TestDatabase company(TestDatabase.Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        database.sql(
                "insert into organization.department (id, code, name, customer_facing) values (1, 'BILLING', 'Billing', true);"
                        + "insert into organization.person (id, employee_number, name) values (4, 'A4', 'Ruta')");
        return database;
    }

    private static JobsImport importing(EntityManager em) {
        return importing(em, HR);
    }

    private static JobsImport importing(EntityManager em, Actor actor) {
        Jobs jobs = new JpaJobs(em);
        JobWork work = new JobWork(jobs, Actors.acting(actor), new AuditEntries(), Clock.fixed(NOW, ZoneOffset.UTC));
        return new JobsImport(work, WorkingOnJobsTest.DEPARTMENTS, new UndoingJobs(work));
    }

    private static List<RowOutcome> take(TestDatabase database, ImportRow... rows) {
        return database.inTransaction(em -> importing(em).take(List.of(rows), new ImportContext(7, "file", HR, false)));
    }

    private static ImportRow row(String title, String statement, String... more) {
        Map<String, Object> values =
                new HashMap<>(Map.of("department", "BILLING", "job_title", title, "statement", statement));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new ImportRow(2, values);
    }

    private static Map<String, Object> everything(TestDatabase database) {
        return database.inTransaction(em -> {
            Map<String, Object> all = new TreeMap<>();
            for (Job job : new JpaJobs(em).of(List.of(1L))) {
                all.put(
                        job.title(),
                        List.of(
                                "" + job.family(),
                                "" + job.purpose(),
                                job.latest().wordings().stream()
                                        .map(Wording::text)
                                        .toList()));
            }
            all.put(
                    "statements",
                    em.createNativeQuery("select count(*) from job_descriptions.statement")
                            .getSingleResult()
                            .toString());
            return all;
        });
    }

    private static TakenBack undo(TestDatabase database, List<RowOutcome> outcomes) {
        return database.inTransaction(em -> TakenBack.of(importing(em), outcomes, 7));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void descriptions_are_as_they_were(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            take(database, row("Clerk", "File letters.", "family", "Finance"));
            Map<String, Object> before = everything(database);
            List<RowOutcome> outcomes = take(
                    database,
                    row("Clerk", "File letters.", "family", "Office", "serves", "everybody"),
                    row("Clerk", "Open the post."),
                    row("Picker", "Pick parts."),
                    row("Picker", "Pack parts."));
            assertThat(outcomes.get(0).changes())
                    .containsExactly(new Change("family", "Finance", "Office"), new Change("serves", "", "everybody"));
            assertThat(everything(database)).isNotEqualTo(before);
            TakenBack undone = undo(database, outcomes);
            assertThat(undone.removed()).isEqualTo(3);
            assertThat(undone.held()).isEmpty();
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_description_in_one_cell_becomes_its_statements_and_all_of_them_are_taken_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            take(database, row("Clerk", "File letters."));
            Map<String, Object> before = everything(database);
            String posting = "Answer every caller within a minute. ".repeat(9)
                    + "Tell callers what happens next and when. Write down what they hope for, so that nobody has to ask again. "
                    + "Hand over cases with all that the customer has said so far, whatever the hour of the day may be.";
            List<RowOutcome> outcomes = take(database, row("Clerk", posting), row("Picker", posting));
            assertThat(outcomes).extracting(RowOutcome::kind).containsOnly(RowOutcome.Kind.ADDED);
            assertThat(outcomes.get(0).others()).hasSize(3);
            assertThat(take(database, row("Clerk", posting)))
                    .as("sent again")
                    .extracting(RowOutcome::kind)
                    .containsExactly(RowOutcome.Kind.UNCHANGED);
            assertThat(undo(database, outcomes).removed()).isEqualTo(8);
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_somebody_worked_on_stays(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            List<RowOutcome> outcomes = take(database, row("Clerk", "File letters."), row("Clerk", "Open the post."));
            database.doInTransaction(em -> new JpaJobs(em)
                    .ofStatement(outcomes.get(0).key())
                    .orElseThrow()
                    .latest()
                    .rewrite(outcomes.get(0).key(), "File letters, so that customers get their answer.", SOMEBODY));
            TakenBack undone = undo(database, outcomes);
            assertThat(undone.removed()).isEqualTo(1);
            assertThat(undone.held().get(outcomes.get(0).key()).reason()).isEqualTo("jobs.undo.workedOn");
            assertThat(everything(database).toString())
                    .contains("get their answer")
                    .doesNotContain("post");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_another_department_owns_stays_when_a_lead_takes_it_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            take(database, row("Clerk", "File letters."));
            List<RowOutcome> outcomes =
                    take(database, row("Clerk", "File letters.", "family", "Office"), row("Clerk", "Open the post."));
            Map<String, Object> after = everything(database);
            Actor other = Actors.lead(2, new DepartmentId(2));
            TakenBack undone = database.inTransaction(em -> TakenBack.of(importing(em, other), outcomes, 7));
            assertThat(undone.held().values())
                    .extracting(Undoable.Held::reason)
                    .containsExactly("jobs.undo.notYours", "jobs.undo.notYours");
            assertThat(everything(database)).isEqualTo(after);
        }
    }
}
