package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Of the lessons that were offered to a department, that it can use, and whose time is over: how many it had adopted by then.
 * The time is over on the day it planned for, or four weeks after the offer; what was adopted before counts at once.
 * Of a lesson that was withdrawn only what was adopted counts: nobody is asked for more.
 */
@ApplicationScoped
@Transactional
public class LessonsAdoptedInTime implements Indicator {

    private PlanIndicators indicators;

    @SuppressWarnings("NullAway.Init")
    protected LessonsAdoptedInTime() {}

    @Inject
    LessonsAdoptedInTime(PlanIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String code() {
        return "lessons-adopted-in-time";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Sql sql = new Sql(
                        """
                        select l.plan_id, case when o.adopted_on <= coalesce(o.planned_for, o.due_on) and o.adopted_on <= #day then 1 else 0 end
                        from action_plans.lesson_offer o join action_plans.lesson l on l.id = o.lesson_id
                        where o.offered_on <= #day and (o.answer is null or o.answer <> 'NOT_APPLICABLE')
                          and (o.adopted_on <= #day or coalesce(o.planned_for, o.due_on) < #day)
                          and (l.withdrawn_at is null or o.adopted_on is not null)""")
                .with("day", asOf);
        indicators.narrow(sql, department, "o.department_id");
        sql.add(" order by o.due_on, o.id");
        return Optional.of(indicators.read(sql, 0, "/action-plans/lessons"));
    }
}
