package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.CapJudgement;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Estimating;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the live figures of today and computes a campaign's scores from them, from the answers handed in and from what was
 * validated. Each computation is kept; pages show the newest.
 */
@ApplicationScoped
public class ComputingScores {

    private Records records;
    private LiveFigures figures;
    private Texts texts;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ComputingScores() {}

    @Inject
    ComputingScores(Records records, LiveFigures figures, Texts texts, Acting acting) {
        this.records = records;
        this.figures = figures;
        this.texts = texts;
        this.acting = acting;
    }

    /**
     * Computes now.
     *
     * @throws Refusal when there is no such campaign, it is still a draft, or it is closed and was computed: what was
     *     reported once stays
     */
    @AllowedTo(Role.CX_TEAM)
    @Transactional
    public void compute(CampaignId id) {
        Campaign campaign = records.campaign(id);
        if (campaign.state() == Campaign.State.DRAFT) {
            throw Refusal.conflict("maturity.compute.draft", campaign.name());
        }
        if (campaign.state() == Campaign.State.CLOSED
                && records.scores().newest(campaign.id()).isPresent()) {
            throw Refusal.conflict("maturity.compute.closed", campaign.name());
        }
        computeNow(campaign);
        acting.wrote("computed", "campaign", campaign.id(), null, campaign.name());
    }

    /**
     * What the newest computation of a campaign that has begun is. What nobody has computed yet is computed now, on behalf
     * of the product, and stored.
     */
    Scores.Stand stand(Campaign campaign) {
        return records.scores().newest(campaign.id()).orElseGet(() -> compute(campaign));
    }

    /** Like {@link #stand}, and answers that were handed in to an open campaign since then are counted as well. */
    Scores.Stand standWithAnswers(Campaign campaign) {
        Scores.Stand stand = stand(campaign);
        boolean more = campaign.state() == Campaign.State.OPEN
                && records.campaigns().invitations(campaign.id()).stream()
                        .map(Invitation::submittedAt)
                        .anyMatch(at -> at != null && at.isAfter(stand.at()));
        return more ? compute(campaign) : stand;
    }

    private Scores.Stand compute(Campaign campaign) {
        acting.asProduct(() -> {
            computeNow(campaign);
            return campaign;
        });
        return records.scores().newest(campaign.id()).orElseThrow();
    }

    /** Counts anew what was counted before answers were taken back. */
    void countAgain(Campaign campaign) {
        if (records.scores().newest(campaign.id()).isPresent()) {
            compute(campaign);
        }
    }

    void computeNow(Campaign campaign) {
        Framework framework = records.frameworkOf(campaign);
        List<Invitation> handedIn = records.campaigns().invitations(campaign.id()).stream()
                .filter(invitation -> invitation.submittedAt() != null)
                .toList();
        List<Long> departments = campaign.departments().stream().sorted().toList();
        List<Scores.DepartmentReading> readings = new ArrayList<>();
        LocalDate today = acting.today();
        List<Score> scores = new ArrayList<>();
        for (Long department : departments) {
            Map<String, CapJudgement> caps = framework.judge(read(framework, department, today, readings));
            for (Quality quality : framework.qualities()) {
                scores.add(Score.ofDepartment(
                        department,
                        quality.code(),
                        claim(handedIn, department, quality.code()),
                        validated(campaign, department, quality.code()),
                        Objects.requireNonNull(caps.get(quality.code()))));
            }
        }
        Map<String, CapJudgement> caps = framework.judge(read(framework, null, today, readings));
        List<Score> company = new ArrayList<>();
        for (Quality quality : framework.qualities()) {
            List<Score> below = scores.stream()
                    .filter(s -> s.quality().equals(quality.code()))
                    .toList();
            company.add(Score.ofCompany(
                    quality.code(),
                    claim(handedIn, null, quality.code()),
                    below,
                    Objects.requireNonNull(caps.get(quality.code())),
                    weighed(below)));
        }
        scores.addAll(company);
        records.scores()
                .add(new Scores.Computation(
                        campaign.id(), acting.now(), acting.actor().displayName(), today, scores, readings));
    }

    private String weighed(List<Score> below) {
        long capped = below.stream().filter(Score::capped).count();
        return texts.get(Locale.ENGLISH, "maturity.cap.departments", capped, below.size());
    }

    private Map<String, Reading> read(
            Framework framework, @Nullable Long department, LocalDate today, List<Scores.DepartmentReading> into) {
        Map<String, Reading> readings = figures.read(framework.indicatorCodes(), department, today);
        readings.forEach((code, reading) -> into.add(new Scores.DepartmentReading(department, code, reading)));
        return readings;
    }

    private static Claim claim(List<Invitation> handedIn, @Nullable Long department, String quality) {
        return Estimating.claim(handedIn.stream()
                .filter(i -> department == null || i.departmentId() == department)
                .flatMap(i -> i.answerTo(quality).stream())
                .flatMap(answer -> answer.level().stream())
                .toList());
    }

    private @Nullable Double validated(Campaign campaign, long department, String quality) {
        Map<String, Double> levels = new HashMap<>();
        for (Validation validation : records.campaigns().validations(campaign.id())) {
            levels.put(validation.departmentId() + " " + validation.quality(), validation.level());
        }
        return levels.get(department + " " + quality);
    }
}
