package cx.stewardship.maturity.web;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.application.ClosingCampaigns;
import cx.stewardship.maturity.application.ReadingCampaigns;
import cx.stewardship.maturity.application.ReadingCampaigns.CampaignView;
import cx.stewardship.maturity.application.ReadingCampaigns.DepartmentProgress;
import cx.stewardship.maturity.application.ReadingCampaigns.Figure;
import cx.stewardship.maturity.application.StartingCampaigns;
import cx.stewardship.maturity.application.ValidateScore;
import cx.stewardship.maturity.application.ValidatingScores;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.ValidatingRefused;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One campaign: how far it is, what to remind people of, and the figures to validate department by department. */
@Named
@ViewScoped
public class CampaignPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReadingCampaigns reading;
    private StartingCampaigns starting;
    private ClosingCampaigns closing;
    private ValidatingScores validating;

    private @Nullable Long id;
    private @Nullable String department;
    private @Nullable CampaignView view;

    private String quality = "";
    private @Nullable Double lowered;
    private String reason = "";

    @SuppressWarnings("NullAway.Init")
    protected CampaignPage() {}

    @Inject
    public CampaignPage(
            ReadingCampaigns reading,
            StartingCampaigns starting,
            ClosingCampaigns closing,
            ValidatingScores validating) {
        this.reading = reading;
        this.starting = starting;
        this.closing = closing;
        this.validating = validating;
    }

    public void load() {
        Pages.attempt(() -> {
            view = reading.view(campaign());
            String first = view.departments().isEmpty()
                    ? ""
                    : view.departments().get(0).code();
            if (department == null
                    || view.departments().stream().noneMatch(d -> d.code().equals(department))) {
                department = view.figures().stream()
                        .filter(Figure::waits)
                        .map(Figure::department)
                        .findFirst()
                        .orElse(first);
            }
        });
    }

    private CampaignId campaign() {
        if (id == null || id < 1) {
            throw Refusal.notFound();
        }
        return new CampaignId(id);
    }

    public void open() {
        done(Pages.attempt(() -> starting.open(campaign())), "maturity.campaign.opened");
    }

    public void close() {
        done(Pages.attempt(() -> closing.close(campaign())), "maturity.campaign.closed");
    }

    public void accept(Figure figure) {
        done(
                Pages.attempt(() -> validating.validate(
                        new ValidateScore(campaign(), figure.department(), figure.quality(), null, null))),
                "maturity.validate.done",
                figure.qualityName());
    }

    public void acceptRest() {
        String where = department == null ? "" : department;
        Pages.attempt(() -> validating.acceptRest(campaign(), where))
                .ifPresent(many -> done(true, "maturity.validate.accepted", many));
    }

    public void lower() {
        String where = department == null ? "" : department;
        if (lowered == null) {
            Pages.tell(ValidatingRefused.noLevel());
            return;
        }
        if (Pages.attempt(() -> validating.validate(new ValidateScore(campaign(), where, quality, lowered, reason)))) {
            done(true, "maturity.validate.lowered");
            lowered = null;
            reason = "";
        }
    }

    private void done(boolean went, String key, Object... arguments) {
        if (went) {
            Pages.say(key, arguments);
            load();
        }
    }

    /** The figures of the chosen department. */
    public List<Figure> getFigures() {
        return view == null
                ? List.of()
                : view.figures().stream()
                        .filter(f -> f.department().equals(department))
                        .toList();
    }

    /** Before a campaign opens: departments whose answers nobody would see, because too few people are asked; blank for none. */
    public String getTooFewAsked() {
        List<DepartmentProgress> small = view == null ? List.of() : view.tooFewAsked();
        return small.isEmpty()
                ? ""
                : Pages.text(
                        "maturity.campaign.tooFewAsked",
                        Claim.LEAST,
                        small.stream()
                                .map(each ->
                                        Pages.text("maturity.campaign.tooFewAsked.one", each.name(), each.invited()))
                                .collect(Collectors.joining(", ")),
                        small.size());
    }

    /** What to write to those who have not answered. */
    public String getRemindText() {
        CampaignView shown = view;
        return shown == null
                ? ""
                : Pages.text(
                        "maturity.campaign.remind",
                        shown.line().name(),
                        java.time.format.DateTimeFormatter.ofPattern("d MMMM", Pages.locale())
                                .format(shown.line().closesOn()),
                        shown.line().handedIn(),
                        shown.line().invited());
    }

    /** A level with one decimal, or a dash. */
    public String level(@Nullable Double level) {
        return level == null ? Formats.MISSING : String.format(Pages.locale(), "%.1f", level);
    }

    public @Nullable CampaignView getView() {
        return view;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public String getQuality() {
        return quality;
    }

    public void setQuality(@Nullable String quality) {
        this.quality = quality == null ? "" : quality;
    }

    public @Nullable Double getLowered() {
        return lowered;
    }

    public void setLowered(@Nullable Double lowered) {
        this.lowered = lowered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
