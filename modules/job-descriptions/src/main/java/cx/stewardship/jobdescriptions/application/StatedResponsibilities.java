package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.JobId;
import cx.stewardship.jobdescriptions.Responsibilities;
import cx.stewardship.jobdescriptions.StatementId;
import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.jobdescriptions.domain.JobLibrary.StatedIn;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Gives other modules the responsibilities. */
@ApplicationScoped
public class StatedResponsibilities implements Responsibilities {

    private JobLibrary library;

    @SuppressWarnings("NullAway.Init")
    protected StatedResponsibilities() {}

    @Inject
    public StatedResponsibilities(JobLibrary library) {
        this.library = library;
    }

    @Override
    public Optional<Responsibility> find(StatementId id, Actor actor) {
        return library.statement(id.value())
                .filter(stated ->
                        JobReach.mayRead(actor, stated.departmentId(), stated.state() == VersionState.PUBLISHED))
                .map(StatedResponsibilities::given);
    }

    @Override
    public List<Responsibility> ofPublishedJobs(DepartmentId department) {
        return library.published(department.value()).stream()
                .map(StatedResponsibilities::given)
                .toList();
    }

    private static Responsibility given(StatedIn stated) {
        return new Responsibility(
                new StatementId(stated.statement()),
                new JobId(stated.job()),
                stated.title(),
                new DepartmentId(stated.departmentId()),
                stated.text());
    }
}
