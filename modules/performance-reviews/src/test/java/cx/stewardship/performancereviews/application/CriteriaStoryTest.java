package cx.stewardship.performancereviews.application;

import static cx.stewardship.performancereviews.fixture.Story.BILLING;
import static cx.stewardship.performancereviews.fixture.Story.INES;
import static cx.stewardship.performancereviews.fixture.Story.JONAS;
import static cx.stewardship.performancereviews.fixture.Story.MARA;
import static cx.stewardship.performancereviews.fixture.Story.RUTA;
import static cx.stewardship.performancereviews.fixture.Story.assertNotFound;
import static cx.stewardship.performancereviews.fixture.Story.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.jobdescriptions.JobId;
import cx.stewardship.jobdescriptions.Responsibilities;
import cx.stewardship.jobdescriptions.StatementId;
import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CriterionPublished;
import cx.stewardship.performancereviews.domain.Behaviour;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.Frequency;
import cx.stewardship.performancereviews.domain.Levels;
import cx.stewardship.performancereviews.domain.Part;
import cx.stewardship.performancereviews.domain.Place;
import cx.stewardship.performancereviews.domain.SurveyScoreRefused;
import cx.stewardship.performancereviews.fixture.InMemory;
import cx.stewardship.performancereviews.fixture.KnownDepartments;
import cx.stewardship.performancereviews.fixture.KnownPeople;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.text.Texts;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A criterion from the first draft to the next version, and all that stands in its way. */
class CriteriaStoryTest {

    private static final Levels LEVELS =
            new Levels("Sends the list.", "Checks when told.", "Checks each.", "Rings first.", "Prevents it.");
    private static final Place PLACE = new Place(BILLING.value(), "Receivables Specialist", 21L, null, 20);

    private final InMemory.AllCriteria criteria = new InMemory.AllCriteria();
    private final AuditEntries audit = new AuditEntries();
    private final List<CriterionPublished> news = new ArrayList<>();

    @Test
    void a_criterion_goes_from_draft_to_published_and_news_of_it_goes_out() {
        CriterionId id = published();
        assertThat(criteria.get(id).state()).isEqualTo(CriterionState.PUBLISHED);
        assertThat(news).containsExactly(new CriterionPublished(id, "Checks the account", 21L));
        assertThat(audit.lines).contains("published criterion " + id.value() + ": APPROVED → PUBLISHED");
    }

    @Test
    void a_target_on_a_survey_score_is_refused_and_nothing_is_stored() {
        assertThatThrownBy(() -> write(MARA, "Reaches a satisfaction index of 8.5 for invoicing each quarter", null))
                .isInstanceOfSatisfying(SurveyScoreRefused.class, refused -> {
                    assertThat(refused.findings()).hasSize(1);
                    assertThat(refused.findings().get(0).part()).isEqualTo(Part.TARGET);
                    assertThat(refused.findings().get(0).score()).contains("satisfaction index");
                    assertThat(refused.findings().get(0).proposal()).isNotBlank();
                });
        assertThat(criteria.all).isEmpty();
    }

    @Test
    void a_survey_score_is_kept_only_with_a_reason_that_stays_on_the_record() {
        assertRefused(() -> write(MARA, "Reaches an NPS of 60", " "), "reviews.guard.noReason");
        CriterionId id = write(MARA, "Reaches an NPS of 60", "The contract asks for it until March.");
        assertThat(criteria.get(id).kept().orElseThrow().reason()).isEqualTo("The contract asks for it until March.");
        assertThat(audit.lines).anyMatch(line -> line.startsWith("kept a survey score in criterion"));
        writing(MARA).write(new WriteCriterion(id, behaviour("payers", "log"), LEVELS, "Nobody waits", PLACE, null));
        assertThat(criteria.get(id).kept()).isEmpty();
    }

    @Test
    void surveying_a_site_is_work_and_not_a_score() {
        assertThat(write(MARA, "Survey the site before installing", null)).isNotNull();
    }

