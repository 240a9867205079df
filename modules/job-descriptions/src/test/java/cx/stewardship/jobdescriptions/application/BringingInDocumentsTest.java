package cx.stewardship.jobdescriptions.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.jobdescriptions.application.BringingInDocuments.Outcome;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.Wording;
import cx.stewardship.jobdescriptions.persistence.OfficeDocuments;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents become jobs, many at a time. */
class BringingInDocumentsTest {

    private static final DepartmentId BILLING = new DepartmentId(1);
    private static final DepartmentId SUPPLY = new DepartmentId(2);
    private static final Actor RUTA = Actors.with(5, Role.HR);
    private static final String CLERK =
            """
            ---
            title: Billing Clerk
            department: BILLING
            family: Finance
            serves: every customer who gets an invoice
            ---
            ## Responsibilities
            * Send invoices that customers understand
            * Explain them by phone
            """;

    private final InMemoryJobs jobs = new InMemoryJobs();
    private final AuditEntries audit = new AuditEntries();

    @Test
    void each_document_becomes_a_job_with_its_statements() {
        BringingInDocuments bringing = as(RUTA);
        List<ReadDocument> read = List.of(
                bringing.read("clerk.md", bytes(CLERK)),
                bringing.read("parts/store-keeper.txt", bytes("Duties:\nYou keep parts ready for each visit.")));
        assertThat(bringing.preview(read, "Supply & Parts"))
                .extracting(Outcome::added, Outcome::known, Outcome::brings)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 0, true),
                        org.assertj.core.groups.Tuple.tuple(1, 0, true));
        assertThat(jobs.all).isEmpty();
        bringing.keep(read, "Supply & Parts");
        assertThat(jobs.all).extracting(Job::title).containsExactly("Billing Clerk", "Store keeper");
        Job clerk = jobs.all.get(0);
        assertThat(clerk.departmentId()).isEqualTo(BILLING.value());
        assertThat(clerk.family()).isEqualTo("Finance");
        assertThat(clerk.purpose()).isEqualTo("every customer who gets an invoice");
        assertThat(clerk.latest().wordings())
                .extracting(Wording::text)
                .containsExactly("Send invoices that customers understand", "Explain them by phone");
        assertThat(jobs.all.get(1).departmentId()).isEqualTo(SUPPLY.value());
    }

    @Test
    void the_same_documents_again_bring_nothing_new() {
        BringingInDocuments bringing = as(RUTA);
        List<ReadDocument> read = List.of(bringing.read("clerk.md", bytes(CLERK)));
        bringing.keep(read, "BILLING");
        Outcome again = bringing.keep(read, "BILLING").get(0);
        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(2);
        assertThat(again.brings()).isFalse();
        assertThat(jobs.all).hasSize(1);
    }

    @Test
    void a_document_that_cannot_be_taken_says_why_and_keeps_no_other_out() {
        BringingInDocuments bringing = as(Actors.lead(7, BILLING));
        List<ReadDocument> read = List.of(
                bringing.read("old.doc", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }),
                bringing.read("nowhere.md", bytes(CLERK.replace("BILLING", "NOWHERE"))),
                bringing.read("supply.md", bytes(CLERK.replace("BILLING", "SUPPLY"))),
                bringing.read("huge.txt", new byte[BringingInDocuments.LARGEST + 1]),
                bringing.read("clerk.md", bytes(CLERK)));
        List<Outcome> outcomes = bringing.keep(read, "BILLING");
        assertThat(outcomes)
                .extracting(o -> o.refused() == null ? "" : o.refused().key())
                .containsExactly(
                        "jobs.refused.document.oldWord",
                        "jobs.import.noDepartment",
                        "jobs.import.notYours",
                        "jobs.refused.document.tooLarge",
                        "");
        assertThat(jobs.all).hasSize(1);
    }

    @Test
    void the_title_is_that_of_the_file_where_the_text_has_none() {
        assertThat(as(RUTA).read("roles\\visit_planner.final.txt", bytes("You plan visits."))
                        .title())
                .isEqualTo("Visit planner");
        assertThat(as(RUTA).read("roles/visit-planner/index.html.md", bytes("* Plan visits that hold"))
                        .title())
                .isEqualTo("Visit planner");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private BringingInDocuments as(Actor actor) {
        JobWork work = new JobWork(
                jobs, Actors.acting(actor), audit, Clock.fixed(Instant.parse("2026-11-22T09:12:00Z"), ZoneOffset.UTC));
        return new BringingInDocuments(
                new OfficeDocuments(), new JobsImport(work, DEPARTMENTS, new UndoingJobs(work)), Actors.acting(actor));
    }

    private static final Departments DEPARTMENTS = new Departments() {
        private final List<Department> all = List.of(
                new Department(BILLING, "BILLING", "Billing", null, true, null),
                new Department(SUPPLY, "SUPPLY", "Supply & Parts", null, false, null));

        @Override
        public List<Department> all() {
            return all;
        }

        @Override
        public Optional<Department> find(DepartmentId id) {
            return all.stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Department> named(String codeOrName) {
            return all.stream()
                    .filter(d ->
                            d.code().equalsIgnoreCase(codeOrName) || d.name().equalsIgnoreCase(codeOrName))
                    .findFirst();
        }

        @Override
        public Set<DepartmentId> withBelow(DepartmentId top) {
            return Set.of(top);
        }
    };
}
