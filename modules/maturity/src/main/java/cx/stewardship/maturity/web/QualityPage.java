package cx.stewardship.maturity.web;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.ScoreRef;
import cx.stewardship.maturity.application.QualityView;
import cx.stewardship.maturity.application.ReadingQuality;
import cx.stewardship.maturity.domain.CapRule;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One score with all it is made of. It only reads, so it lives as long as the request. */
@Named
@RequestScoped
public class QualityPage {

    private ReadingQuality reading;
    private Formats formats;

    private @Nullable Long campaign;
    private @Nullable String department;
    private @Nullable String quality;
    private @Nullable QualityView view;
    private List<Level> levels = List.of();

    /**
     * One level and how many chose it.
     *
     * @param share 0 to 100
     */
    public record Level(int level, String name, String anchor, int answers, double share) {}

    /** A row of the small tables: the same score at another time or in another department. */
    public record Elsewhere(
            String name, String address, String claimed, String supported, boolean capped, boolean here) {}

    @SuppressWarnings("NullAway.Init")
    protected QualityPage() {}

    @Inject
    public QualityPage(ReadingQuality reading, Formats formats) {
        this.reading = reading;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> {
            if (campaign == null || department == null || quality == null) {
                throw Refusal.notFound();
            }
            view = reading.view(new ScoreRef(new CampaignId(campaign), department, quality));
            levels = levels(view);
        });
    }

    private static List<Level> levels(QualityView view) {
        List<Level> levels = new ArrayList<>();
        Claim claim = view.score().claim();
        for (int level = Framework.LEVELS; level >= 1; level--) {
            int answers = claim.counts().get(level - 1);
            levels.add(new Level(
                    level,
                    view.levelNames().get(level - 1),
                    view.quality().levels().get(level - 1),
                    answers,
                    claim.answers() == 0 ? 0 : 100.0 * answers / claim.answers()));
        }
        return levels;
    }

    private QualityView shown() {
        QualityView found = view;
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    public @Nullable QualityView getView() {
        return view;
    }

    public List<Level> getLevels() {
        return levels;
    }

    public boolean isEnough() {
        return shown().score().claim().mean().isPresent();
    }

    public String getSupported() {
        return formats.rate(shown().score().supported());
    }

    public String getClaimed() {
        Claim claim = shown().score().claim();
        return formats.rate(claim.mean().isPresent() ? claim.mean().getAsDouble() : null);
    }

    public String getClaimedDetail() {
        Claim claim = shown().score().claim();
        Claim.Interval interval = claim.interval();
        return interval == null
                ? Pages.text("maturity.quality.tooFew", claim.answers(), Claim.LEAST)
                : Pages.text(
                        "maturity.quality.interval",
                        formats.rate(interval.low()),
                        formats.rate(interval.high()),
                        claim.answers());
    }

    public String getAgreement() {
        Claim claim = shown().score().claim();
        return switch (claim.spread()) {
            case UNKNOWN -> Formats.MISSING;
            case CLOSE -> Pages.text("maturity.quality.close", formats.ratio(claim.agreement()));
            case WIDE -> Pages.text("maturity.quality.wide", formats.ratio(claim.agreement()));
            case TWO_CAMPS -> Pages.text("maturity.quality.camps", formats.ratio(claim.agreement()));
        };
    }

    public boolean isApart() {
        Claim.Spread spread = shown().score().claim().spread();
        return spread == Claim.Spread.TWO_CAMPS || spread == Claim.Spread.WIDE;
    }

    public String getValidated() {
        Score score = shown().score();
        return formats.rate(score.validated() == null ? null : score.accepted().orElse(0));
    }

    public String getValidatedDetail() {
        QualityView found = shown();
        if (found.score().validated() == null) {
            return Pages.text("maturity.quality.notValidated");
        }
        return found.validatedBy() == null
                ? Pages.text("maturity.quality.validatedMean")
                : Pages.text(
                        found.validatedReason() == null ? "maturity.quality.acceptedBy" : "maturity.quality.loweredBy",
                        found.validatedBy(),
                        formats.day(found.validatedAt()));
    }

    /** Why the supported level is what it is, as one sentence. */
    public String getBecause() {
        Score score = shown().score();
        if (!isEnough()) {
            return Pages.text("maturity.quality.tooFew", score.claim().answers(), Claim.LEAST);
        }
        if (score.capped() && score.cap() != null) {
            return Pages.text(
                    "maturity.quality.cappedBecause",
                    getSupported(),
                    score.cap().because());
        }
        if (shown().figures().isEmpty()) {
            return Pages.text("maturity.quality.noRule", shown().quality().name());
        }
        return Pages.text(score.validated() == null ? "maturity.quality.asClaimed" : "maturity.quality.asValidated");
    }

    /** "5 of 9", or that there is no data yet. */
    public String countOf(QualityView.Figure figure) {
        return figure.reading()
                .filter(r -> r.of() > 0)
                .map(r -> Pages.text("maturity.countOf", formats.count(r.count()), formats.count(r.of())))
                .orElseGet(() -> Pages.text("maturity.noDataYet"));
    }

    public double share(QualityView.Figure figure) {
        return figure.reading().map(Reading::share).orElse(0.0) * 100;
    }

    public String address(QualityView.Figure figure) {
        return figure.reading().map(Reading::address).orElse("");
    }

    /** The rule in words, step by step. */
    public String rule(QualityView.Figure figure) {
        return figure.rule().steps().stream().map(this::step).collect(Collectors.joining("; "));
    }

    private String step(CapRule.Step step) {
        return Pages.text(
                step.above() ? "maturity.quality.stepAbove" : "maturity.quality.stepBelow",
                formats.rate(step.atMost()),
                formats.percent(step.threshold()));
    }

    public List<Elsewhere> getHistory() {
        return shown().history().stream()
                .map(then -> elsewhere(then.campaign(), then.ref(), then.score()))
                .toList();
    }

    public List<Elsewhere> getOthers() {
        return shown().others().stream()
                .map(other -> elsewhere(other.department(), other.ref(), other.score()))
                .toList();
    }

    private Elsewhere elsewhere(String name, ScoreRef ref, Score score) {
        return new Elsewhere(
                name,
                OverviewScreen.address(ref),
                formats.rate(
                        score.claim().mean().isPresent() ? score.claim().mean().getAsDouble() : null),
                formats.rate(score.supported()),
                score.capped(),
                ref.equals(shown().ref()));
    }

    public @Nullable Long getCampaign() {
        return campaign;
    }

    public void setCampaign(@Nullable Long campaign) {
        this.campaign = campaign;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getQuality() {
        return quality;
    }

    public void setQuality(@Nullable String quality) {
        this.quality = quality;
    }
}
