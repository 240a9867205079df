package cx.stewardship.maturity.web;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.application.ComputingScores;
import cx.stewardship.maturity.application.Overview;
import cx.stewardship.maturity.application.ReadingMaturity;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The overview: one figure, where it comes from, and the way to each of its parts. */
@Named
@ViewScoped
public class OverviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReadingMaturity reading;
    private ComputingScores computing;
    private Formats formats;
    private boolean computes;
    private boolean seesCampaigns;

    private @Nullable Long campaign;
    private @Nullable String figure;
    private @Nullable OverviewScreen screen;

    @SuppressWarnings("NullAway.Init")
    protected OverviewPage() {}

    @Inject
    public OverviewPage(ReadingMaturity reading, ComputingScores computing, Formats formats, CurrentActor current) {
        this.reading = reading;
        this.computing = computing;
        this.formats = formats;
        this.computes = current.find().map(actor -> actor.is(Role.CX_TEAM)).orElse(false);
        this.seesCampaigns = computes
                || current.find().map(actor -> actor.is(Role.EXECUTIVE)).orElse(false);
    }

    public void load() {
        Optional<Overview> overview = Pages.attempt(
                        () -> reading.overview(Optional.ofNullable(campaign).map(CampaignId::new)))
                .flatMap(found -> found);
        screen = overview.map(o -> new OverviewScreen(o, "claimed".equals(figure), seesCampaigns, formats))
                .orElse(null);
    }

    /** Reads live data anew. */
    public void computeAgain() {
        OverviewScreen shown = screen;
        if (shown != null && Pages.attempt(() -> computing.compute(new CampaignId(shown.getCampaign())))) {
            Pages.say("maturity.overview.computed");
            load();
        }
    }

    public @Nullable OverviewScreen getScreen() {
        return screen;
    }

    public boolean isMayCompute() {
        return computes && screen != null && screen.isOpen();
    }

    public boolean isMayManage() {
        return computes;
    }

    public @Nullable Long getCampaign() {
        return campaign;
    }

    public void setCampaign(@Nullable Long campaign) {
        this.campaign = campaign;
    }

    public @Nullable String getFigure() {
        return figure;
    }

    public void setFigure(@Nullable String figure) {
        this.figure = figure;
    }
}
