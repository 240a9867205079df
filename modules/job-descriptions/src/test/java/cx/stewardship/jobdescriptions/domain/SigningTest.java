package cx.stewardship.jobdescriptions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.Refusal;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SigningTest {

    private static final String GOOD =
            "Clear each payment the day it arrives, so that customers see that they are even with us.";
    private static final By RUTA = new By(4L, "Ruta Balode", Instant.parse("2026-11-09T09:00:00Z"));
    private static final By MARA = new By(1L, "Mara Lindholm", Instant.parse("2026-11-18T09:00:00Z"));

    private static Job described(String... statements) {
        Job job = new Job(1, "Receivables Specialist", null, RUTA);
        job.serve("every customer who gets an invoice", "");
        for (String statement : statements) {
            job.latest().add(statement, RUTA);
        }
        return job;
    }

    private static Job inReview(String... statements) {
        Job job = described(statements);
        job.latest().sendToReview(RUTA);
        return job;
    }

    private static Job published() {
        Job job = inReview(GOOD);
        job.latest().sign(Signature.LEAD, MARA);
        job.latest().sign(Signature.HR, RUTA);
        job.publish(RUTA);
        return job;
    }

    private static void refuses(ThrowingCallable work, String reason) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DescriptionRefused.class, refusal -> assertThat(refusal.key())
                .isEqualTo("jobs.refused." + reason));
    }

    @Test
    void is_approved_when_the_lead_and_hr_have_signed() {
        Job job = inReview(GOOD);
        job.latest().sign(Signature.LEAD, MARA);
        assertThat(job.latest().state()).isEqualTo(VersionState.IN_REVIEW);
        job.latest().sign(Signature.HR, RUTA);
        assertThat(job.latest().state()).isEqualTo(VersionState.APPROVED);
    }

    @Test
    void cannot_be_signed_while_a_statement_says_nobodys_benefit() {
        Job job = inReview(GOOD, "Send reminders to customers whose payment is late, in a friendly tone.");
        assertThatThrownBy(() -> job.latest().sign(Signature.LEAD, MARA))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(2));
    }

    @Test
    void can_be_signed_when_somebody_said_why_it_need_not() {
        Job job = inReview("Keep the van clean.");
        long statement = job.latest().wordings().get(0).statement().id();
        job.latest().excuse(statement, "Housekeeping.", MARA);
        job.latest().sign(Signature.LEAD, MARA);
        assertThat(job.latest().leadSignOff()).isNotNull();
        assertThat(job.latest().inContext()).isZero();
    }

    @Test
    void a_judgement_that_was_overruled_counts_with_its_reason() {
        Job job = inReview("Warm the flat before six.");
        long statement = job.latest().wordings().get(0).statement().id();
        refuses(() -> job.latest().overrule(statement, " ", MARA), "reasonNeeded");
        job.latest().overrule(statement, "The flat is the customer's home.", MARA);
        assertThat(job.latest().inContext()).isEqualTo(1);
        job.latest().rewrite(statement, "Heat the flat.", MARA);
        assertThat(job.latest().inContext()).isZero();
    }

    @Test
    void one_person_cannot_give_both_signatures() {
        Job job = inReview(GOOD);
        job.latest().sign(Signature.LEAD, RUTA);
        refuses(() -> job.latest().sign(Signature.HR, RUTA), "notBothBySame");
        refuses(() -> job.latest().sign(Signature.LEAD, MARA), "signedAlready");
    }

    @Test
    void a_change_in_review_withdraws_the_signature() {
        Job job = inReview(GOOD);
        job.latest().sign(Signature.LEAD, MARA);
        job.latest().rewrite(job.latest().wordings().get(0).statement().id(), GOOD + " Always.", RUTA);
        assertThat(job.latest().leadSignOff()).isNull();
    }

    @Test
    void goes_to_review_only_with_statements_and_a_purpose() {
        refuses(() -> described().latest().sendToReview(RUTA), "noStatements");
        Job nobody = described(GOOD);
        nobody.serve(" ", null);
        refuses(() -> nobody.latest().sendToReview(RUTA), "noPurpose");
        refuses(() -> inReview(GOOD).latest().sendToReview(RUTA), "sendOnlyDrafts");
    }

    @Test
    void is_not_published_without_both_signatures() {
        Job job = inReview(GOOD);
        job.latest().sign(Signature.HR, RUTA);
        refuses(() -> job.publish(RUTA), "publishNeedsBoth");
    }

    @Test
    void what_is_published_stays_as_it_was_signed() {
        Job job = published();
        long statement = job.latest().wordings().get(0).statement().id();
        refuses(() -> job.latest().rewrite(statement, "Post payments.", RUTA), "notOpen.published");
        refuses(() -> job.latest().add("Post payments.", RUTA), "notOpen.published");
        refuses(() -> job.latest().remove(statement), "notOpen.published");
        assertThat(job.refreshOn()).isEqualTo("2027-11-09");
    }

    @Test
    void the_published_version_stays_while_the_next_is_written() {
        Job job = published();
        job.beginNextVersion(RUTA);
        refuses(() -> job.beginNextVersion(RUTA), "nextIsOpen");
        assertThat(job.published())
                .hasValueSatisfying(v -> assertThat(v.number()).isEqualTo(1));
        assertThat(job.latest().wordings().get(0).statement())
                .isSameAs(job.published().orElseThrow().wordings().get(0).statement());
        job.latest().sendToReview(RUTA);
        job.latest().sign(Signature.LEAD, MARA);
        job.latest().sign(Signature.HR, RUTA);
        job.publish(RUTA);
        assertThat(job.version(1).orElseThrow().state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(job.published())
                .hasValueSatisfying(v -> assertThat(v.number()).isEqualTo(2));
    }

    @Test
    void changes_that_were_asked_for_make_it_a_draft_again() {
        Job job = inReview(GOOD);
        job.latest().sign(Signature.LEAD, MARA);
        refuses(() -> job.latest().askForChanges(" ", MARA), "reasonNeeded");
        job.latest().askForChanges("Statement 1 is too long.", MARA);
        assertThat(job.latest().state()).isEqualTo(VersionState.DRAFT);
        assertThat(job.latest().leadSignOff()).isNull();
        assertThat(job.latest().changesAsked()).isEqualTo("Statement 1 is too long.");
        refuses(() -> job.latest().askForChanges("Again.", MARA), "changesOnlyInReview");
    }

    @Test
    void only_what_was_published_is_archived() {
        Job draft = described(GOOD);
        refuses(() -> draft.archive(1, RUTA), "archiveOnlyPublished");
        Job job = published();
        job.archive(1, RUTA);
        assertThat(job.published()).isEmpty();
    }
}
