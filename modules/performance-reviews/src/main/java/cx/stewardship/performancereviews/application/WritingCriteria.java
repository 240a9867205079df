package cx.stewardship.performancereviews.application;

import cx.stewardship.jobdescriptions.Responsibilities;
import cx.stewardship.jobdescriptions.StatementId;
import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.Finding;
import cx.stewardship.performancereviews.domain.SurveyScoreRefused;
import cx.stewardship.performancereviews.domain.Wording;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** A criterion is written, or a draft of it is changed. What is built on a survey score is refused. */
@ApplicationScoped
@Transactional
public class WritingCriteria {

    private Criteria criteria;
    private Responsibilities responsibilities;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected WritingCriteria() {}

    @Inject
    public WritingCriteria(Criteria criteria, Responsibilities responsibilities, Acting acting) {
        this.criteria = criteria;
        this.responsibilities = responsibilities;
        this.acting = acting;
    }

    /** @throws SurveyScoreRefused when a part is built on a survey score and nobody says why it must be */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public CriterionId write(WriteCriterion command) {
        if (!Acting.mayWrite(acting.actor(), command.place().department())) {
            throw Refusal.notFound();
        }
        Long statement = command.place().statement();
        if (statement != null
                && responsibilities
                        .find(new StatementId(statement), acting.actor())
                        .isEmpty()) {
            throw Refusal.notFound();
        }
        List<Finding> findings = Wording.examine(command.behaviour(), command.levels(), command.target());
        if (!findings.isEmpty() && command.keepReason() == null) {
            throw new SurveyScoreRefused(findings);
        }
        Criterion criterion = put(command);
        if (!findings.isEmpty() && command.keepReason() != null) {
            criterion.keepAllTheSame(command.keepReason(), acting.name(), acting.now());
            String scores = findings.stream().map(Finding::score).collect(Collectors.joining(", "));
            acting.record("kept a survey score in", "criterion", criterion.id().value(), scores, command.keepReason());
        }
        return criterion.id();
    }

    private Criterion put(WriteCriterion command) {
        if (command.criterion() == null) {
            Criterion criterion = new Criterion(
                    command.behaviour(),
                    command.levels(),
                    command.target(),
                    command.place(),
                    acting.name(),
                    acting.now());
            criteria.add(criterion);
            acting.record("wrote", "criterion", criterion.id().value(), null, criterion.title());
            return criterion;
        }
        Criterion criterion = draft(command.criterion());
        String before = criterion.title();
        criterion.rewrite(
                command.behaviour(), command.levels(), command.target(), command.place(), acting.name(), acting.now());
        acting.record("rewrote", "criterion", criterion.id().value(), before, criterion.title());
        return criterion;
    }

    private Criterion draft(CriterionId id) {
        Criterion criterion = criteria.get(id);
        if (!Acting.mayWrite(acting.actor(), criterion.place().department())) {
            throw Refusal.notFound();
        }
        return criterion;
    }

    /** Begins the next version of a published criterion, which stays in force meanwhile; an open one is given back. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public CriterionId revise(CriterionId id) {
        Criterion criterion = draft(id);
        List<Criterion> versions = criteria.versions(criterion.series());
        Criterion newest = versions.get(0);
        if (newest.state().isOpen()) {
            return newest.id();
        }
        Criterion next = criterion.nextVersion(newest.versionNumber() + 1, acting.name(), acting.now());
        criteria.add(next);
        acting.record("revised", "criterion", next.id().value(), criterion.title(), next.title());
        return next.id();
    }
}