    @Test
    void a_draft_without_customer_evidence_or_levels_is_not_handed_in() {
        assertRefused(() -> submit(behaviour("", "log"), LEVELS), "reviews.criterion.noCustomer");
        assertRefused(() -> submit(behaviour("payers", ""), LEVELS), "reviews.criterion.noEvidence");
        assertRefused(() -> submit(behaviour("payers", "log"), Levels.none()), "reviews.criterion.noLevels");
    }

    private void submit(Behaviour behaviour, Levels levels) {
        publishing(MARA).submit(writing(MARA).write(new WriteCriterion(null, behaviour, levels, "", PLACE, null)));
    }

    @Test
    void nobody_approves_what_they_wrote() {
        CriterionId id = write(RUTA, "", null);
        publishing(RUTA).submit(id);
        assertRefused(() -> publishing(RUTA).approve(id), "reviews.criterion.ownApproval");
        publishing(MARA).approve(id);
        assertThat(criteria.get(id).state()).isEqualTo(CriterionState.APPROVED);
    }

    @Test
    void each_step_waits_for_the_one_before() {
        CriterionId id = write(MARA, "", null);
        assertRefused(() -> publishing(RUTA).approve(id), "reviews.criterion.notInReview");
        assertRefused(() -> publishing(RUTA).publish(id), "reviews.criterion.notApproved");
        assertRefused(() -> publishing(RUTA).sendBack(id), "reviews.criterion.notInReview");
    }

    @Test
    void words_of_what_is_handed_in_stay_as_they_are() {
        CriterionId id = write(MARA, "", null);
        publishing(MARA).submit(id);
        assertRefused(() -> publishing(MARA).submit(id), "reviews.criterion.notDraft");
        assertRefused(
                () -> writing(MARA).write(new WriteCriterion(id, behaviour("payers", "log"), LEVELS, "", PLACE, null)),
                "reviews.criterion.onlyDrafts");
        publishing(RUTA).sendBack(id);
        assertThat(criteria.get(id).state()).isEqualTo(CriterionState.DRAFT);
    }

    @Test
    void a_published_one_stays_in_force_while_the_next_version_is_written() {
        CriterionId first = published();
        CriterionId next = writing(MARA).revise(first);
        assertThat(criteria.get(first).state()).isEqualTo(CriterionState.PUBLISHED);
        assertThat(writing(MARA).revise(first)).isEqualTo(next);
        publish(next);
        assertThat(criteria.get(first).state()).isEqualTo(CriterionState.SUPERSEDED);
        assertThat(criteria.get(next).versionNumber()).isEqualTo(2);
        assertRefused(() -> publishing(RUTA).archive(first), "reviews.criterion.ended");
    }

    @Test
    void what_was_taken_out_of_use_can_be_written_anew() {
        CriterionId id = archived();
        assertThat(criteria.get(writing(RUTA).revise(id)).state()).isEqualTo(CriterionState.DRAFT);
    }

    @Test
    void drafts_of_another_department_do_not_exist() {
        CriterionId id = write(MARA, "", null);
        assertNotFound(() -> reading(JONAS).get(id));
        assertNotFound(() -> publishing(JONAS).submit(id));
        assertNotFound(() -> writing(JONAS).revise(id));
        assertNotFound(() -> write(JONAS, "", null));
        assertNotFound(() -> reading(INES).get(id));
        assertThat(reading(JONAS).all()).isEmpty();
        assertThat(new CriterionLinks(criteria, new Texts()).describe(ref(id), JONAS))
                .isEmpty();
    }

    @Test
    void only_hr_writes_criteria_for_everyone() {
        WriteCriterion everyone = new WriteCriterion(
                null, behaviour("payers", "log"), LEVELS, "", new Place(null, null, null, null, 20), null);
        assertNotFound(() -> writing(MARA).write(everyone));
        assertThat(writing(RUTA).write(everyone)).isNotNull();
    }

    @Test
    void a_statement_that_one_may_not_see_cannot_be_linked() {
        assertNotFound(() -> writing(MARA)
                .write(new WriteCriterion(
                        null,
                        behaviour("payers", "log"),
                        LEVELS,
                        "",
                        new Place(BILLING.value(), null, 999L, null, 20),
                        null)));
    }

