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

/** Of all people, those whose job is published and says in every statement which customer is better off. */
@ApplicationScoped
public class PeopleUnderCustomerContext extends CoverageIndicator {

    protected PeopleUnderCustomerContext() {}

    @Inject
    public PeopleUnderCustomerContext(JobLibrary library, Departments departments) {
        super(library, departments);
    }

    @Override
    public String code() {
        return "people-under-customer-context";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        return read(department, asOf, DepartmentCoverage::peopleInContext, DepartmentCoverage::people);
    }
}
