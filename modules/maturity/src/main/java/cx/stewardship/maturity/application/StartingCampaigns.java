package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.CampaignRefused;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.People;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Sets up a campaign with those who are asked, and opens it. */
@ApplicationScoped
public class StartingCampaigns {

    private Records records;
    private People people;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected StartingCampaigns() {}

    @Inject
    StartingCampaigns(Records records, People people, Acting acting) {
        this.records = records;
        this.people = people;
        this.acting = acting;
    }

    /**
     * Sets it up as a draft and invites the respondents.
     *
     * @throws CampaignRefused when a name, days, departments or the validator are missing or unknown
     */
    @AllowedTo(Role.CX_TEAM)
    @Transactional
    public CampaignId start(StartCampaign start) {
        LocalDate opensOn = start.opensOn();
        LocalDate closesOn = start.closesOn();
        if (start.name().isBlank()) {
            throw CampaignRefused.noName();
        }
        if (opensOn == null || closesOn == null) {
            throw CampaignRefused.noDays();
        }
        List<Department> departments = start.departments().stream()
                .map(code -> acting.departments().named(code).orElseThrow(Refusal::notFound))
                .toList();
        People.Person judge = validator(start.validator());
        Campaign campaign = new Campaign(
                records.frameworks().get(start.frameworkId()).id(),
                start.name(),
                opensOn,
                closesOn,
                judge.id().value(),
                departments.stream().map(d -> d.id().value()).toList());
        records.campaigns().add(campaign);
        int invited = invite(campaign, departments, start, judge.id().value());
        acting.wrote("set up", "campaign", campaign.id(), null, campaign.name() + ", " + invited);
        return new CampaignId(campaign.id());
    }

    private People.Person validator(String named) {
        if (named.isBlank()) {
            throw CampaignRefused.noValidator();
        }
        People.Person numbered = people.withEmployeeNumbers(List.of(named)).get(named);
        if (numbered != null) {
            return numbered;
        }
        List<People.Person> called = people.whoseNameBegins(named, 2);
        if (called.size() > 1) {
            throw CampaignRefused.severalValidators(named);
        }
        return called.stream().findFirst().orElseThrow(() -> CampaignRefused.unknownValidator(named));
    }

    private int invite(Campaign campaign, List<Department> departments, StartCampaign start, long validator) {
        Set<Long> asked = new HashSet<>(Set.of(validator));
        int invited = 0;
        for (Department department : departments) {
            List<People.Person> candidates =
                    new ArrayList<>(people.in(acting.departments().withBelow(department.id())));
            candidates.removeIf(person -> !asked.add(person.id().value()));
            if (start.perDepartment() > 0 && candidates.size() > start.perDepartment()) {
                Collections.shuffle(
                        candidates, new Random(start.seed() + department.id().value()));
                List<People.Person> left = candidates.subList(start.perDepartment(), candidates.size());
                left.forEach(person -> asked.remove(person.id().value()));
                left.clear();
            }
            candidates.forEach(person -> records.campaigns()
                    .invite(new Invitation(
                            campaign.id(), person.id().value(), department.id().value())));
            invited += candidates.size();
        }
        return invited;
    }

    /** @throws CampaignRefused when it was opened before, nobody is invited or its last day has passed */
    @AllowedTo(Role.CX_TEAM)
    @Transactional
    public void open(CampaignId id) {
        Campaign campaign = records.campaign(id);
        campaign.open(records.campaigns().invitations(campaign.id()).size(), acting.today());
        acting.wrote("opened", "campaign", campaign.id(), "DRAFT", "OPEN");
    }
}
