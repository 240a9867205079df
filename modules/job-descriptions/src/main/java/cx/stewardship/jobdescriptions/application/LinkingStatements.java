package cx.stewardship.jobdescriptions.application;

import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Says which action plan a statement keeps alive: the link of the golden thread from what worked to who does it from now on. */
@ApplicationScoped
@Transactional
public class LinkingStatements {

    private RewritingStatements rewriting;
    private FollowingStatements following;

    @SuppressWarnings("NullAway.Init")
    protected LinkingStatements() {}

    @Inject
    public LinkingStatements(RewritingStatements rewriting, FollowingStatements following) {
        this.rewriting = rewriting;
        this.following = following;
    }

    /**
     * @param typed number of a plan that the actor may see; blank takes the link away
     * @throws Refusal (invalid) when it is no number, or there is no such plan for this actor
     */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void springFrom(long job, long statement, String typed) {
        Long plan = number(typed.strip());
        if (plan != null && following.follow(statement, plan).plan() == null) {
            throw Refusal.invalid("jobs.springs.noPlan", plan);
        }
        rewriting.springFrom(job, statement, plan);
    }

    private static @Nullable Long number(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,18}")) {
            throw Refusal.invalid("jobs.springs.notANumber", typed);
        }
        return Long.valueOf(typed);
    }
}
