package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.By;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.Jobs;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What every use case that changes a job needs: the job within reach, who does it and when, and the record of it. */
@Dependent
class JobWork {

    private final Jobs jobs;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    JobWork(Jobs jobs, CurrentActor current, AuditTrail trail, Clock clock) {
        this.jobs = jobs;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    Jobs jobs() {
        return jobs;
    }

    Actor actor() {
        return current.get();
    }

    By by() {
        return by(actor());
    }

    By by(Actor actor) {
        PersonId person = actor.person();
        return new By(person == null ? null : person.value(), actor.displayName(), clock.instant());
    }

    /** @throws Refusal when there is no such job, or it is not the actor's to change */
    Job writable(long id) {
        return JobReach.written(actor(), jobs.find(id).orElseThrow(Refusal::notFound));
    }

    void note(String action, Job job, @Nullable String before, @Nullable String after) {
        trail.record(action, "job-description", job.id(), before, after);
    }
}
