package cx.stewardship.performancereviews.application;

import static cx.stewardship.performancereviews.fixture.Story.BILLING;
import static cx.stewardship.performancereviews.fixture.Story.LENA;
import static cx.stewardship.performancereviews.fixture.Story.MARA;
import static cx.stewardship.performancereviews.fixture.Story.RUTA;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.performancereviews.domain.CorporateValue;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.Frequency;
import cx.stewardship.performancereviews.fixture.InMemory;
import cx.stewardship.performancereviews.fixture.KnownDepartments;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Criteria that come in by file, and what is turned away. */
class CriteriaFromFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final String CHECKS = "Checks the account before each reminder";

    private final InMemory.AllCriteria criteria = new InMemory.AllCriteria();
    private final AuditEntries audit = new AuditEntries();

    @Test
    void a_new_one_is_a_draft_and_the_same_again_changes_nothing() {
        ImportRow row = row(
                "department",
                "billing",
                "job_title",
                "Receivables Specialist",
                "customer",
                "payers",
                "frequency",
                "Each week",
                "level_3",
                "Checks each.",
                "weight",
                new BigDecimal("30"));
        assertThat(take(MARA, false, row)).containsExactly("ADDED");
        Criterion one = criteria.all.get(0);
        assertThat(one.state()).isEqualTo(CriterionState.DRAFT);
        assertThat(one.title()).isEqualTo(CHECKS);
        assertThat(one.behaviour().verb()).isEqualTo("Checks");
        assertThat(one.behaviour().frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(one.levels().three()).isEqualTo("Checks each.");
        assertThat(one.place().weight()).isEqualTo(30);
        assertThat(one.place().department()).isEqualTo(BILLING.value());
        assertThat(audit.lines).anyMatch(line -> line.startsWith("imported criterion"));
        assertThat(take(MARA, false, row, row)).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(criteria.all).hasSize(1);
    }

    @Test
    void what_a_row_leaves_blank_stays_as_it_is() {
        take(RUTA, false, row("customer", "payers", "level_1", "Sends the list."));
        assertThat(take(RUTA, false, row("target", "Nobody is reminded who has paid")))
                .containsExactly("CHANGED");
        assertThat(criteria.all.get(0).behaviour().customer()).isEqualTo("payers");
        assertThat(criteria.all.get(0).levels().one()).isEqualTo("Sends the list.");
        assertThat(criteria.all.get(0).target()).isEqualTo("Nobody is reminded who has paid");
    }

    @Test
    void the_same_behaviour_of_another_job_is_another_criterion() {
        assertThat(take(
                        RUTA,
                        false,
                        row("department", "BILLING"),
                        row("department", "BILLING", "job_title", "Clerk"),
                        row(),
                        row("behaviour", "  checks THE account  before each reminder ")))
                .containsExactly("ADDED", "ADDED", "ADDED", "UNCHANGED");
    }

    @Test
    void a_published_one_stays_in_force_while_its_next_version_is_begun() {
        take(MARA, false, complete());
        Criterion first = criteria.all.get(0);
        first.submit();
        assertThat(take(MARA, false, row("department", "BILLING", "target", "Other")))
                .containsExactly("REJECTED behaviour reviews.import.inReview");
        first.approve("Ruta");
        first.publish(LocalDate.of(2026, 11, 1));
        assertThat(take(MARA, false, complete())).containsExactly("UNCHANGED");
        assertThat(take(MARA, false, row("department", "BILLING", "target", "Other")))
                .containsExactly("CHANGED");
        assertThat(criteria.all).hasSize(2);
        assertThat(first.state()).isEqualTo(CriterionState.PUBLISHED);
        assertThat(criteria.all.get(1).versionNumber()).isEqualTo(2);
        assertThat(criteria.all.get(1).target()).isEqualTo("Other");
        assertThat(take(MARA, false, row("department", "BILLING", "target", "Other")))
                .containsExactly("UNCHANGED");
    }

    @Test
    void a_survey_score_is_turned_away_with_its_reason_and_what_to_write_instead() {
        List<RowOutcome> outcomes = outcomes(
                MARA,
                false,
                row("department", "BILLING", "target", "Reaches an NPS of 60"),
                row("behaviour", "Achieves a CSAT of 90 %", "department", "BILLING"),
                row("department", "BILLING", "level_5", "NPS above 70"));
        assertThat(outcomes).extracting(RowOutcome::reason).containsOnly("reviews.import.surveyScore");
        assertThat(outcomes).extracting(RowOutcome::field).containsExactly("target", "behaviour", "level_5");
        assertThat(outcomes.get(0).arguments().get(0)).asString().contains("NPS");
        assertThat(outcomes.get(0).arguments().get(1)).asString().isNotBlank();
        assertThat(criteria.all).isEmpty();
    }

    @Test
    void a_survey_score_comes_in_with_a_reason_that_stays_on_the_record() {
        ImportRow row = row("target", "Reaches an NPS of 60", "keep_reason", "The contract asks for it until March.");
        assertThat(take(RUTA, false, row, row)).containsExactly("ADDED", "UNCHANGED");
        assertThat(criteria.all.get(0).kept().orElseThrow().reason())
                .isEqualTo("The contract asks for it until March.");
        assertThat(audit.lines).anyMatch(line -> line.startsWith("kept a survey score in criterion"));
    }

    @Test
    void each_fault_names_its_column() {
        criteria.values.add(new CorporateValue("Spare them the trouble", "…"));
        assertThat(take(
                        RUTA,
                        false,
                        row("behaviour", "Diligence"),
                        row("department", "NOWHERE"),
                        row("frequency", "now and then"),
                        row("weight", new BigDecimal("101")),
                        row("weight", new BigDecimal("2.5")),
                        row("corporate_value", "Greed"),
                        row("level_2", "x".repeat(601)),
                        row("corporate_value", "spare them THE trouble")))
                .containsExactly(
                        "REJECTED behaviour reviews.import.noBehaviour",
                        "REJECTED department reviews.import.noDepartment",
                        "REJECTED frequency reviews.import.frequency",
                        "REJECTED weight reviews.import.weight",
                        "REJECTED weight reviews.import.weight",
                        "REJECTED corporate_value reviews.import.noValue",
                        "REJECTED level_2 reviews.import.tooLong",
                        "ADDED");
    }

    @Test
    void a_lead_writes_for_the_own_department_only_and_an_admin_for_all() {
        assertThat(take(MARA, false, row("department", "FIELD"), row(), row("department", "BILLING")))
                .containsExactly(
                        "REJECTED department reviews.import.notYours",
                        "REJECTED department reviews.import.notYours",
                        "ADDED");
        assertThat(take(LENA, false, row("department", "FIELD"))).containsExactly("ADDED");
    }

    @Test
    void a_rehearsal_says_the_same_and_writes_nothing() {
        ImportRow changed = row("target", "Other");
        assertThat(take(RUTA, true, row(), row(), changed, changed))
                .containsExactly("ADDED", "UNCHANGED", "CHANGED", "UNCHANGED");
        assertThat(criteria.all).isEmpty();
        assertThat(audit.lines).isEmpty();
    }

    private static ImportRow complete() {
        return row(
                "department",
                "BILLING",
                "customer",
                "payers",
                "seen_in",
                "the log",
                "level_1",
                "a",
                "level_2",
                "b",
                "level_3",
                "c",
                "level_4",
                "d",
                "level_5",
                "e");
    }

    private static ImportRow row(Object... values) {
        Map<String, Object> all = new HashMap<>();
        all.put("behaviour", CHECKS);
        for (int i = 0; i < values.length; i += 2) {
            all.put((String) values[i], values[i + 1]);
        }
        return new ImportRow(2, all);
    }

    private List<String> take(Actor actor, boolean dryRun, ImportRow... rows) {
        return outcomes(actor, dryRun, rows).stream()
                .map(o -> o.kind() == RowOutcome.Kind.REJECTED
                        ? o.kind() + " " + o.field() + " " + o.reason()
                        : o.kind().name())
                .toList();
    }

    private List<RowOutcome> outcomes(Actor actor, boolean dryRun, ImportRow... rows) {
        KnownDepartments departments = new KnownDepartments()
                .has(1, "ROOT", null)
                .has(2, "BILLING", 1L)
                .has(3, "FIELD", 1L);
        Acting acting = new Acting(Actors.acting(actor), audit, CLOCK);
        return new CriteriaFromFiles(
                        new TakingCriteriaFromFiles(criteria, departments, acting),
                        new UndoingCriteria(criteria, acting))
                .take(Arrays.asList(rows), new ImportContext(7, "test", actor, dryRun));
    }
}
