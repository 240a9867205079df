package cx.stewardship.performancereviews.application;

import static cx.stewardship.performancereviews.fixture.Story.BILLING;
import static cx.stewardship.performancereviews.fixture.Story.FIELD;
import static cx.stewardship.performancereviews.fixture.Story.HENRIK;
import static cx.stewardship.performancereviews.fixture.Story.INES;
import static cx.stewardship.performancereviews.fixture.Story.JONAS;
import static cx.stewardship.performancereviews.fixture.Story.LENA;
import static cx.stewardship.performancereviews.fixture.Story.MARA;
import static cx.stewardship.performancereviews.fixture.Story.RUTA;
import static cx.stewardship.performancereviews.fixture.Story.assertNotFound;
import static cx.stewardship.performancereviews.fixture.Story.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.domain.Behaviour;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.Distributions;
import cx.stewardship.performancereviews.domain.Frequency;
import cx.stewardship.performancereviews.domain.Levels;
import cx.stewardship.performancereviews.domain.Place;
import cx.stewardship.performancereviews.domain.Programme.Basis;
import cx.stewardship.performancereviews.domain.Rating;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.performancereviews.fixture.InMemory;
import cx.stewardship.performancereviews.fixture.KnownDepartments;
import cx.stewardship.performancereviews.fixture.KnownPeople;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cycle from its opening to the last acknowledgement, and who sees what on the way. */
class ReviewStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final InMemory.AllCriteria criteria = new InMemory.AllCriteria();
    private final InMemory.AllCycles cycles = new InMemory.AllCycles();
    private final InMemory.AllReviews reviews = new InMemory.AllReviews();
    private final AuditEntries audit = new AuditEntries();
    private final KnownPeople people = new KnownPeople()
            .knows(11, "A1001", BILLING, null, "Head of Billing")
            .knows(16, "A1006", BILLING, 11L, "Receivables Specialist")
            .knows(17, "A1009", FIELD, 12L, "Technician");
    private final KnownDepartments departments =
            new KnownDepartments().has(1, "ROOT", null).has(2, "BILLING", 1L).has(3, "FIELD", 1L);
    private CriterionId checks;
    private CriterionId answers;

    @BeforeEach
    void two_criteria_are_in_force() {
        checks = published("Checks", new Place(BILLING.value(), "Receivables Specialist", null, null, 20));
        answers = published("Answers", new Place(BILLING.value(), null, null, null, 10));
    }

    @Test
    void everyone_of_the_department_gets_a_review_by_the_criteria_of_their_job() {
        OpenedCycle opened = opening().open(year("Review 2026", BILLING));
        assertThat(opened.reviews()).isEqualTo(2);
        assertThat(opened.withoutManager()).isEqualTo(1);
        assertThat(of(16).ratings()).extracting(Rating::weight).containsExactly(67, 33);
        assertThat(of(11).ratings()).extracting(Rating::weight).containsExactly(100);
        assertThat(cycles.lines).hasSize(3);
    }

    @Test
    void people_without_a_criterion_for_their_job_are_counted_and_left_out() {
        assertThat(opening().open(year("Review 2026", BILLING, FIELD)).withoutCriteria())
                .isEqualTo(1);
        assertRefused(() -> opening().open(year("Field 2026", FIELD)), "reviews.cycle.nobody");
    }

    @Test
    void a_cycle_needs_departments_a_name_of_its_own_and_days_in_order() {
        opening().open(year("Review 2026", BILLING));
        assertRefused(() -> opening().open(year(" review 2026", BILLING)), "reviews.cycle.nameTaken");
        assertRefused(() -> opening().open(year(" ", BILLING)), "reviews.cycle.noName");
        assertRefused(() -> opening().open(year("Other")), "reviews.cycle.noDepartments");
        Set<DepartmentId> billing = Set.of(BILLING);
        assertRefused(
                () -> opening().open(new OpenCycle("Odd", DAY, DAY.minusDays(1), DAY, DAY, billing)),
                "reviews.cycle.backwards");
        assertRefused(
                () -> opening().open(new OpenCycle("Odd", DAY, DAY, DAY, DAY.minusDays(1), billing)),
                "reviews.cycle.dueBackwards");
    }

    @Test
    void a_review_goes_from_the_employee_by_the_manager_to_calibration_and_back() {
        ReviewId id = open();
        oneself(INES).save(id, List.of(new Rated(checks, BigDecimal.valueOf(4), "Each morning.")));
        assertThat(of(16).state()).isEqualTo(ReviewState.SELF);
        oneself(INES).finish(id, both(4, 3), "A good year.");
        asManager(MARA).finish(id, both(3, 4), "Keep it up.");
        assertThat(of(16).overall()).contains(new BigDecimal("3.33"));
        sharing(RUTA).calibrate(id, checks, BigDecimal.valueOf(4), "As two others in the same case.");
        assertThat(of(16).overall()).contains(new BigDecimal("4.00"));
        sharing(MARA).share(id);
        sharing(INES).acknowledge(id, "Thank you.");
        assertThat(of(16).state()).isEqualTo(ReviewState.ACKNOWLEDGED);
        assertThat(audit.lines).contains("acknowledged review " + id.value() + ": SHARED → ACKNOWLEDGED");
    }

    @Test
    void what_the_manager_wrote_is_hidden_from_the_employee_until_it_is_shared() {
        ReviewId id = rated();
        ReviewView before = reading(INES).get(id);
        assertThat(before.overall()).isNull();
        assertThat(before.managerRemark()).isNull();
        assertThat(before.ratings())
                .allSatisfy(rating -> assertThat(rating.result()).isNull());
        assertThat(reading(MARA).get(id).overall()).isNotNull();
        assertThat(sharing(RUTA).shareAll(of(16).cycle(), BILLING)).isEqualTo(1);
        assertThat(reading(INES).get(id).overall()).isEqualByComparingTo("3");
        assertThat(reading(INES).mine()).hasSize(1);
    }

    @Test
    void each_waits_for_their_turn() {
        ReviewId id = open();
        assertRefused(() -> asManager(MARA).save(id, both(3, 3)), "reviews.review.waitsForSelf");
        assertRefused(() -> sharing(MARA).share(id), "reviews.review.notCalibrated");
        assertRefused(() -> sharing(INES).acknowledge(id, null), "reviews.review.notShared");
        assertRefused(() -> sharing(RUTA).shareAll(of(16).cycle(), BILLING), "reviews.review.noneReady");
        oneself(INES).finish(id, both(3, 3), null);
        assertRefused(() -> oneself(INES).save(id, both(5, 5)), "reviews.review.selfOver");
        asManager(MARA).finish(id, both(3, 3), null);
        assertRefused(() -> asManager(MARA).save(id, both(5, 5)), "reviews.review.managerOver");
        sharing(RUTA).share(id);
        assertRefused(
                () -> sharing(RUTA).calibrate(id, checks, BigDecimal.ONE, "late"), "reviews.review.notCalibrating");
    }

    @Test
    void what_is_half_done_is_not_handed_on() {
        ReviewId id = open();
        List<Rated> half = List.of(new Rated(checks, BigDecimal.valueOf(4), null));
        assertRefused(() -> oneself(INES).finish(id, half, null), "reviews.review.selfMissing");
        assertRefused(
                () -> oneself(INES).save(id, List.of(new Rated(checks, BigDecimal.valueOf(6), null))),
                "reviews.review.scale");
        oneself(INES).finish(id, both(3, 3), null);
        assertRefused(() -> asManager(MARA).finish(id, half, null), "reviews.review.managerMissing");
        assertRefused(() -> asManager(MARA).finish(id, both(5, 3), null), "reviews.review.endsNeedComment");
        asManager(MARA).finish(id, both(4, 3), null);
        assertRefused(
                () -> sharing(RUTA).calibrate(id, checks, BigDecimal.valueOf(4), " "),
                "reviews.review.calibrationReason");
    }

    @Test
    void only_the_manager_rates_and_nobody_shares_their_own() {
        ReviewId id = open();
        oneself(INES).finish(id, both(3, 3), null);
        assertRefused(() -> asManager(RUTA).save(id, both(3, 3)), "reviews.review.onlyReviewer");
        assertRefused(() -> sharing(MARA).share(of(11).id()), "reviews.review.own");
    }

    @Test
    void out_of_scope_is_like_not_there() {
        ReviewId id = open();
        CycleId cycle = of(16).cycle();
        for (Actor stranger : List.of(JONAS, HENRIK, LENA)) {
            assertNotFound(() -> reading(stranger).get(id));
            assertNotFound(() -> oneself(stranger).save(id, both(3, 3)));
            assertNotFound(() -> asManager(stranger).save(id, both(3, 3)));
            assertNotFound(() -> sharing(stranger).acknowledge(id, null));
            assertNotFound(() -> diary(stranger).note(id, null, DAY, "x"));
        }
        assertNotFound(() -> sharing(JONAS).calibrate(id, checks, BigDecimal.ONE, "x"));
        assertNotFound(() -> sharing(JONAS).shareAll(cycle, BILLING));
        assertNotFound(() -> reading(JONAS).of(cycle, BILLING));
        assertThat(reading(MARA).of(cycle, BILLING)).hasSize(2);
        assertThat(reading(MARA).toRate()).extracting(ReviewLine::employeeName).containsExactly("Person 16");
    }

    @Test
    void an_executive_reads_the_reviews_of_those_who_report_to_them_and_names_nobody_else() {
        people.knows(18, "A1010", BILLING, 14L, "Head of Service");
        ReviewId others = open();
        CycleId cycle = of(16).cycle();
        ReviewId report = of(18).id();
        assertThat(reading(HENRIK).get(report).employeeName()).isEqualTo("Person 18");
        assertThat(reading(HENRIK).get(report).rater()).isTrue();
        assertThat(reading(HENRIK).toRate())
                .extracting(ReviewLine::employeeName)
                .containsExactly("Person 18");
        assertThat(reading(HENRIK).mine()).isEmpty();
        assertNotFound(() -> reading(HENRIK).get(others));
        assertNotFound(() -> reading(HENRIK).of(cycle, BILLING));
        Actor formerly = Actors.with(19, Role.EXECUTIVE);
        assertNotFound(() -> reading(formerly).get(report));
    }

    @Test
    void a_diary_is_kept_by_the_two_it_concerns_about_days_that_have_been() {
        ReviewId id = open();
        diary(MARA).note(id, null, DAY, "Rang a customer whose payment had crossed the letter.");
        assertThat(reading(INES).get(id).incidents()).hasSize(1);
        assertRefused(() -> diary(RUTA).note(id, null, DAY, "x"), "reviews.incident.onlyTheTwo");
        assertRefused(() -> diary(INES).note(id, null, DAY, " "), "reviews.incident.nothing");
        assertRefused(() -> diary(INES).note(id, null, DAY.plusYears(1), "x"), "reviews.incident.future");
    }

    @Test
    void groups_under_five_are_not_broken_down_and_cannot_be_found_by_subtraction() {
        open();
        CycleId cycle = cycles.all.get(0).id();
        Distributions counts = counts(
                group(BILLING, Map.of(ReviewState.SHARED, 6L), 6, List.of(0L, 1L, 3L, 2L, 0L), 3.2),
                group(FIELD, Map.of(ReviewState.SHARED, 4L), 4, List.of(0L, 0L, 0L, 0L, 4L), 5));
        List<ReadingDistributions.Row> rows = distributions(HENRIK, counts).of(cycle);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).hidden()).isTrue();
        assertThat(rows.get(1).ratings()).isZero();
        assertThat(rows.get(2).levels()).containsExactly(0L, 1L, 3L, 2L, 0L);
        assertThat(rows.get(2).people()).isEqualTo(6);
        assertThat(distributions(MARA, counts).of(cycle))
                .extracting(ReadingDistributions.Row::code)
                .containsExactly("BILLING");
    }

    @Test
    void ratings_of_fewer_than_five_are_not_spread_out() {
        open();
        Map<ReviewState, Long> states = Map.of(ReviewState.SHARED, 2L, ReviewState.SELF, 9L);
        ReadingDistributions.Row row = distributions(
                        RUTA, counts(group(BILLING, states, 2, List.of(0L, 0L, 2L, 0L, 0L), 3)))
                .of(cycles.all.get(0).id())
                .get(0);
        assertThat(row.people()).isEqualTo(11);
        assertThat(row.levelsHidden()).isTrue();
        assertThat(row.mean()).isZero();
    }

    @Test
    void a_programme_on_a_survey_score_is_registered_as_one_and_flagged_until_it_changes() {
        InMemory.AllProgrammes programmes = new InMemory.AllProgrammes();
        Workforce workforce = new Workforce(people, departments);
        RegisteringProgrammes registering = new RegisteringProgrammes(programmes, workforce, acting(RUTA));
        IncentivesOnBehaviour indicator = new IncentivesOnBehaviour(programmes, workforce);
        String stars = "Reaches 4.6 stars in the survey each month";
        assertRefused(() -> registering.register(programme(Basis.BEHAVIOUR, stars)), "reviews.programme.isSurveyScore");
        assertRefused(() -> registering.register(programme(Basis.RESULT, " ")), "reviews.programme.noRule");
        long id = registering.register(programme(Basis.SURVEY_SCORE, stars));
        assertThat(registering.all().get(0).flagged()).isTrue();
        assertThat(indicator.read(java.util.Optional.empty(), DAY).orElseThrow().count())
                .isZero();
        assertRefused(
                () -> registering.register(programme(Basis.RESULT, "No leak in the first winter")),
                "reviews.programme.nameTaken");
        registering.changeBasis(id, Basis.BEHAVIOUR, "Rings back when they said they would");
        assertThat(registering.all().get(0).flagged()).isFalse();
        assertThat(indicator
                        .read(java.util.Optional.of(BILLING), DAY)
                        .orElseThrow()
                        .count())
                .isEqualTo(1);
        assertRefused(() -> registering.end(id, DAY.minusYears(1)), "reviews.programme.endsBeforeStart");
        registering.end(id, DAY);
        assertRefused(() -> registering.changeBasis(id, Basis.RESULT, "Anything"), "reviews.programme.ended");
    }

    private static RegisterProgramme programme(Basis basis, String rule) {
        return new RegisterProgramme("Five stars", null, basis, rule, "A day off", LocalDate.of(2026, 1, 1));
    }

    private CriterionId published(String verb, Place place) {
        Criterion criterion = new Criterion(
                new Behaviour(verb, "the account", "payers", Frequency.DAILY, "log"),
                new Levels("1", "2", "3", "4", "5"),
                "",
                place,
                "Mara",
                Instant.EPOCH);
        criteria.add(criterion);
        criterion.submit();
        criterion.approve("Ruta");
        criterion.publish(LocalDate.of(2026, 1, 1));
        return criterion.id();
    }

    private ReviewId open() {
        opening().open(year("Review 2026", BILLING));
        return of(16).id();
    }

    private ReviewId rated() {
        ReviewId id = open();
        oneself(INES).finish(id, both(4, 4), null);
        asManager(MARA).finish(id, both(3, 3), "Keep it up.");
        return id;
    }

    private static OpenCycle year(String name, DepartmentId... departments) {
        return new OpenCycle(
                name,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 20),
                Set.of(departments));
    }

    private List<Rated> both(int first, int second) {
        return List.of(
                new Rated(checks, BigDecimal.valueOf(first), null),
                new Rated(answers, BigDecimal.valueOf(second), null));
    }

    private Review of(long person) {
        return reviews.all.stream()
                .filter(review -> review.employee().value() == person)
                .findFirst()
                .orElseThrow();
    }

    private Acting acting(Actor actor) {
        return new Acting(
                Actors.acting(actor), audit, Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC));
    }

    private OpeningCycles opening() {
        return new OpeningCycles(
                cycles, reviews, new CriteriaInForce(criteria, new Workforce(people, departments)), acting(RUTA));
    }

    private RatingOneself oneself(Actor actor) {
        return new RatingOneself(reviews, acting(actor));
    }

    private RatingAsManager asManager(Actor actor) {
        return new RatingAsManager(reviews, acting(actor));
    }

    private SharingReviews sharing(Actor actor) {
        return new SharingReviews(reviews, acting(actor));
    }

    private KeepingDiaries diary(Actor actor) {
        return new KeepingDiaries(reviews, acting(actor));
    }

    private ReadingReviews reading(Actor actor) {
        return new ReadingReviews(
                reviews, cycles, new ReviewNames(new Workforce(people, departments), criteria), acting(actor));
    }

    private ReadingDistributions distributions(Actor actor, Distributions counts) {
        return new ReadingDistributions(cycles, counts, new Workforce(people, departments), acting(actor));
    }

    private static Distributions.OfDepartment group(
            DepartmentId department, Map<ReviewState, Long> states, long rated, List<Long> levels, double mean) {
        return new Distributions.OfDepartment(department, states, rated, levels, mean);
    }

    private static Distributions counts(Distributions.OfDepartment... departments) {
        return new Distributions() {
            @Override
            public List<OfDepartment> of(CycleId cycle) {
                return List.of(departments);
            }

            @Override
            public Map<CycleId, long[]> progress() {
                return Map.of();
            }
        };
    }
}
