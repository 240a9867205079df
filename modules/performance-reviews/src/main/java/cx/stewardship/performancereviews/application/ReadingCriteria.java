package cx.stewardship.performancereviews.application;

import cx.stewardship.jobdescriptions.Responsibilities;
import cx.stewardship.jobdescriptions.Responsibilities.Responsibility;
import cx.stewardship.jobdescriptions.StatementId;
import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.CorporateValue;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.Wording;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Criteria as somebody may see them: what is in force everyone, drafts those who write them. */
@ApplicationScoped
@Transactional
public class ReadingCriteria {

    private Criteria criteria;
    private Responsibilities responsibilities;
    private Workforce workforce;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ReadingCriteria() {}

    @Inject
    public ReadingCriteria(Criteria criteria, Responsibilities responsibilities, Workforce workforce, Acting acting) {
        this.criteria = criteria;
        this.responsibilities = responsibilities;
        this.workforce = workforce;
        this.acting = acting;
    }

    /** The newest version of each criterion that this actor may see, by title. */
    @AllowedTo(Role.EMPLOYEE)
    public List<CriterionLine> all() {
        Actor actor = acting.actor();
        Map<Long, String> names = departmentNames();
        Map<Long, String> values = valueNames();
        Set<Long> seen = new HashSet<>();
        List<CriterionLine> lines = new ArrayList<>();
        for (Criterion criterion : criteria.writtenHere()) {
            if (Acting.maySee(actor, criterion) && seen.add(criterion.series())) {
                lines.add(line(criterion, names, values));
            }
        }
        return lines;
    }

    @AllowedTo(Role.EMPLOYEE)
    public CriterionView get(CriterionId id) {
        Criterion criterion = criteria.get(id);
        Actor actor = acting.actor();
        if (!Acting.maySee(actor, criterion)) {
            throw Refusal.notFound();
        }
        Optional<Responsibility> responsibility = Optional.ofNullable(
                        criterion.place().statement())
                .flatMap(statement -> responsibilities.find(new StatementId(statement), actor));
        boolean mayWrite = actor.isAny(Role.HR, Role.DEPARTMENT_LEAD)
                && Acting.mayWrite(actor, criterion.place().department());
        return new CriterionView(
                line(criterion, departmentNames(), valueNames()),
                criterion.behaviour(),
                criterion.levels(),
                criterion.target(),
                criterion.place(),
                responsibility.map(r -> r.job().value()).orElse(null),
                responsibility.map(Responsibility::text).orElse(null),
                criterion.kept().orElse(null),
                Wording.examine(criterion.behaviour(), criterion.levels(), criterion.target()),
                criterion.writtenBy(),
                criterion.writtenAt(),
                criterion.approvedBy().orElse(null),
                versions(criterion, actor),
                mayWrite,
                mayWrite && !criterion.writtenBy().equals(actor.displayName()),
                actor.is(Role.HR));
    }

    private List<CriterionView.Version> versions(Criterion criterion, Actor actor) {
        return criteria.versions(criterion.series()).stream()
                .filter(version -> Acting.maySee(actor, version))
                .map(version -> new CriterionView.Version(
                        version.id(),
                        version.versionNumber(),
                        version.state(),
                        version.publishedOn().orElse(null)))
                .toList();
    }

    private static CriterionLine line(Criterion criterion, Map<Long, String> names, Map<Long, String> values) {
        Long department = criterion.place().department();
        Long value = criterion.place().corporateValue();
        return new CriterionLine(
                criterion.id(),
                criterion.title(),
                criterion.behaviour().customer(),
                criterion.state(),
                criterion.versionNumber(),
                department == null ? null : names.get(department),
                department,
                criterion.place().jobTitle(),
                criterion.place().statement(),
                value == null ? null : values.get(value),
                criterion.kept().isPresent(),
                criterion.publishedOn().orElse(null));
    }

    private Map<Long, String> departmentNames() {
        return workforce.departments().stream().collect(Collectors.toMap(d -> d.id().value(), Department::name));
    }

    private Map<Long, String> valueNames() {
        return criteria.values().stream().collect(Collectors.toMap(CorporateValue::id, CorporateValue::name));
    }

    /** Something to choose in a form. */
    public record Choice(long id, String name, @Nullable String more) implements Serializable {}

    /** The departments this actor may write criteria for. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public List<Choice> departments() {
        Actor actor = acting.actor();
        return workforce.departments().stream()
                .filter(department -> Acting.mayWrite(actor, department.id().value()))
                .map(department -> new Choice(department.id().value(), department.name(), department.code()))
                .toList();
    }

    /** The departments that a cycle can be opened for. */
    @AllowedTo(Role.HR)
    public List<Choice> departmentsForCycles() {
        return departments();
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public List<Choice> values() {
        return criteria.values().stream()
                .map(value -> new Choice(value.id(), value.name(), value.meaning()))
                .toList();
    }

    /** Statements of published job descriptions of a department; {@code more} is the job's title. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public List<Choice> statements(DepartmentId department) {
        if (!Acting.mayWrite(acting.actor(), department.value())) {
            throw Refusal.notFound();
        }
        return responsibilities.ofPublishedJobs(department).stream()
                .map(r -> new Choice(r.id().value(), r.text(), r.jobTitle()))
                .toList();
    }
}
