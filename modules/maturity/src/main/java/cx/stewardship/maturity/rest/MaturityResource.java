package cx.stewardship.maturity.rest;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.application.BringingInFrameworks;
import cx.stewardship.maturity.application.Overview;
import cx.stewardship.maturity.application.ReadingMaturity;
import cx.stewardship.maturity.domain.Cap;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scores and frameworks for machines; the same rules and scope as the pages. */
@Path("maturity")
@RequestScoped
@Tag(name = "Maturity")
public class MaturityResource {

    private ReadingMaturity reading;
    private BringingInFrameworks frameworks;

    @SuppressWarnings("NullAway.Init")
    protected MaturityResource() {}

    @Inject
    public MaturityResource(ReadingMaturity reading, BringingInFrameworks frameworks) {
        this.reading = reading;
        this.frameworks = frameworks;
    }

    /** Scores of one campaign. */
    public record Scores(long campaign, String name, String framework, String version, List<Line> scores) {}

    /**
     * One score.
     *
     * @param reference names it in the golden thread: {@code 3-BILLING-preventive}
     * @param claimed null with fewer than five answers, and so is {@code supported}
     * @param because why live data cap it; null when they do not
     */
    public record Line(
            String reference,
            String department,
            String quality,
            int answers,
            @Nullable Double claimed,
            @Nullable Double claimedLow,
            @Nullable Double claimedHigh,
            @Nullable Double agreement,
            String spread,
            @Nullable Double validated,
            @Nullable Double supported,
            boolean capped,
            @Nullable String because,
            List<String> noDataYet) {}

    @GET
    @Path("scores")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Claimed, validated and supported levels by department and quality",
            description = "The whole company stands under the code at the root of the tree of departments.")
    public Scores scores(
            @Parameter(description = "Number of a campaign; without it the one that began last")
                    @QueryParam("campaign")
                    @Nullable
                    Long campaign,
            @Parameter(description = "Code of a department; without it all that you may see")
                    @QueryParam("department")
                    @Nullable
                    String department) {
        Overview overview = reading.overview(Optional.ofNullable(campaign).map(CampaignId::new))
                .orElseThrow(Refusal::notFound);
        List<Overview.Row> rows = new ArrayList<>(overview.departments());
        if (overview.top().scores().stream().anyMatch(s -> s.department() == null)) {
            rows.add(overview.top());
        }
        List<Overview.Row> wanted = rows.stream()
                .filter(row -> department == null || row.code().equals(department))
                .toList();
        if (wanted.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Scores(
                overview.campaign(),
                overview.name(),
                overview.framework().code(),
                overview.framework().version(),
                wanted.stream()
                        .flatMap(row -> row.scores().stream().map(score -> line(overview.campaign(), row, score)))
                        .toList());
    }

    private static Line line(long campaign, Overview.Row row, Score score) {
        Claim claim = score.claim();
        Claim.Interval interval = claim.interval();
        Cap cap = score.cap();
        return new Line(
                campaign + "-" + row.code() + "-" + score.quality(),
                row.code(),
                score.quality(),
                claim.answers(),
                claim.mean().isPresent() ? claim.mean().getAsDouble() : null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                claim.agreement(),
                claim.spread().name(),
                score.validated(),
                score.supported(),
                score.capped(),
                score.capped() && cap != null ? cap.because() : null,
                score.noDataYet());
    }

    @GET
    @Path("frameworks/{code}")
    @Produces("application/yaml;charset=UTF-8")
    @Operation(summary = "A framework as the text it was brought in as")
    public String framework(
            @PathParam("code") String code,
            @Parameter(description = "Without it the newest") @QueryParam("version") @Nullable String version) {
        return frameworks.text(code, Optional.ofNullable(version));
    }
}
