package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Estimating;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.ValidatingRefused;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The campaign's validator accepts what a department claims, or lowers it and says why. */
@ApplicationScoped
public class ValidatingScores {

    private Records records;
    private ComputingScores computing;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ValidatingScores() {}

    @Inject
    ValidatingScores(Records records, ComputingScores computing, Acting acting) {
        this.records = records;
        this.computing = computing;
        this.acting = acting;
    }

    /**
     * Decides on one figure and computes the scores anew.
     *
     * @throws Refusal (not found) for anyone but the validator
     * @throws ValidatingRefused when there are too few answers, one of them is the validator's own, the level is above
     *     the claim, or a reason is missing
     */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public void validate(ValidateScore decision) {
        Campaign campaign = own(decision.campaign());
        decide(campaign, decision);
        computing.computeNow(campaign);
    }

    /** Accepts every figure of a department that has enough answers and was not decided on yet; says how many. */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public int acceptRest(CampaignId id, String department) {
        Campaign campaign = own(id);
        long departmentId = departmentId(campaign, department);
        List<String> open = records.frameworkOf(campaign).qualities().stream()
                .map(q -> q.code())
                .filter(q -> find(campaign, departmentId, q).isEmpty())
                .filter(q -> claim(campaign, departmentId, q).mean().isPresent())
                .toList();
        open.forEach(q -> decide(campaign, new ValidateScore(id, department, q, null, null)));
        if (!open.isEmpty()) {
            computing.computeNow(campaign);
        }
        return open.size();
    }

    /**
     * A campaign that waits for its validator.
     *
     * @param figures how many have enough answers and were not decided on
     */
    public record ToValidate(CampaignId campaign, String name, int figures) {}

    /** Campaigns of which the one who acts is the validator: all have answered, or the last day is over, and figures are open. */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public List<ToValidate> waiting() {
        PersonId person = acting.actor().person();
        return person == null
                ? List.of()
                : records.campaigns().all().stream()
                        .filter(campaign -> campaign.state() == Campaign.State.OPEN
                                && campaign.validatorId() == person.value()
                                && isAnswered(campaign))
                        .map(campaign ->
                                new ToValidate(new CampaignId(campaign.id()), campaign.name(), undecided(campaign)))
                        .filter(waiting -> waiting.figures() > 0)
                        .toList();
    }

    private boolean isAnswered(Campaign campaign) {
        return acting.today().isAfter(campaign.closesOn())
                || records.campaigns().missing(campaign.id()) == 0;
    }

    private int undecided(Campaign campaign) {
        List<Invitation> invitations = records.campaigns().invitations(campaign.id());
        Set<String> decided = records.campaigns().validations(campaign.id()).stream()
                .map(v -> v.departmentId() + " " + v.quality())
                .collect(Collectors.toSet());
        int open = 0;
        for (long department : campaign.departments()) {
            List<Invitation> here = invitations.stream()
                    .filter(i -> i.departmentId() == department && i.submittedAt() != null)
                    .toList();
            open += (int) records.frameworkOf(campaign).qualities().stream()
                    .map(quality -> quality.code())
                    .filter(quality -> !decided.contains(department + " " + quality))
                    .filter(quality -> claim(here, quality).mean().isPresent())
                    .count();
        }
        return open;
    }

    private void decide(Campaign campaign, ValidateScore decision) {
        campaign.takesValidation();
        long department = departmentId(campaign, decision.department());
        records.frameworkOf(campaign).get(decision.quality());
        if (answeredThemselves(campaign, department)) {
            throw ValidatingRefused.ownAnswer();
        }
        Claim claim = claim(campaign, department, decision.quality());
        Validation validation = find(campaign, department, decision.quality())
                .orElseGet(() -> new Validation(campaign.id(), department, decision.quality()));
        String before = find(campaign, department, decision.quality())
                .map(v -> Double.toString(v.level()))
                .orElse(null);
        String who = acting.actor().displayName();
        if (decision.lowered() == null) {
            validation.accept(claim, who, acting.now());
        } else {
            validation.lower(claim, decision.lowered(), decision.reason(), who, acting.now());
        }
        if (before == null) {
            records.campaigns().add(validation);
        }
        acting.wrote(
                "validated",
                "score",
                campaign.id() + "-" + decision.department() + "-" + decision.quality(),
                before,
                Double.toString(validation.level()));
    }

    private Campaign own(CampaignId id) {
        Campaign campaign = records.campaign(id);
        if (!acting.actor().isPerson(new PersonId(campaign.validatorId()))) {
            throw Refusal.notFound();
        }
        return campaign;
    }

    private long departmentId(Campaign campaign, String code) {
        return acting.among(campaign.departments()).stream()
                .filter(d -> d.code().equals(code))
                .map(d -> d.id().value())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private boolean answeredThemselves(Campaign campaign, long department) {
        return handedIn(campaign, department).stream().anyMatch(i -> i.personId() == campaign.validatorId());
    }

    private Claim claim(Campaign campaign, long department, String quality) {
        return claim(handedIn(campaign, department), quality);
    }

    private static Claim claim(List<Invitation> handedIn, String quality) {
        return Estimating.claim(handedIn.stream()
                .flatMap(i -> i.answerTo(quality).stream())
                .flatMap(answer -> answer.level().stream())
                .toList());
    }

    private List<Invitation> handedIn(Campaign campaign, long department) {
        return records.campaigns().invitations(campaign.id()).stream()
                .filter(i -> i.departmentId() == department && i.submittedAt() != null)
                .toList();
    }

    private Optional<Validation> find(Campaign campaign, long department, String quality) {
        return records.campaigns().validations(campaign.id()).stream()
                .filter(v -> v.departmentId() == department && v.quality().equals(quality))
                .findFirst();
    }
}
