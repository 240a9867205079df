package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads scores: all of them for executives and the CX team, a lead's own departments for a lead. */
@ApplicationScoped
public class ReadingMaturity {

    private Records records;
    private ComputingScores computing;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ReadingMaturity() {}

    @Inject
    ReadingMaturity(Records records, ComputingScores computing, Acting acting) {
        this.records = records;
        this.computing = computing;
        this.acting = acting;
    }

    /**
     * The overview of a campaign.
     *
     * @param id empty for the one that began last
     * @return empty when no campaign has been opened yet
     * @throws Refusal (not found) when there is no such campaign for this actor
     */
    @AllowedTo({Role.EXECUTIVE, Role.CX_TEAM, Role.DEPARTMENT_LEAD})
    @Transactional
    public Optional<Overview> overview(Optional<CampaignId> id) {
        List<Campaign> campaigns = begun();
        if (id.isEmpty() && campaigns.isEmpty()) {
            return Optional.empty();
        }
        Campaign campaign = id.isEmpty()
                ? campaigns.get(0)
                : campaigns.stream()
                        .filter(c -> c.id() == id.get().value())
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        return Optional.of(overview(campaign, campaigns));
    }

    private Overview overview(Campaign campaign, List<Campaign> campaigns) {
        Framework framework = records.frameworkOf(campaign);
        Scores.Stand stand = computing.standWithAnswers(campaign);
        List<Score> scores = records.scores().of(campaign.id());
        List<Department> seen = seen(campaign);
        Long top = topOf(seen);
        List<Overview.Row> rows = seen.stream()
                .map(d -> new Overview.Row(d.code(), d.name(), d.customerFacing(), of(scores, d.id().value())))
                .toList();
        List<Overview.Point> trend = trend(campaign, campaigns, framework, top);
        Optional<Overview.Point> before =
                trend.size() < 2 ? Optional.empty() : Optional.of(trend.get(trend.size() - 2));
        Overview.Row whole = row(scores, top);
        int respondents =
                whole.scores().stream().mapToInt(s -> s.claim().answers()).max().orElse(0);
        return new Overview(
                campaign.id(),
                campaign.name(),
                campaigns.stream()
                        .map(c -> new Overview.Choice(c.id(), c.name()))
                        .toList(),
                framework,
                whole,
                rows,
                before,
                trend,
                campaign.targets(),
                campaign.targetBy(),
                records.scores().readings(campaign.id(), top),
                respondents,
                stand.at(),
                stand.asOf(),
                campaign.state() == Campaign.State.OPEN);
    }

    private List<Campaign> begun() {
        return records.campaigns().all().stream()
                .filter(c -> c.state() != Campaign.State.DRAFT)
                .filter(c -> Acting.seesAll(acting.actor()) || !seen(c).isEmpty())
                .toList();
    }

    private List<Department> seen(Campaign campaign) {
        Actor actor = acting.actor();
        return acting.among(campaign.departments()).stream()
                .filter(d -> Acting.sees(actor, d.id().value()))
                .toList();
    }

    private @Nullable Long topOf(List<Department> seen) {
        return Acting.seesAll(acting.actor()) || seen.isEmpty()
                ? null
                : Long.valueOf(seen.get(0).id().value());
    }

    private Overview.Row row(List<Score> scores, @Nullable Long department) {
        return new Overview.Row(acting.code(department), acting.name(department), true, of(scores, department));
    }

    private static List<Score> of(List<Score> scores, @Nullable Long department) {
        return scores.stream()
                .filter(s -> java.util.Objects.equals(s.department(), department))
                .toList();
    }

    private List<Overview.Point> trend(
            Campaign campaign, List<Campaign> campaigns, Framework framework, @Nullable Long top) {
        List<Overview.Point> points = new ArrayList<>();
        for (Campaign other : campaigns) {
            if (other.opensOn().isAfter(campaign.opensOn())) {
                continue;
            }
            computing.stand(other);
            points.add(
                    0,
                    new Overview.Point(
                            other.id(),
                            other.name(),
                            framework.sharedWith(records.frameworkOf(other)),
                            row(records.scores().of(other.id()), top),
                            records.scores().readings(other.id(), top)));
        }
        return points;
    }
}