    @Test
    void a_criterion_needs_a_behaviour_and_a_weight() {
        Behaviour none = new Behaviour(" ", "", "", Frequency.DAILY, "");
        assertRefused(
                () -> writing(MARA).write(new WriteCriterion(null, none, LEVELS, "", PLACE, null)),
                "reviews.criterion.noBehaviour");
        Place weightless = new Place(BILLING.value(), null, null, null, 0);
        assertRefused(
                () -> writing(MARA)
                        .write(new WriteCriterion(null, behaviour("payers", "log"), LEVELS, "", weightless, null)),
                "reviews.criterion.offWeight");
    }

    @Test
    void everyone_reads_what_is_in_force_and_follows_it_back_to_the_job() {
        CriterionId id = published();
        CriterionView view = reading(INES).get(id);
        assertThat(view.mayEdit()).isFalse();
        assertThat(view.statementText()).isEqualTo("Send reminders to customers whose payment is late.");
        ThreadRef statement = ThreadRef.of(ThreadKind.RESPONSIBILITY, 21);
        CriterionLinks links = new CriterionLinks(criteria, new Texts());
        assertThat(links.touching(ref(id), 5)).containsExactly(new ThreadLink(statement, ref(id)));
        assertThat(links.touching(statement, 5)).containsExactly(new ThreadLink(statement, ref(id)));
        assertThat(links.describe(new ThreadRef(ThreadKind.CRITERION, "no-number"), INES))
                .isEmpty();
    }

    private static ThreadRef ref(CriterionId id) {
        return ThreadRef.of(ThreadKind.CRITERION, id.value());
    }

    private CriterionId published() {
        CriterionId id = write(MARA, "", null);
        publish(id);
        return id;
    }

    private CriterionId archived() {
        CriterionId id = published();
        publishing(RUTA).archive(id);
        return id;
    }

    private void publish(CriterionId id) {
        publishing(MARA).submit(id);
        publishing(RUTA).approve(id);
        publishing(RUTA).publish(id);
    }

    private static Behaviour behaviour(String customer, String seenIn) {
        return new Behaviour("checks", "the account", customer, Frequency.EACH_TIME, seenIn);
    }

    private CriterionId write(Actor actor, String target, String keepReason) {
        return writing(actor)
                .write(new WriteCriterion(null, behaviour("payers", "log"), LEVELS, target, PLACE, keepReason));
    }

    private Acting acting(Actor actor) {
        return new Acting(
                Actors.acting(actor), audit, Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC));
    }

    private WritingCriteria writing(Actor actor) {
        return new WritingCriteria(criteria, RESPONSIBILITIES, acting(actor));
    }

    private ReadingCriteria reading(Actor actor) {
        KnownDepartments departments =
                new KnownDepartments().has(2, "BILLING", null).has(3, "FIELD", null);
        return new ReadingCriteria(
                criteria, RESPONSIBILITIES, new Workforce(new KnownPeople(), departments), acting(actor));
    }

    @SuppressWarnings("unchecked")
    private PublishingCriteria publishing(Actor actor) {
        Event<CriterionPublished> event = (Event<CriterionPublished>) Proxy.newProxyInstance(
                CriteriaStoryTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    news.add((CriterionPublished) arguments[0]);
                    return null;
                });
        return new PublishingCriteria(criteria, acting(actor), event);
    }

    private static final Responsibilities RESPONSIBILITIES = new Responsibilities() {
        @Override
        public Optional<Responsibility> find(StatementId id, Actor actor) {
            return id.value() != 21
                    ? Optional.empty()
                    : Optional.of(new Responsibility(
                            id,
                            new JobId(4),
                            "Receivables Specialist",
                            BILLING,
                            "Send reminders to customers whose payment is late."));
        }

        @Override
        public List<Responsibility> ofPublishedJobs(DepartmentId department) {
            return List.of();
        }
    };
}
