package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.DepartmentCoverage;
import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Of the published jobs, those all of whose statements say which customer is better off. */
@ApplicationScoped
public class JobsWithCustomerContext extends CoverageIndicator {

    protected JobsWithCustomerContext() {}

    @Inject
    public JobsWithCustomerContext(JobLibrary library, Departments departments) {
        super(library, departments);
    }

    @Override
    public String code() {
        return "jobs-with-customer-context";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        return read(department, asOf, DepartmentCoverage::inContext, DepartmentCoverage::published);
    }
}
