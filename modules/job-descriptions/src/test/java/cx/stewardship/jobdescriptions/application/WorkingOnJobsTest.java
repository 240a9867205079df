package cx.stewardship.jobdescriptions.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.Signature;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Use cases with jobs in memory: who may, what is recorded, and files that come twice. */
class WorkingOnJobsTest {

    private static final DepartmentId BILLING = new DepartmentId(1);
    private static final DepartmentId SUPPLY = new DepartmentId(2);
    private static final String GOOD =
            "Clear each payment the day it arrives, so that customers see that they are even with us.";

    private final InMemoryJobs jobs = new InMemoryJobs();
    private final AuditEntries audit = new AuditEntries();

    private JobWork as(Actor actor) {
        return new JobWork(
                jobs, Actors.acting(actor), audit, Clock.fixed(Instant.parse("2026-11-22T09:12:00Z"), ZoneOffset.UTC));
    }

    static final Departments DEPARTMENTS = new Departments() {
        private final List<Department> all = List.of(
                new Department(BILLING, "BILLING", "Billing", null, true, new PersonId(1)),
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
                    .filter(d -> d.code().equalsIgnoreCase(codeOrName.strip())
                            || d.name().equalsIgnoreCase(codeOrName.strip()))
                    .findFirst();
        }

        @Override
        public Set<DepartmentId> withBelow(DepartmentId top) {
            return Set.of(top);
        }
    };

    private static DescribeJob billingClerk() {
        return new DescribeJob(1, "Billing Clerk", "Finance", "every customer", null, List.of(GOOD, "File letters."));
    }

    private Job described() {
        new DescribingJobs(as(Actors.with(4, Role.HR)), DEPARTMENTS).describe(billingClerk());
        return jobs.find(1).orElseThrow();
    }

    private static void notFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void a_lead_writes_in_the_own_department_only() {
        described();
        new RewritingStatements(as(Actors.lead(1, BILLING))).rewrite(1, 102, GOOD);
        assertThat(jobs.find(1).orElseThrow().latest().inContext()).isEqualTo(2);
        notFound(() -> new RewritingStatements(as(Actors.lead(2, SUPPLY))).rewrite(1, 102, "x y"));
        notFound(() -> new DescribingJobs(as(Actors.lead(2, SUPPLY)), DEPARTMENTS).describe(billingClerk()));
        notFound(() -> new RewritingStatements(as(Actors.lead(1, BILLING))).rewrite(99, 102, "x y"));
    }

    @Test
    void every_change_is_on_the_record() {
        described();
        RewritingStatements rewriting = new RewritingStatements(as(Actors.lead(1, BILLING)));
        rewriting.rewrite(1, 102, "Shred letters.");
        rewriting.springFrom(1, 101, 118L);
        assertThat(audit.lines)
                .containsExactly(
                        "described job-description 1: null → Billing Clerk",
                        "rewrote statement 2 job-description 1: File letters. → Shred letters.",
                        "linked statement 1 to a plan job-description 1: null → 118");
    }

    @Test
    void a_title_is_described_once_in_a_department() {
        described();
        assertThatThrownBy(this::described).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo("jobs.refused.exists"));
    }

    @Test
    void hr_signs_as_hr_and_a_lead_as_lead() {
        Job job = described();
        assertThat(SigningOff.signatureOf(Actors.with(4, Role.HR), job)).contains(Signature.HR);
        assertThat(SigningOff.signatureOf(Actors.lead(1, BILLING), job)).contains(Signature.LEAD);
        assertThat(SigningOff.signatureOf(Actors.lead(2, SUPPLY), job)).isEmpty();
    }

    @Test
    void executives_see_only_what_is_published() {
        Actor executive = Actors.with(9, Role.EXECUTIVE);
        assertThat(JobReach.mayRead(executive, 1, true)).isTrue();
        assertThat(JobReach.mayRead(executive, 1, false)).isFalse();
        assertThat(JobReach.mayRead(Actors.with(9, Role.ADMIN), 1, true)).isFalse();
        assertThat(JobReach.filter(executive, null, null, null, null).onlyPublished())
                .isTrue();
        assertThat(JobReach.filter(Actors.with(8), null, null, null, null).departments())
                .isEmpty();
    }

    private static ImportRow row(long number, String department, String title, String statement) {
        Map<String, Object> values = new HashMap<>(Map.of("department", department, "job_title", title));
        if (!statement.isEmpty()) {
            values.put("statement", statement);
        }
        return new ImportRow(number, values);
    }

    private List<RowOutcome.Kind> taken(Actor actor, boolean dryRun, ImportRow... rows) {
        return new JobsImport(as(actor), DEPARTMENTS, new UndoingJobs(as(actor)))
                .take(List.of(rows), new ImportContext(1, "file", actor, dryRun)).stream()
                        .map(RowOutcome::kind)
                        .toList();
    }

    @Test
    void a_file_that_comes_twice_changes_nothing() {
        Actor hr = Actors.with(4, Role.HR);
        ImportRow[] file = {
            row(2, "BILLING", "Clerk", GOOD),
            row(3, "billing", "clerk", "File letters."),
            row(4, "BILLING", "Clerk", "  file   LETTERS. ")
        };
        assertThat(taken(hr, true, file))
                .containsExactly(RowOutcome.Kind.ADDED, RowOutcome.Kind.ADDED, RowOutcome.Kind.UNCHANGED);
        assertThat(jobs.find(1)).isEmpty();
        assertThat(taken(hr, false, file))
                .containsExactly(RowOutcome.Kind.ADDED, RowOutcome.Kind.ADDED, RowOutcome.Kind.UNCHANGED);
        assertThat(taken(hr, false, file)).containsOnly(RowOutcome.Kind.UNCHANGED);
        assertThat(jobs.find(1).orElseThrow().latest().wordings()).hasSize(2);
    }

    @Test
    void a_bad_row_does_not_keep_the_others_out() {
        Actor lead = Actors.lead(1, BILLING);
        assertThat(taken(
                        lead,
                        false,
                        row(2, "NOWHERE", "Clerk", GOOD),
                        row(3, "SUPPLY", "Picker", GOOD),
                        row(4, "BILLING", "Clerk", ""),
                        row(5, "BILLING", "Clerk", "x".repeat(2_001)),
                        row(6, "BILLING", "Clerk", GOOD)))
                .containsExactly(
                        RowOutcome.Kind.REJECTED,
                        RowOutcome.Kind.REJECTED,
                        RowOutcome.Kind.REJECTED,
                        RowOutcome.Kind.REJECTED,
                        RowOutcome.Kind.ADDED);
    }

    @Test
    void the_words_that_changed_are_shown_in_reading_order() {
        assertThat(Comparison.words("Send reminders weekly.", "Send friendly reminders."))
                .extracting(piece -> piece.change() + " " + piece.words())
                .containsExactly("SAME Send", "REMOVED reminders weekly.", "ADDED friendly reminders.");
    }
}
