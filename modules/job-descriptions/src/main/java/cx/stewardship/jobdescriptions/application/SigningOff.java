package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.JobId;
import cx.stewardship.jobdescriptions.JobPublished;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.JobVersion;
import cx.stewardship.jobdescriptions.domain.Signature;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** The way of a version from a draft to what is in force: review, two signatures, publication by HR. */
@ApplicationScoped
@Transactional
public class SigningOff {

    private JobWork work;
    private Event<JobPublished> published;

    @SuppressWarnings("NullAway.Init")
    protected SigningOff() {}

    @Inject
    public SigningOff(JobWork work, Event<JobPublished> published) {
        this.work = work;
        this.published = published;
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void sendToReview(long job) {
        move(job, "sent to review", (found, actor) -> found.latest().sendToReview(work.by(actor)));
    }

    /** Signs as the lead of the department or as HR, whichever the actor is and is still missing. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void sign(long job) {
        move(job, "signed", (found, actor) -> {
            Signature as = signatureOf(actor, found).orElseThrow(Refusal::notAllowed);
            found.latest().sign(as, work.by(actor));
        });
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void askForChanges(long job, String because) {
        move(job, "asked for changes", (found, actor) -> found.latest().askForChanges(because, work.by(actor)));
    }

    @AllowedTo(Role.HR)
    public void publish(long job) {
        move(job, "published", (found, actor) -> {
            JobVersion version = found.publish(work.by(actor));
            published.fire(new JobPublished(
                    new JobId(found.id()),
                    new DepartmentId(found.departmentId()),
                    found.title(),
                    version.number(),
                    work.by(actor).at()));
        });
    }

    /** Begins the next version; the published one stays in force. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void beginNextVersion(long job) {
        move(job, "began the next version", (found, actor) -> found.beginNextVersion(work.by(actor)));
    }

    @AllowedTo(Role.HR)
    public void archive(long job, int version) {
        move(job, "archived", (found, actor) -> found.archive(version, work.by(actor)));
    }

    private interface Move {
        void make(Job job, Actor actor);
    }

    private void move(long job, String action, Move move) {
        Job found = work.writable(job);
        String before = standing(found);
        move.make(found, work.actor());
        work.note(action, found, before, standing(found));
    }

    private static String standing(Job job) {
        VersionState state = job.latest().state();
        return "version " + job.latest().number() + " "
                + state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As what the actor may sign now: of the signatures that are open to them the first that is missing. */
    static Optional<Signature> signatureOf(Actor actor, Job job) {
        boolean lead = actor.leads(new DepartmentId(job.departmentId()));
        boolean hr = actor.is(Role.HR);
        if (lead && (job.latest().leadSignOff() == null || !hr)) {
            return Optional.of(Signature.LEAD);
        }
        return hr ? Optional.of(Signature.HR) : Optional.empty();
    }
}
