package cx.stewardship.jobdescriptions.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.jobdescriptions.application.FollowingStatements.Followed;
import cx.stewardship.jobdescriptions.application.FollowingStatements.Linked;
import cx.stewardship.jobdescriptions.domain.By;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement keeps alive what a plan found out: who may say so, and of which plan. */
class LinkingStatementsTest {

    private static final DepartmentId BILLING = new DepartmentId(1);
    private static final Actor MARA = Actors.lead(1, BILLING);
    private static final long JOB = 1;
    private static final long STATEMENT = 101;

    private final InMemoryJobs jobs = new InMemoryJobs();
    private final AuditEntries audit = new AuditEntries();

    @BeforeEach
    void a_job_is_described() {
        By ruta = new By(null, "Ruta", Instant.EPOCH);
        Job job = new Job(BILLING.value(), "Billing Clerk", "Finance", ruta);
        job.latest().add("File letters.", ruta);
        jobs.add(job);
    }

    @Test
    void a_statement_is_linked_to_a_plan_and_loosened_again() {
        linking(MARA).springFrom(JOB, STATEMENT, " 118 ");
        assertThat(plan()).isEqualTo(118);
        linking(MARA).springFrom(JOB, STATEMENT, "  ");
        assertThat(plan()).isNull();
        assertThat(audit.lines)
                .containsExactly(
                        "linked statement 1 to a plan job-description 1: null \u2192 118",
                        "linked statement 1 to a plan job-description 1: 118 \u2192 null");
    }

    @Test
    void what_is_no_number_of_a_plan_is_refused_and_changes_nothing() {
        linking(MARA).springFrom(JOB, STATEMENT, "118");
        for (String typed : List.of("abc", "11.8", "-1", "1234567890123456789")) {
            refused("jobs.springs.notANumber", () -> linking(MARA).springFrom(JOB, STATEMENT, typed));
        }
        refused("jobs.springs.noPlan", () -> linking(MARA).springFrom(JOB, STATEMENT, "119"));
        assertThat(plan()).isEqualTo(118);
    }

    @Test
    void only_hr_and_the_lead_of_the_department_link_and_only_what_is_there() {
        linking(Actors.with(4, Role.HR)).springFrom(JOB, STATEMENT, "118");
        notFound(() -> linking(Actors.lead(2, new DepartmentId(2))).springFrom(JOB, STATEMENT, "118"));
        notFound(() -> linking(Actors.lead(2, new DepartmentId(2))).springFrom(JOB, STATEMENT, ""));
        notFound(() -> linking(MARA).springFrom(JOB, 199, "118"));
        notFound(() -> linking(MARA).springFrom(99, STATEMENT, "118"));
        assertThat(plan()).isEqualTo(118);
    }

    private @Nullable Long plan() {
        return jobs.find(JOB)
                .orElseThrow()
                .latest()
                .find(STATEMENT)
                .orElseThrow()
                .statement()
                .springsFromPlan();
    }

    private LinkingStatements linking(Actor actor) {
        return new LinkingStatements(new RewritingStatements(as(actor)), new OnlyPlan118());
    }

    private JobWork as(Actor actor) {
        return new JobWork(
                jobs, Actors.acting(actor), audit, Clock.fixed(Instant.parse("2026-11-22T09:12:00Z"), ZoneOffset.UTC));
    }

    /** Everyone sees plan 118, and no other. */
    private static final class OnlyPlan118 extends FollowingStatements {
        @Override
        public Followed follow(long statement, @Nullable Long plan) {
            Linked linked = plan != null && plan == 118 ? new Linked("118", "Match payments daily", "/plan") : null;
            return new Followed(linked, List.of());
        }
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static void notFound(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
