package cx.stewardship.actionplans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.EvidenceFile;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeepingEvidenceTest {

    private static final byte[] SHEET = "%PDF-1.7 run sheet".getBytes(StandardCharsets.US_ASCII);

    private final Company company = new Company();
    private final ActionPlan plan = company.has(PlanFixture.inProgress());
    private final long action = plan.actions().get(0).id();

    private KeepingEvidence as(Actor actor) {
        return company.as(actor).keepingEvidence();
    }

    private EvidenceFile attached() {
        return as(Company.lead()).attach(plan.id(), action, "run-sheet.pdf", SHEET);
    }

    private static void refused(Refusal.Kind kind, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }

    @Test
    void whoever_reports_on_an_action_attaches_what_shows_it_and_all_readers_of_the_plan_open_it() {
        EvidenceFile file = attached();
        assertThat(file.name()).isEqualTo("run-sheet.pdf");
        assertThat(as(Company.checker()).of(plan.id())).containsExactly(file);
        assertThat(as(Company.executive()).open(plan.id(), file.id()).content()).isEqualTo(SHEET);
        assertThat(company.audit.lines).singleElement().asString().contains("evidence attached");
    }

    @Test
    void for_whom_there_is_no_plan_there_is_no_file() {
        EvidenceFile file = attached();
        for (Actor stranger : new Actor[] {Company.otherLead(), Actors.with(70, Role.HR), Actors.with(71)}) {
            refused(Refusal.Kind.NOT_FOUND, () -> as(stranger).of(plan.id()));
            refused(Refusal.Kind.NOT_FOUND, () -> as(stranger).open(plan.id(), file.id()));
            refused(Refusal.Kind.NOT_FOUND, () -> as(stranger).attach(plan.id(), action, "a.pdf", SHEET));
            refused(Refusal.Kind.NOT_FOUND, () -> as(stranger).remove(plan.id(), file.id()));
        }
    }

    @Test
    void a_file_of_another_plan_is_not_found_by_the_number_of_ones_own() {
        EvidenceFile file = attached();
        ActionPlan other = company.has(PlanFixture.inProgress());
        refused(Refusal.Kind.NOT_FOUND, () -> as(Company.lead()).open(other.id(), file.id()));
        refused(Refusal.Kind.NOT_FOUND, () -> as(Company.lead()).remove(other.id(), file.id()));
    }

    @Test
    void whoever_only_reads_changes_nothing() {
        EvidenceFile file = attached();
        refused(Refusal.Kind.NOT_ALLOWED, () -> as(Company.executive()).attach(plan.id(), action, "a.pdf", SHEET));
        refused(Refusal.Kind.NOT_ALLOWED, () -> as(Company.executive()).remove(plan.id(), file.id()));
        refused(Refusal.Kind.NOT_ALLOWED, () -> as(Company.checker()).remove(plan.id(), file.id()));
    }

    @Test
    void a_file_is_taken_away_and_the_record_says_so() {
        EvidenceFile file = attached();
        as(Company.lead()).remove(plan.id(), file.id());
        assertThat(as(Company.lead()).of(plan.id())).isEmpty();
        assertThat(company.audit.lines).hasSize(2);
        assertThat(company.audit.lines.get(1)).contains("evidence removed", "run-sheet.pdf");
    }

    @Test
    void what_is_refused_leaves_no_trace() {
        refused(Refusal.Kind.INVALID, () -> as(Company.lead()).attach(plan.id(), action, "page.html", SHEET));
        refused(Refusal.Kind.NOT_FOUND, () -> as(Company.lead()).attach(plan.id(), 999_999, "a.pdf", SHEET));
        assertThat(as(Company.lead()).of(plan.id())).isEmpty();
        assertThat(company.audit.lines).isEmpty();
    }

    @Test
    void an_action_has_only_so_many_files() {
        for (int i = 0; i < 20; i++) {
            as(Company.lead())
                    .attach(plan.id(), action, i + ".pdf", ("%PDF-1.7 " + i).getBytes(StandardCharsets.US_ASCII));
        }
        refused(Refusal.Kind.INVALID, () -> as(Company.lead()).attach(plan.id(), action, "a.pdf", SHEET));
    }

    @Test
    void what_was_shown_of_a_plan_that_is_over_stays() {
        EvidenceFile file = attached();
        plan.report(
                action,
                new cx.stewardship.actionplans.domain.ProgressReport(100, null, null),
                PlanFixture.mara(PlanFixture.EFFECTIVE));
        plan.submitForVerification(PlanFixture.EFFECTIVE, PlanFixture.mara(PlanFixture.EFFECTIVE));
        plan.close(
                PlanFixture.figures(cx.stewardship.analysis.effect.Verdict.EFFECTIVE),
                PlanFixture.jonas(PlanFixture.TODAY));
        refused(Refusal.Kind.CONFLICT, () -> as(Company.lead()).remove(plan.id(), file.id()));
        refused(Refusal.Kind.CONFLICT, () -> as(Company.lead()).attach(plan.id(), action, "b.pdf", SHEET));
        assertThat(as(Company.lead()).open(plan.id(), file.id()).content()).isEqualTo(SHEET);
    }

    @Test
    void an_action_with_files_is_not_removed() {
        EvidenceFile file = attached();
        refused(
                Refusal.Kind.INVALID,
                () -> company.as(Company.lead()).planning().remove(plan.id(), action, null));
        as(Company.lead()).remove(plan.id(), file.id());
        company.as(Company.lead()).planning().remove(plan.id(), action, null);
        assertThat(plan.actions()).isEmpty();
    }
}
