package cx.stewardship.actionplans.application;

import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.ActionPlanId;
import cx.stewardship.actionplans.LessonPublished;
import cx.stewardship.actionplans.application.LessonDetails.Outcome;
import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.LessonGround;
import cx.stewardship.actionplans.domain.NewLesson;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final NewLesson TEXT = new NewLesson(
            "Reminded although paid",
            "Customers are reminded although they have paid.",
            "Payments are matched once a week.",
            "Match each morning.",
            "Look before you write.",
            Set.of("writing to customers"));

    private final Company company = new Company();
    private final ActionPlan plan = company.has(PlanFixture.closed());

    LessonsTest() {
        company.leads.put(5L, 55L);
        company.leads.put(PlanFixture.BILLING, PlanFixture.MARA);
        company.processes.put(5L, Set.of("writing to customers", "visiting customers"));
    }

    private long published(Set<Long> to) {
        return company.as(Company.lead()).publishing().publish(new PublishLesson(plan.id(), TEXT, to));
    }

    private static void answeredAsIfItDidNotExist(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void the_department_that_learned_it_and_the_cx_team_say_it_better_and_the_record_says_what_changed() {
        long id = published(Set.of(5L));
        NewLesson better = new NewLesson(
                TEXT.title(),
                TEXT.hassle(),
                TEXT.cause(),
                TEXT.fix(),
                "Look twice before you write.",
                TEXT.processes());
        company.as(Actors.with(60, Role.CX_TEAM)).changingLessons().edit(id, 0, better);
        assertThat(company.lessons.get(id).prevention()).isEqualTo("Look twice before you write.");
        assertThat(company.audit.lines.get(company.audit.lines.size() - 1))
                .contains("edited lesson", "Look before you write.", "Look twice before you write.")
                .doesNotContain(TEXT.hassle());
        company.as(Company.lead()).changingLessons().edit(id, 0, TEXT);
        assertThat(company.lessons.get(id).prevention()).isEqualTo("Look before you write.");
    }

    @Test
    void whoever_only_reads_a_lesson_neither_edits_nor_withdraws_it() {
        long id = published(Set.of(5L));
        for (Actor reader :
                List.of(Company.otherLead(), Company.executive(), Actors.with(70, Role.HR), Actors.with(71))) {
            ChangingLessons changing = company.as(reader).changingLessons();
            assertThat(refusal(() -> changing.requireMine(id))).isEqualTo(Refusal.Kind.NOT_ALLOWED);
            assertThat(refusal(() -> changing.edit(id, 0, TEXT))).isEqualTo(Refusal.Kind.NOT_ALLOWED);
            assertThat(refusal(() -> changing.withdraw(id, "No."))).isEqualTo(Refusal.Kind.NOT_ALLOWED);
            assertThat(refusal(() -> changing.offerAgain(id))).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        }
        answeredAsIfItDidNotExist(
                () -> company.as(Company.lead()).changingLessons().requireMine(999_999));
    }

    private static Refusal.Kind refusal(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return refusal.kind();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void nobody_is_asked_for_an_answer_to_what_was_withdrawn_until_it_is_offered_again() {
        long id = published(Set.of(5L));
        Actor lead = Actors.lead(55, Company.FIELD);
        assertThat(company.lessonTasks().tasksOf(lead, TODAY)).hasSize(1);
        company.as(Company.lead()).changingLessons().withdraw(id, "The bank changed its files.");
        assertThat(company.lessonTasks().tasksOf(lead, TODAY)).isEmpty();
        assertThat(refusal(() -> company.as(lead)
                        .answeringLessons()
                        .answer(id, Company.FIELD, LessonAnswer.ADOPTED, "Done.", null)))
                .isEqualTo(Refusal.Kind.CONFLICT);
        company.as(Company.lead()).changingLessons().offerAgain(id);
        assertThat(company.lessonTasks().tasksOf(lead, TODAY)).hasSize(1);
        assertThat(company.audit.lines).anyMatch(line -> line.startsWith("withdrawn lesson"));
        assertThat(company.audit.lines).anyMatch(line -> line.startsWith("offered again lesson"));
    }

    @Test
    void a_lesson_is_put_together_from_the_plan_and_finds_those_who_do_the_same() {
        company.processes.put(PlanFixture.BILLING, Set.of("writing to customers"));
        ProposedLesson proposed = company.as(Company.lead()).publishing().propose(plan.id());
        assertThat(proposed.cause()).isEqualTo("Payments matched once a week");
        assertThat(proposed.hassle()).contains("screenshots");
        assertThat(proposed.departments()).singleElement().satisfies(each -> {
            assertThat(each.department()).isEqualTo(5);
            assertThat(each.ground()).isEqualTo(LessonGround.PROCESS);
            assertThat(each.detail()).isEqualTo("writing to customers");
            assertThat(each.alike()).isTrue();
        });
    }

    @Test
    void what_stopped_it_is_proposed_from_what_prevents_it_where_nothing_else_was_done() {
        assertThat(company.as(Company.lead()).publishing().propose(plan.id()).fix())
                .isEqualTo("Match payments each morning before the reminder run.");
        ActionPlan prevented = company.has(PlanFixture.closedBy(ActionKind.PREVENTIVE, "Look before you write"));
        ProposedLesson proposed = company.publishing().propose(prevented.id());
        assertThat(proposed.fix()).isEqualTo("Look before you write.");
        assertThat(proposed.prevention()).isEqualTo("Look before you write.");
    }

    @Test
    void a_customer_who_told_it_at_length_is_quoted_up_to_a_word_and_the_quotation_ends() {
        ActionPlan told = company.has(PlanFixture.closedAbout("I paid, and then XXXX wrote again. ".repeat(200)));
        String hassle =
                company.as(Company.lead()).publishing().propose(told.id()).hassle();
        assertThat(hassle).hasSizeLessThan(500).endsWith(" \u2026\u201d").contains("I paid, and then");
    }

    @Test
    void those_whose_customers_use_the_same_words_are_found_where_there_is_no_model() {
        company.processes.clear();
        company.themesOf.put(5L, "Reminder although paid: customers are reminded of what they have paid");
        SimilarDepartments.Likeness like = company.similar(null)
                .to(TEXT.text(), Set.of(), PlanFixture.BILLING)
                .get(0);
        assertThat(like.ground()).isEqualTo(LessonGround.WORDS);
        assertThat(like.theme()).isEqualTo(500L);
        company.themesOf.put(5L, "Heat pump hums at night");
        assertThat(company.similar(null)
                        .to(TEXT.text(), Set.of(), PlanFixture.BILLING)
                        .get(0)
                        .alike())
                .isFalse();
    }

    @Test
    void those_whose_customers_mean_the_same_are_found_by_the_model() {
        company.processes.clear();
        company.themesOf.put(5L, "Dunned for nothing");
        Embedder same = new Embedder() {
            @Override
            public String model() {
                return "test";
            }

            @Override
            public int version() {
                return 1;
            }

            @Override
            public int dimensions() {
                return 2;
            }

            @Override
            public float[] embed(String text) {
                return new float[] {1, 0};
            }
        };
        SimilarDepartments.Likeness like = company.similar(same)
                .to(TEXT.text(), Set.of(), PlanFixture.BILLING)
                .get(0);
        assertThat(like.ground()).isEqualTo(LessonGround.MEANING);
        assertThat(like.detail()).isEqualTo("Dunned for nothing");
    }

    @Test
    void it_is_published_once_by_those_who_worked_on_a_plan_that_was_shown_to_work() {
        long id = published(Set.of(5L));
        assertThat(company.lessons.get(id).offers()).hasSize(1);
        assertThat(company.news).last().isInstanceOfSatisfying(LessonPublished.class, news -> assertThat(
                        news.offeredTo())
                .containsExactly(Company.FIELD));
        assertThatThrownBy(() -> published(Set.of(5L)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("plans.lesson.already"));
        ActionPlan open = company.has(PlanFixture.pending());
        assertThatThrownBy(() -> company.publishing().propose(open.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("plans.lesson.notProven"));
    }

    @Test
    void a_department_nobody_leads_or_that_does_not_exist_is_not_asked() {
        assertThatThrownBy(() -> published(Set.of(999L)))
                .isInstanceOfSatisfying(PlanRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.lesson.noSuchDepartment"));
    }

    @Test
    void another_department_does_not_publish_it() {
        answeredAsIfItDidNotExist(
                () -> company.as(Company.otherLead()).publishing().propose(plan.id()));
        assertThatThrownBy(() -> company.as(Company.executive()).publishing().propose(plan.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    @Test
    void the_lead_is_told_and_has_a_task_until_it_is_answered() {
        long id = published(Set.of(5L));
        company.lessonTasks()
                .whenPublished(
                        new LessonPublished(id, new ActionPlanId(plan.id()), List.of(Company.FIELD), Instant.now()));
        assertThat(company.told).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(new PersonId(55));
            assertThat(notice.kind()).isEqualTo(NoticeKind.LESSON);
            assertThat(notice.text()).contains("Look before you write.");
        });
        assertThat(company.told).extracting(Notice::address).containsExactly("/action-plans/lesson?id=" + id);
        assertThat(company.lessonTasks().tasksOf(Actors.lead(55, Company.FIELD), TODAY))
                .extracting(Task::due)
                .containsExactly(TODAY.plusDays(28));
        assertThat(company.lessonTasks().tasksOf(Company.lead(), TODAY)).isEmpty();
        company.as(Actors.lead(55, Company.FIELD))
                .answeringLessons()
                .answer(id, Company.FIELD, LessonAnswer.PLANNED, "In spring.", TODAY.plusDays(60));
        assertThat(company.lessonTasks().tasksOf(Actors.lead(55, Company.FIELD), TODAY))
                .isEmpty();
        assertThat(company.lessonTasks().tasksOf(Actors.lead(55, Company.FIELD), TODAY.plusDays(60)))
                .hasSize(1);
        assertThat(company.audit.lines).anyMatch(line -> line.startsWith("answered lesson " + id));
    }

    @Test
    void only_the_lead_of_the_department_answers_for_it() {
        long id = published(Set.of(5L));
        answeredAsIfItDidNotExist(() -> company.as(Company.lead())
                .answeringLessons()
                .answer(id, Company.FIELD, LessonAnswer.ADOPTED, "Why not.", null));
        answeredAsIfItDidNotExist(() -> company.as(Company.lead())
                .answeringLessons()
                .answer(999, Company.BILLING, LessonAnswer.ADOPTED, "Why not.", null));
        answeredAsIfItDidNotExist(
                () -> company.as(Company.lead()).answeringLessons().keepProcesses(Company.FIELD, Set.of("x")));
    }

    @Test
    void where_it_was_adopted_the_theme_that_is_alike_shows_whether_it_prevents() {
        assertThat(outcome(40, 0, true)).isEqualTo(Outcome.PREVENTED);
        assertThat(outcome(4, 40, true)).isEqualTo(Outcome.ROSE);
        assertThat(outcome(4, 4, true)).isEqualTo(Outcome.NOT_ENOUGH_DATA);
        assertThat(outcome(4, 4, false)).isEqualTo(Outcome.NO_THEME);
    }

    private Outcome outcome(long before, long after, boolean theme) {
        Lesson lesson = Lesson.from(plan, TEXT, PlanFixture.mara(TODAY.minusWeeks(20)));
        lesson.offer(5, LessonGround.PROCESS, "", theme ? 500L : null, TODAY.minusWeeks(20));
        lesson.answer(5, LessonAnswer.ADOPTED, "Done.", null, PlanFixture.jonas(TODAY.minusWeeks(18)));
        LocalDate monday = LocalDate.of(2026, 1, 5);
        for (int week = 0; week < 60; week++) {
            LocalDate each = monday.plusWeeks(week);
            company.weeks.put(each, each.isBefore(TODAY.minusWeeks(19)) ? before : after);
        }
        return company.outcomes().of(lesson.offers().get(0)).orElseThrow().outcome();
    }

    @Test
    void nothing_is_said_of_the_outcome_before_it_is_adopted() {
        Lesson lesson = Lesson.from(plan, TEXT, PlanFixture.mara(TODAY));
        lesson.offer(5, LessonGround.PROCESS, "", 500L, TODAY);
        assertThat(company.outcomes().of(lesson.offers().get(0))).isEmpty();
    }

    @Test
    void a_lesson_is_offered_later_to_those_who_were_not_asked_and_they_alone_are_told() {
        company.leads.put(8L, 66L);
        long id = published(Set.of());
        PublishingLessons publishing = company.as(Company.lead()).publishing();
        assertThat(publishing.others(id))
                .extracting(SimilarDepartments.Likeness::department)
                .containsExactlyInAnyOrder(5L, 8L);
        assertThat(publishing.offer(id, Set.of(5L))).isEqualTo(1);
        assertThat(publishing.others(id))
                .extracting(SimilarDepartments.Likeness::department)
                .containsExactly(8L);
        assertThat(publishing.offer(id, Set.of(5L, 8L))).isEqualTo(1);
        assertThat(company.lessons.get(id).offers()).hasSize(2);
        assertThat(company.news).last().isInstanceOfSatisfying(LessonPublished.class, told -> assertThat(
                        told.offeredTo())
                .containsExactly(new DepartmentId(8)));
        assertThatThrownBy(() -> publishing.offer(id, Set.of(5L)))
                .isInstanceOfSatisfying(PlanRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.lesson.needs.department"));
        assertThatThrownBy(() -> publishing.offer(id, Set.of(999L)))
                .isInstanceOfSatisfying(PlanRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.lesson.noSuchDepartment"));
        assertThat(refusal(() -> company.as(Company.otherLead()).publishing().others(id)))
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refusal(() -> company.as(Company.otherLead()).publishing().offer(id, Set.of(5L))))
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        company.as(Company.lead()).changingLessons().withdraw(id, "It was chance.");
        assertThatThrownBy(() -> company.publishing().offer(id, Set.of(8L)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("plans.lesson.isWithdrawn"));
    }

    @Test
    void other_processes_find_other_departments_before_it_is_published() {
        PublishingLessons publishing = company.as(Company.lead()).publishing();
        assertThat(publishing.alike(plan.id(), "Something else", Set.of("ordering parts")))
                .noneMatch(SimilarDepartments.Likeness::alike);
        assertThat(publishing.alike(plan.id(), "Something else", Set.of("Visiting  customers ")))
                .filteredOn(SimilarDepartments.Likeness::alike)
                .extracting(SimilarDepartments.Likeness::department)
                .containsExactly(5L);
    }
}
