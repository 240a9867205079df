package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.Answer;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A respondent answers what was sent to them, and nobody else's. */
@ApplicationScoped
public class AnsweringCampaigns {

    private Records records;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected AnsweringCampaigns() {}

    @Inject
    AnsweringCampaigns(Records records, Acting acting) {
        this.records = records;
        this.acting = acting;
    }

    /** @throws Refusal (not found) when it does not exist or was sent to somebody else */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public AnswerSheet sheet(long id) {
        Invitation invitation = own(id);
        Campaign campaign = campaignOf(invitation);
        Framework framework = records.frameworkOf(campaign);
        return new AnswerSheet(
                id,
                campaign.name(),
                acting.name(invitation.departmentId()),
                campaign.closesOn(),
                isOpen(campaign),
                invitation.submittedAt(),
                framework.about(),
                framework.levels(),
                framework.qualities().stream()
                        .map(quality -> item(quality, invitation))
                        .toList());
    }

    private static AnswerSheet.Item item(Quality quality, Invitation invitation) {
        Answer answer = invitation.answerTo(quality.code()).orElse(null);
        return new AnswerSheet.Item(
                quality.code(),
                quality.name(),
                quality.meaning(),
                quality.questions(),
                quality.levels(),
                answer == null ? null : answer.level().orElse(null),
                answer != null && answer.level().isEmpty(),
                answer == null ? null : answer.remark(),
                answer == null ? null : answer.evidence());
    }

    /** Keeps one answer at once. @throws AnsweringRefused after the end, or when quality or level do not exist */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public void save(SaveAnswer save) {
        Invitation invitation = own(save.invitation());
        Campaign campaign = campaignOf(invitation);
        campaign.takesAnswers(acting.today());
        String before = invitation
                .answerTo(save.quality())
                .map(a -> save.quality() + " " + shown(a.level().orElse(null)))
                .orElse(null);
        invitation.answer(
                records.frameworkOf(campaign),
                save.quality(),
                save.level(),
                save.remark(),
                save.evidence(),
                save.cited(),
                acting.now());
        invitation.cameByFile(false);
        acting.wrote("answered", "invitation", save.invitation(), before, save.quality() + " " + shown(save.level()));
    }

    private static String shown(@Nullable Integer level) {
        return level == null ? "–" : level.toString();
    }

    /** Hands the answers in, which makes them one's own, also where a file brought them; from then on they count. @throws AnsweringRefused after the end, or while a level is missing */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public void submit(long id) {
        Invitation invitation = own(id);
        Campaign campaign = campaignOf(invitation);
        campaign.takesAnswers(acting.today());
        invitation.submit(records.frameworkOf(campaign), acting.now());
        invitation.cameByFile(false);
        acting.wrote("handed in", "invitation", id, null, campaign.name());
    }

    /** The invitations of the one who acts that wait for an answer, the first to end first. */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public List<AnswerSheet> waiting() {
        PersonId person = acting.actor().person();
        if (person == null) {
            return List.of();
        }
        return records.campaigns().invitationsOf(person.value()).stream()
                .filter(invitation -> invitation.submittedAt() == null && isOpen(campaignOf(invitation)))
                .map(invitation -> sheet(invitation.id()))
                .toList();
    }

    private boolean isOpen(Campaign campaign) {
        return campaign.state() == Campaign.State.OPEN
                && !acting.today().isBefore(campaign.opensOn())
                && !acting.today().isAfter(campaign.closesOn());
    }

    private Invitation own(long id) {
        Actor actor = acting.actor();
        return records.campaigns()
                .findInvitation(id)
                .filter(invitation -> actor.isPerson(new PersonId(invitation.personId())))
                .filter(invitation -> campaignOf(invitation).state() != Campaign.State.DRAFT)
                .orElseThrow(Refusal::notFound);
    }

    private Campaign campaignOf(Invitation invitation) {
        return Objects.requireNonNull(
                records.campaigns().find(invitation.campaignId()).orElse(null));
    }
}
