package cx.stewardship.maturity.web;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.ScoreRef;
import cx.stewardship.maturity.application.Overview;
import cx.stewardship.maturity.domain.Cap;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The overview put into words and shapes, once, when the page is loaded. */
public final class OverviewScreen implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double SCALE = Framework.LEVELS - 1.0;
    private static final double NOTICEABLE = 0.05;
    private static final int MOST_FINDINGS = 6;

    /** Of fewer than this a share says more than there is to say, so it is told as a count: 5 of 9. */
    private static final int SMALL = 50;

    private final long campaign;
    private final String name;
    private final boolean open;
    private final boolean claimedShown;
    private final String topName;
    private final List<Choice> campaigns;
    private final Hero hero;
    private final List<Stat> stats = new ArrayList<>();
    private final List<String> qualities;
    private final List<Heat.Line> lines = new ArrayList<>();
    private final Heat.@Nullable Line company;
    private final List<Tri> gaps = new ArrayList<>();
    private final RadarView radar;
    private final List<Finding> findings = new ArrayList<>();
    private final List<TrendLine> trend = new ArrayList<>();
    private final String asOf;

    /** A campaign to choose. */
    public record Choice(long id, String name) implements Serializable {}

    /** The one figure and what belongs to it. */
    public record Hero(
            String value,
            @Nullable String change,
            boolean better,
            boolean level,
            @Nullable String since,
            @Nullable String target,
            String certainty,
            String says,
            @Nullable String widest)
            implements Serializable {}

    /** One figure of the strip. */
    public record Stat(String name, String value, String unit, String context, List<Integer> line, String address)
            implements Serializable {}

    /** Claimed, validated and supported of one quality, as shapes on a track of 100. */
    public record Tri(
            String name,
            String address,
            String claimedX,
            String validatedX,
            String supportedX,
            String value,
            String figures,
            @Nullable String capped,
            @Nullable String because,
            @Nullable String seeAddress,
            double gap)
            implements Serializable {}

    /** The radar with its figures. */
    public record RadarView(
            List<String> grid,
            String now,
            String last,
            String target,
            List<Radar.Dot> dots,
            List<Radar.Label> labels,
            List<String> values,
            String tickOne,
            String tickThree,
            @Nullable String lastName,
            @Nullable String targetName)
            implements Serializable {}

    /** Something that a mean would hide. */
    public record Finding(String title, String text, @Nullable String address) implements Serializable {}

    /** One campaign in the trend. */
    public record TrendLine(
            long campaign, String name, String claimed, String validated, String supported, int of, double share)
            implements Serializable {}

    /** @param seesCampaigns whether who looks may open the campaign that the figures come from */
    OverviewScreen(Overview overview, boolean claimedShown, boolean seesCampaigns, Formats formats) {
        this.claimedShown = claimedShown;
        campaign = overview.campaign();
        name = overview.name();
        open = overview.open();
        topName = overview.top().name();
        campaigns = overview.campaigns().stream()
                .map(c -> new Choice(c.id(), c.name()))
                .toList();
        qualities = overview.framework().qualities().stream().map(Quality::name).toList();
        boolean companySeen = overview.top().scores().stream().anyMatch(s -> s.department() == null);
        overview.departments().forEach(row -> lines.add(line(overview, row, formats)));
        company = companySeen ? line(overview, overview.top(), formats) : null;
        hero = hero(overview, formats);
        overview.framework().indicators().stream()
                .filter(Framework.IndicatorUse::headline)
                .forEach(indicator -> stats.add(stat(overview, indicator, formats)));
        overview.framework().qualities().forEach(quality -> overview.top()
                .of(quality.code())
                .ifPresent(score -> gaps.add(tri(overview, quality, score, formats))));
        gaps.sort(Comparator.comparingDouble(Tri::gap).reversed());
        radar = radar(overview, formats);
        findings(overview, seesCampaigns);
        overview.trend().forEach(point -> trend.add(trend(point, formats)));
        asOf = formats.moment(overview.computedAt());
    }

    private Heat.Line line(Overview overview, Overview.Row row, Formats formats) {
        List<Heat.Cell> cells = new ArrayList<>();
        for (Quality quality : overview.framework().qualities()) {
            String address = address(overview, row.code(), quality.code());
            Score score = row.of(quality.code()).orElse(null);
            OptionalDouble level = score == null
                    ? OptionalDouble.empty()
                    : claimedShown ? Overview.claimed(score) : Overview.supported(score);
            cells.add(
                    level.isEmpty()
                            ? new Heat.Cell("h0", Formats.MISSING, false, address, quality.name())
                            : new Heat.Cell(
                                    Heat.shade(level.getAsDouble()),
                                    formats.rate(level.getAsDouble()),
                                    !claimedShown && score != null && score.capped(),
                                    address,
                                    quality.name()));
        }
        return new Heat.Line(row.name(), "", cells);
    }

    private static String address(Overview overview, String department, String quality) {
        return address(new ScoreRef(new CampaignId(overview.campaign()), department, quality));
    }

    static String address(ScoreRef ref) {
        return "/maturity/quality?campaign=" + ref.campaign().value() + "&department=" + ref.department() + "&quality="
                + ref.quality();
    }

    private static Hero hero(Overview overview, Formats formats) {
        Overview.Row top = overview.top();
        OptionalDouble supported = top.mean(Overview::supported);
        OptionalDouble claimed = top.mean(Overview::claimed);
        Double change = null;
        Overview.Point before = overview.before().orElse(null);
        String since = null;
        if (before != null) {
            OptionalDouble now = top.mean(Overview::supported, before.shared());
            OptionalDouble then = before.row().mean(Overview::supported, before.shared());
            if (now.isPresent() && then.isPresent()) {
                change = now.getAsDouble() - then.getAsDouble();
                since = Pages.text(
                        before.shared().size()
                                        < overview.framework().qualities().size()
                                ? "maturity.overview.sinceShared"
                                : "maturity.overview.since",
                        before.name(),
                        formats.rate(then.getAsDouble()),
                        before.shared().size());
            }
        }
        return new Hero(
                formats.rate(orNull(supported)),
                change == null ? null : formats.rate(Math.abs(change)),
                change != null && change >= NOTICEABLE,
                change != null && Math.abs(change) < NOTICEABLE,
                since,
                target(overview, formats),
                certainty(overview, formats),
                says(claimed, supported, formats),
                widest(overview));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable String target(Overview overview, Formats formats) {
        OptionalDouble target = overview.targets().values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .average();
        return target.isEmpty() || overview.targetBy() == null
                ? null
                : Pages.text("maturity.overview.targetBy", formats.rate(target.getAsDouble()), overview.targetBy());
    }

    private static String certainty(Overview overview, Formats formats) {
        List<Claim.Interval> intervals = overview.top().scores().stream()
                .map(s -> s.claim().interval())
                .filter(Objects::nonNull)
                .toList();
        if (intervals.isEmpty()) {
            return Pages.text("maturity.overview.tooFew", overview.respondents(), Claim.LEAST);
        }
        return Pages.text(
                "maturity.overview.certainty",
                formats.rate(intervals.stream()
                        .mapToDouble(Claim.Interval::low)
                        .average()
                        .orElse(0)),
                formats.rate(intervals.stream()
                        .mapToDouble(Claim.Interval::high)
                        .average()
                        .orElse(0)),
                overview.respondents());
    }

    private static String says(OptionalDouble claimed, OptionalDouble supported, Formats formats) {
        if (claimed.isEmpty() || supported.isEmpty()) {
            return Pages.text("maturity.overview.saysNothing");
        }
        double gap = claimed.getAsDouble() - supported.getAsDouble();
        return gap < NOTICEABLE
                ? Pages.text("maturity.overview.saysEven")
                : Pages.text("maturity.overview.says", formats.rate(claimed.getAsDouble()), formats.rate(gap));
    }

    private static @Nullable String widest(Overview overview) {
        return overview.top().scores().stream()
                .filter(s -> s.gap() >= NOTICEABLE)
                .max(Comparator.comparingDouble(Score::gap))
                .map(s -> {
                    String quality = overview.framework().get(s.quality()).name();
                    Cap cap = s.cap();
                    return s.capped() && cap != null
                            ? Pages.text("maturity.overview.widestCapped", quality, cap.because())
                            : Pages.text("maturity.overview.widest", quality);
                })
                .orElse(null);
    }

    private static Stat stat(Overview overview, Framework.IndicatorUse indicator, Formats formats) {
        Reading reading = overview.readings().get(indicator.code());
        List<Integer> line = overview.trend().stream()
                .map(point -> point.readings().get(indicator.code()))
                .filter(r -> r != null && r.of() > 0)
                .map(r -> (int) Math.round(r.share() * 100))
                .toList();
        if (reading == null || reading.of() == 0) {
            return new Stat(
                    indicator.name(), Formats.MISSING, "", Pages.text("maturity.overview.noData"), List.of(), "");
        }
        if (indicator.moreIsWorse() || reading.of() < SMALL) {
            return new Stat(
                    indicator.name(),
                    formats.count(reading.count()),
                    Pages.text("maturity.overview.of", formats.count(reading.of())),
                    reading.of() < SMALL ? Pages.text("maturity.seeThem") : formats.percent(reading.share()),
                    line,
                    reading.address());
        }
        return new Stat(
                indicator.name(),
                formats.count(Math.round(reading.share() * 100)),
                "%",
                Pages.text("maturity.countOf", formats.count(reading.count()), formats.count(reading.of())),
                line,
                reading.address());
    }

    private static Tri tri(Overview overview, Quality quality, Score score, Formats formats) {
        Double claimed = orNull(score.claim().mean());
        Double validated = orNull(Overview.validated(score));
        Cap cap = score.capped() ? score.cap() : null;
        String address = address(overview, overview.top().code(), quality.code());
        return new Tri(
                quality.name(),
                address,
                x(claimed),
                x(validated == null ? claimed : validated),
                x(score.supported()),
                formats.rate(score.supported()),
                Pages.text(
                        validated == null ? "maturity.figures.notValidated" : "maturity.figures",
                        formats.rate(claimed),
                        formats.rate(validated),
                        formats.rate(score.supported())),
                cap == null ? null : Pages.text("maturity.cappedAt", formats.rate(score.supported())),
                cap == null ? null : Pages.text("maturity.because", cap.because()),
                cap == null ? null : address + "#live",
                score.gap());
    }

    /** Where a level stands on a track of 100. */
    static String x(@Nullable Double level) {
        return level == null ? "0" : String.format(Locale.ROOT, "%.1f", 100 * (level - 1) / SCALE);
    }

    private static RadarView radar(Overview overview, Formats formats) {
        List<Quality> axes = overview.framework().qualities();
        Radar radar = new Radar(axes.stream().map(Quality::name).toList());
        List<@Nullable Double> now = levels(axes, q -> overview.top().of(q));
        List<@Nullable Double> last = new ArrayList<>();
        Overview.Point before = overview.before().orElse(null);
        List<@Nullable Double> target = new ArrayList<>();
        for (Quality axis : axes) {
            last.add(
                    before == null
                            ? null
                            : before.row().of(axis.code()).map(Score::supported).orElse(null));
            BigDecimal aim = overview.targets().get(axis.code());
            target.add(aim == null ? null : Double.valueOf(aim.doubleValue()));
        }
        String lastShape = radar.shape(last);
        String targetShape = radar.shape(target);
        return new RadarView(
                radar.grid(),
                radar.shape(now),
                lastShape,
                targetShape,
                radar.dots(now),
                radar.labels(),
                now.stream().map(formats::rate).toList(),
                radar.tick(1),
                radar.tick(3),
                before == null || lastShape.isEmpty() ? null : before.name(),
                targetShape.isEmpty() ? null : overview.targetBy());
    }

    private static List<@Nullable Double> levels(
            List<Quality> axes, Function<String, java.util.Optional<Score>> score) {
        List<@Nullable Double> levels = new ArrayList<>();
        for (Quality axis : axes) {
            levels.add(score.apply(axis.code()).map(Score::supported).orElse(null));
        }
        return levels;
    }

    private void findings(Overview overview, boolean seesCampaigns) {
        for (Claim.Spread spread : List.of(Claim.Spread.TWO_CAMPS, Claim.Spread.WIDE)) {
            for (Overview.Row row : overview.departments()) {
                for (Score score : row.scores()) {
                    if (score.claim().spread() == spread && findings.size() < MOST_FINDINGS) {
                        findings.add(apart(overview, row, score));
                    }
                }
            }
        }
        long waiting = overview.departments().stream()
                .flatMap(row -> row.scores().stream())
                .filter(s -> s.validated() == null && s.supported() != null)
                .count();
        if (waiting > 0) {
            findings.add(new Finding(
                    Pages.text("maturity.finding.notValidated", waiting),
                    Pages.text("maturity.finding.notValidated.text"),
                    seesCampaigns ? "/maturity/campaign?id=" + overview.campaign() : null));
        }
        Set<String> silent = new LinkedHashSet<>();
        overview.top().scores().forEach(s -> silent.addAll(s.noDataYet()));
        if (!silent.isEmpty()) {
            findings.add(new Finding(
                    Pages.text("maturity.finding.noData", silent.size()),
                    Pages.text(
                            "maturity.finding.noData.text",
                            silent.stream()
                                    .map(overview.framework()::indicatorName)
                                    .collect(Collectors.joining(", "))),
                    null));
        }
    }

    private static Finding apart(Overview overview, Overview.Row row, Score score) {
        List<Integer> counts = score.claim().counts();
        boolean camps = score.claim().spread() == Claim.Spread.TWO_CAMPS;
        return new Finding(
                Pages.text(
                        camps ? "maturity.finding.camps" : "maturity.finding.wide",
                        overview.framework().get(score.quality()).name(),
                        row.name()),
                Pages.text(
                        camps ? "maturity.finding.camps.text" : "maturity.finding.wide.text",
                        counts.get(0) + counts.get(1),
                        counts.get(2),
                        counts.get(3) + counts.get(4)),
                address(overview, row.code(), score.quality()));
    }

    private static TrendLine trend(Overview.Point point, Formats formats) {
        OptionalDouble supported = point.row().mean(Overview::supported, point.shared());
        return new TrendLine(
                point.campaign(),
                point.name(),
                formats.rate(orNull(point.row().mean(Overview::claimed, point.shared()))),
                formats.rate(orNull(point.row().mean(Overview::validated, point.shared()))),
                formats.rate(orNull(supported)),
                point.shared().size(),
                supported.isEmpty() ? 0 : 100 * (supported.getAsDouble() - 1) / SCALE);
    }

    public long getCampaign() {
        return campaign;
    }

    public String getName() {
        return name;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isClaimedShown() {
        return claimedShown;
    }

    public String getTopName() {
        return topName;
    }

    public List<Choice> getCampaigns() {
        return campaigns;
    }

    public Hero getHero() {
        return hero;
    }

    public List<Stat> getStats() {
        return stats;
    }

    public List<String> getQualities() {
        return qualities;
    }

    public List<Heat.Line> getLines() {
        return lines;
    }

    public Heat.@Nullable Line getCompany() {
        return company;
    }

    public List<Tri> getGaps() {
        return gaps;
    }

    public RadarView getRadar() {
        return radar;
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public List<TrendLine> getTrend() {
        return trend;
    }

    public String getAsOf() {
        return asOf;
    }
}
