package cx.stewardship.actionplans.application;

import static cx.stewardship.actionplans.domain.PlanFixture.DIRECTOR;
import static cx.stewardship.actionplans.domain.PlanFixture.EFFECTIVE;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.ActionPlanClosed;
import cx.stewardship.actionplans.ActionPlanReopened;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ClosingRefused;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.FoundByRule;
import cx.stewardship.actionplans.domain.MovingRefused;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.actionplans.domain.SourcesCounted;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.customervoice.CommentsPlaced;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.Themes.Completeness;
import cx.stewardship.customervoice.Themes.Found;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MovingActionPlansTest {

    private final Company company = new Company();

    /** What customers say from the first week that counts on. */
    private void since(long ofTheme) {
        LocalDate monday = EFFECTIVE.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (int week = 0; week < 30; week++) {
            company.weeks.put(monday.plusWeeks(week), ofTheme);
        }
    }

    @Test
    void the_checker_closes_what_customers_say_has_worked() {
        since(0);
        ActionPlan plan = company.has(PlanFixture.pending());
        company.as(Company.checker()).moving().move(MoveActionPlan.by(plan.id(), Transition.CLOSE));
        assertThat(plan.state()).isEqualTo(PlanState.CLOSED_EFFECTIVE);
        assertThat(company.news).singleElement().isInstanceOf(ActionPlanClosed.class);
    }

    @Test
    void nobody_closes_while_comments_that_could_turn_the_verdict_have_not_been_read() {
        since(0);
        company.unread = 300;
        ActionPlan plan = company.has(PlanFixture.pending());
        assertThat(company.effects().forDecision(plan).verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(company.effects().report(plan).waitsForReading()).isTrue();
        assertThatThrownBy(() ->
                        company.as(Company.checker()).moving().move(MoveActionPlan.by(plan.id(), Transition.CLOSE)))
                .isInstanceOf(ClosingRefused.class);

        company.unread = Themes.MOST_UNREAD + 1;
        assertThat(company.effects().forDecision(plan).verdict())
                .as("so many that they were not counted to the end")
                .isEqualTo(Verdict.NOT_ENOUGH_DATA);

        company.unread = 1;
        assertThat(company.effects().forDecision(plan).verdict())
                .as("one comment would not turn it")
                .isEqualTo(Verdict.EFFECTIVE);
        assertThat(company.effects().report(plan).waitsForReading()).isFalse();
    }

    @Test
    void fewer_comments_only_because_fewer_are_found_by_themselves_are_no_effect() {
        since(0);
        ActionPlan plan = company.has(PlanFixture.pending());
        EffectFigures all = company.effects().forDecision(plan);
        assertThat(all.verdict()).isEqualTo(Verdict.EFFECTIVE);
        company.completeness = Completeness.surely(0.05);
        EffectFigures few = company.effects().forDecision(plan);
        assertThat(few.totalAfter()).isEqualTo(all.totalAfter() / 20);
        assertThat(few.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(company.effects().report(plan).completeness().share()).isEqualTo(0.05);
    }

    @Test
    void a_share_that_is_only_estimated_makes_the_answer_less_sure() {
        since(0);
        ActionPlan plan = company.has(PlanFixture.pending());
        company.completeness = Completeness.surely(0.5);
        EffectFigures sure = company.effects().forDecision(plan);
        company.completeness = new Completeness(0.5, 0.4, 0.6);
        EffectFigures unsure = company.effects().forDecision(plan);
        assertThat(unsure.ratio()).isEqualTo(sure.ratio());
        assertThat(unsure.lower()).isLessThanOrEqualTo(sure.lower());
        assertThat(unsure.upper()).isGreaterThan(sure.upper());
        assertThat(unsure.p()).isGreaterThanOrEqualTo(sure.p());
        company.completeness = new Completeness(0.5, 0, 1);
        assertThat(company.effects().forDecision(plan))
                .satisfies(figures -> assertThat(figures.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA))
                .satisfies(figures -> assertThat(figures.moreNeeded()).isNull());
    }

    private static Found found(long found) {
        return new Found(Instant.EPOCH, found, 80);
    }

    /** Handed over on the day on which its actions took effect. */
    private ActionPlan handedOver() {
        ActionPlan plan = company.has(PlanFixture.inProgress());
        plan.report(
                plan.actions().get(0).id(),
                new ProgressReport(100, null, null),
                PlanFixture.mara(PlanFixture.BEGUN.plusDays(20)));
        company.on(EFFECTIVE)
                .as(Company.lead())
                .moving()
                .move(new MoveActionPlan(plan.id(), Transition.VERIFY, null, EFFECTIVE));
        company.on(TODAY);
        return plan;
    }

    @Test
    void merging_other_themes_moves_no_figure_of_a_plan_that_was_handed_over() {
        since(1);
        company.found = found(22);
        ActionPlan plan = handedOver();
        EffectFigures before = company.effects().forDecision(plan);
        assertThat(company.effects().report(plan).completeness().share()).isEqualTo(22 / 80.0);

        company.found = new Found(TODAY.minusDays(20).atStartOfDay().toInstant(ZoneOffset.UTC), 30, 80);
        EffectReport untouched = company.effects().report(plan);
        assertThat(untouched.figures()).isEqualTo(before);
        assertThat(untouched.rule()).hasSize(1);

        assertThat(company.effects().forDecision(plan))
                .as("no comment of its theme has changed")
                .isEqualTo(before);
        EffectReport told = company.effects().report(plan);
        assertThat(told.rule())
                .as("but what joins from then on joins by another rule, which is told")
                .extracting(FoundByRule::redrawn)
                .containsExactly(false, true);
        assertThat(told.completeness().share()).isEqualTo(22 / 80.0);

        company.joinedSince = true;
        assertThat(company.effects().report(plan).completeness().share())
                .as("as soon as comments join by it")
                .isEqualTo(30 / 80.0);
    }

    @Test
    void a_plan_of_an_older_time_is_measured_when_it_is_first_looked_at() {
        since(0);
        ActionPlan plan = company.has(PlanFixture.pending());
        company.found = found(22);
        assertThat(company.effects().report(plan).completeness().share())
                .as("as it stands, and not kept by who only reads")
                .isEqualTo(22 / 80.0);
        assertThat(plan.foundByRule()).isEmpty();
        company.reopening().whenTheyAreInTheirThemes(new CommentsPlaced());
        company.found = found(40);
        assertThat(company.effects().report(plan).completeness().share()).isEqualTo(22 / 80.0);
    }

    @Test
    void where_too_few_were_read_nothing_is_kept_until_enough_are() {
        since(1);
        ActionPlan plan = handedOver();
        assertThat(plan.foundByRule()).isEmpty();
        company.found = found(22);
        company.toBeRead = true;
        company.effects().forDecision(plan);
        assertThat(plan.foundByRule())
                .as("of those that happened to be read first")
                .isEmpty();
        company.toBeRead = false;
        company.effects().forDecision(plan);
        assertThat(plan.foundByRule()).hasSize(1);
    }

    private static final LocalDate COUNTS = EFFECTIVE.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    /** Before: none of 111 by mail and 4 of 222 by phone a week. */
    private EffectFigures withSources(String source, long ofTheme, long all) {
        company.sources.put(source, new Company.Brings(COUNTS, ofTheme, all));
        return company.effects().forDecision(pendingPlan());
    }

    private ActionPlan pendingPlan() {
        return company.plans.values().stream().findFirst().orElseGet(() -> company.has(PlanFixture.pending()));
    }

    @Test
    void a_source_that_grew_counts_with_the_share_it_had() {
        withSources("mail", 0, 111);
        withSources("phone", 12, 666);
        EffectReport report = company.effects().report(pendingPlan());
        assertThat(report.sources().changed()).singleElement().satisfies(changed -> assertThat(changed.source())
                .isEqualTo("phone"));
        assertThat(Objects.requireNonNull(report.sources().all()).rateAfter())
                .as("more are heard of those who meet it")
                .isGreaterThan(15);
        assertThat(Objects.requireNonNull(report.sources().steady()).rateAfter())
                .as("each of them meets it as often as before")
                .isEqualTo(report.sources().steady().rateBefore());
    }

    @Test
    void a_new_source_that_only_dilutes_the_rate_makes_no_plan_effective() {
        withSources("mail", 0, 111);
        withSources("phone", 4, 222);
        EffectFigures diluted = withSources("survey", 0, 2000);
        assertThat(diluted.verdict()).as("nothing changed for customers").isEqualTo(Verdict.NOT_EFFECTIVE);
        assertThat(diluted.sources()).isEqualTo(SourcesCounted.STEADY);
        EffectReport report = company.effects().report(pendingPlan());
        assertThat(report.sources().changed()).singleElement().satisfies(changed -> assertThat(changed.source())
                .isEqualTo("survey"));
        assertThat(Objects.requireNonNull(report.sources().all()).verdict())
                .as("what would have been said")
                .isEqualTo(Verdict.EFFECTIVE);
        assertThat(Objects.requireNonNull(report.sources().steady()).rateAfter())
                .isEqualTo(report.sources().steady().rateBefore());
        assertThat(report.rateAfter()).isEqualTo(diluted.rateAfter());
        assertThat(report.weeks().get(report.weeks().size() - 1).all())
                .as("the chart counts as the verdict does")
                .isEqualTo(333);
    }

    @Test
    void a_source_that_ends_and_never_spoke_of_it_hides_no_effect() {
        EffectFigures decided = withSources("phone", 2, 222);
        assertThat(decided.sources()).as("the mail ended").isEqualTo(SourcesCounted.STEADY);
        assertThat(decided.verdict()).isEqualTo(Verdict.EFFECTIVE);
        ActionPlan plan = pendingPlan();
        assertThat(Objects.requireNonNull(
                                company.effects().report(plan).sources().all())
                        .verdict())
                .as("counting all comments")
                .isEqualTo(Verdict.NOT_ENOUGH_DATA);

        company.as(Company.checker()).moving().move(MoveActionPlan.by(plan.id(), Transition.CLOSE));
        EffectReport report = company.effects().report(plan);
        assertThat(report.figures()).isEqualTo(decided);
        assertThat(report.completeness()).as("as it was decided").isEqualTo(Completeness.WHOLE);
        assertThat(report.sources().counted()).isEqualTo(SourcesCounted.STEADY);
        assertThat(report.rateBefore()).isEqualTo(decided.rateBefore());
    }

    @Test
    void when_the_issue_moves_to_a_new_source_nobody_closes_and_nobody_is_called_in() {
        withSources("mail", 0, 111);
        withSources("phone", 0, 222);
        EffectFigures moved = withSources("app", 8, 600);
        assertThat(moved.sources()).isEqualTo(SourcesCounted.DISAGREE);
        assertThat(moved.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(moved.verdictKey()).isEqualTo("plans.verdict.INCOMPARABLE");
        assertThat(moved.moreNeeded()).as("waiting alone does not help").isNull();
        ActionPlan plan = pendingPlan();
        assertThatThrownBy(() ->
                        company.as(Company.checker()).moving().move(MoveActionPlan.by(plan.id(), Transition.CLOSE)))
                .isInstanceOf(ClosingRefused.class)
                .extracting(refused -> ((Refusal) refused).key())
                .isEqualTo("plans.close.incomparable");
        assertThat(company.reopening().reopen()).isZero();
    }

    @Test
    void sources_that_all_changed_leave_nothing_to_compare() {
        EffectFigures other = withSources("app", 0, 333);
        assertThat(other.sources()).isEqualTo(SourcesCounted.NONE);
        assertThat(other.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(company.effects().report(pendingPlan()).sources().steady()).isNull();
    }

    @Test
    void what_did_not_work_is_said_before_all_has_been_read() {
        since(4);
        company.unread = 300;
        assertThat(company.effects()
                        .forDecision(company.has(PlanFixture.pending()))
                        .verdict())
                .isEqualTo(Verdict.NOT_EFFECTIVE);
    }

    @Test
    void the_owner_does_not() {
        since(0);
        ActionPlan plan = company.has(PlanFixture.pending());
        assertThatThrownBy(() -> company.moving().move(MoveActionPlan.by(plan.id(), Transition.CLOSE)))
                .isInstanceOf(ClosingRefused.class);
    }

    @Test
    void nobody_closes_what_goes_on_as_before() {
        since(4);
        ActionPlan plan = company.has(PlanFixture.pending());
        assertThatThrownBy(() ->
                        company.as(Company.checker()).moving().move(MoveActionPlan.by(plan.id(), Transition.CLOSE)))
                .isInstanceOf(ClosingRefused.class);
    }

    @Test
    void weeks_before_the_actions_took_effect_do_not_count_against_it() {
        since(0);
        company.weeks.put(EFFECTIVE.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 90L);
        ActionPlan plan = company.has(PlanFixture.pending());
        assertThat(company.on(TODAY).effects().forDecision(plan).eventsAfter()).isZero();
    }

    @Test
    void for_another_department_the_plan_does_not_exist() {
        ActionPlan plan = company.has(PlanFixture.inProgress());
        company.as(Company.otherLead());
        for (Transition step : Transition.values()) {
            assertThatThrownBy(() -> company.moving().move(plan.id(), step.code(), "why", null))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThatThrownBy(() -> company.moving().move(999_999, "start", null, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(plan.state()).isEqualTo(PlanState.IN_PROGRESS);
    }

    @Test
    void an_executive_looks_and_does_not_touch() {
        ActionPlan plan = company.has(PlanFixture.inProgress());
        company.as(Company.executive());
        assertThat(company.desk().toRead(plan.id())).isSameAs(plan);
        assertThatThrownBy(() -> company.moving().move(plan.id(), "cancel", "why", null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    @Test
    void a_card_dropped_two_lanes_on_hears_what_keeps_it() {
        ActionPlan plan = company.has(PlanFixture.draft());
        assertThatThrownBy(() -> company.moving().drop(plan.id(), PlanState.PLANNED, null))
                .isInstanceOfSatisfying(MovingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.move.noCriteria"));
    }

    @Test
    void two_people_who_drag_the_same_card_do_not_move_it_twice() {
        ActionPlan plan = company.has(PlanFixture.inProgress());
        company.moving().drop(plan.id(), PlanState.PLANNED, PlanState.IN_PROGRESS);
        assertThatThrownBy(() -> company.moving().drop(plan.id(), PlanState.PLANNED, PlanState.IN_PROGRESS))
                .isInstanceOfSatisfying(MovingRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("plans.move.meanwhile.planned");
                    assertThat(refused.arguments()).hasSize(2).contains(plan.id());
                });
        assertThatThrownBy(() -> company.moving().move(plan.id(), "back-to-planned", PlanState.IN_PROGRESS))
                .isInstanceOf(MovingRefused.class);
        assertThat(plan.state()).isEqualTo(PlanState.PLANNED);
    }

    @Test
    void reopening_a_second_time_tells_the_owners_manager() {
        since(4);
        ActionPlan plan = company.has(PlanFixture.pendingAgain(EFFECTIVE.plusWeeks(4)));
        company.as(Company.checker())
                .moving()
                .move(new MoveActionPlan(plan.id(), Transition.REOPEN, "Still there.", null));
        assertThat(company.news)
                .singleElement()
                .isInstanceOfSatisfying(ActionPlanReopened.class, reopened -> assertThat(reopened.nextLevel())
                        .isEqualTo(new PersonId(DIRECTOR)));
        assertThat(company.audit.lines).anyMatch(line -> line.startsWith("escalated action-plan"));
    }

    @Test
    void what_did_not_work_is_reopened_as_soon_as_what_came_in_has_been_read() {
        since(5);
        ActionPlan failed = company.has(PlanFixture.pending());
        company.reopening().whenTheyAreInTheirThemes(new CommentsPlaced());
        assertThat(failed.state()).isEqualTo(PlanState.REOPENED);
    }

    @Test
    void what_did_not_work_is_reopened_when_comments_come_in_and_nothing_else_is() {
        since(5);
        ActionPlan failed = company.has(PlanFixture.pending());
        company.as(Actor.system());
        assertThat(company.effects().forDecision(failed).verdict()).isEqualTo(Verdict.NOT_EFFECTIVE);
        assertThat(company.reopening().reopen()).isEqualTo(1);
        assertThat(failed.state()).isEqualTo(PlanState.REOPENED);
        since(0);
        ActionPlan worked = company.has(PlanFixture.pending());
        assertThat(company.reopening().reopen()).isZero();
        assertThat(worked.state()).isEqualTo(PlanState.PENDING_VERIFICATION);
    }
}
