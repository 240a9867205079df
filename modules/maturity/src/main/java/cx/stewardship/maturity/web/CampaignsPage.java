package cx.stewardship.maturity.web;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.application.BringingInFrameworks;
import cx.stewardship.maturity.application.CampaignLine;
import cx.stewardship.maturity.application.ReadingCampaigns;
import cx.stewardship.maturity.application.StartCampaign;
import cx.stewardship.maturity.application.StartingCampaigns;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All campaigns, and the form that sets up another. */
@Named
@ViewScoped
public class CampaignsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReadingCampaigns reading;
    private StartingCampaigns starting;
    private BringingInFrameworks frameworks;
    private Departments departments;

    private List<CampaignLine> campaigns = List.of();
    private final List<Choice> frameworkChoices = new ArrayList<>();
    private final List<Choice> departmentChoices = new ArrayList<>();

    private boolean manager;
    private String name = "";
    private @Nullable Long framework;
    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate closesOn;
    private String[] scope = new String[0];
    private int perDepartment;
    private String validator = "";

    /** Something to choose. */
    public record Choice(String value, String label) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected CampaignsPage() {}

    @Inject
    public CampaignsPage(
            ReadingCampaigns reading,
            StartingCampaigns starting,
            BringingInFrameworks frameworks,
            Departments departments) {
        this.reading = reading;
        this.starting = starting;
        this.frameworks = frameworks;
        this.departments = departments;
    }

    public void load() {
        Pages.attempt(() -> {
            campaigns = reading.all();
            manager = reading.mayManage();
            frameworks
                    .all()
                    .forEach(edition -> frameworkChoices.add(new Choice(
                            Long.toString(edition.id()),
                            edition.framework().name() + ", "
                                    + edition.framework().version())));
            departments.all().stream()
                    .filter(d -> d.parent() != null)
                    .forEach(d -> departmentChoices.add(new Choice(d.code(), d.name())));
        });
    }

    /** Sets the campaign up as a draft and goes there. */
    public @Nullable String start() {
        Optional<CampaignId> started = Pages.attempt(() -> starting.start(new StartCampaign(
                framework == null ? 0 : framework,
                name,
                opensOn,
                closesOn,
                List.of(scope),
                perDepartment,
                name.hashCode(),
                validator.strip())));
        return started.map(id -> "/maturity/campaign.xhtml?faces-redirect=true&id=" + id.value())
                .orElse(null);
    }

    public boolean isManager() {
        return manager;
    }

    public List<CampaignLine> getCampaigns() {
        return campaigns;
    }

    public List<Choice> getFrameworkChoices() {
        return frameworkChoices;
    }

    public List<Choice> getDepartmentChoices() {
        return departmentChoices;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable Long getFramework() {
        return framework;
    }

    public void setFramework(@Nullable Long framework) {
        this.framework = framework;
    }

    public @Nullable LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(@Nullable LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public @Nullable LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(@Nullable LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public String[] getScope() {
        return scope.clone();
    }

    public void setScope(String @Nullable [] scope) {
        this.scope = scope == null ? new String[0] : scope.clone();
    }

    public int getPerDepartment() {
        return perDepartment;
    }

    public void setPerDepartment(int perDepartment) {
        this.perDepartment = perDepartment;
    }

    public String getValidator() {
        return validator;
    }

    public void setValidator(@Nullable String validator) {
        this.validator = validator == null ? "" : validator;
    }
}
