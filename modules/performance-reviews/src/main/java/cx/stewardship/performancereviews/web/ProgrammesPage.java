package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.application.RegisterProgramme;
import cx.stewardship.performancereviews.application.RegisteringProgrammes;
import cx.stewardship.performancereviews.application.RegisteringProgrammes.ProgrammeLine;
import cx.stewardship.performancereviews.domain.Programme.Basis;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of programmes. */
@Named
@ViewScoped
public class ProgrammesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/performance-reviews/programmes?faces-redirect=true";

    private RegisteringProgrammes registering;
    private Formats formats;
    private List<ProgrammeLine> programmes = List.of();
    private @Nullable Long changing;
    private String name = "";
    private Basis basis = Basis.BEHAVIOUR;
    private String rule = "";
    private String reward = "";

    @SuppressWarnings("NullAway.Init")
    protected ProgrammesPage() {}

    @Inject
    public ProgrammesPage(RegisteringProgrammes registering, Formats formats) {
        this.registering = registering;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(registering::all).ifPresent(found -> programmes = found);
    }

    /** Opens the form for another basis of this programme. */
    public void change(ProgrammeLine line) {
        changing = line.id();
        name = line.name();
        basis = Basis.BEHAVIOUR;
        rule = "";
    }

    public @Nullable String register() {
        Long at = changing;
        boolean done = Pages.attempt(() -> {
            if (at == null) {
                registering.register(new RegisterProgramme(name, null, basis, rule, reward, formats.today()));
            } else {
                registering.changeBasis(at, basis, rule);
            }
        });
        if (!done) {
            return null;
        }
        Pages.say(at == null ? "reviews.programme.registered" : "reviews.programme.changed", name);
        return SELF;
    }

    public @Nullable String end(ProgrammeLine line) {
        if (!Pages.attempt(() -> registering.end(line.id(), formats.today()))) {
            return null;
        }
        Pages.say("reviews.programme.endedNow", line.name());
        return SELF;
    }

    public long getFlagged() {
        return programmes.stream().filter(ProgrammeLine::flagged).count();
    }

    public Basis[] getBases() {
        return Basis.values();
    }

    public List<ProgrammeLine> getProgrammes() {
        return programmes;
    }

    public @Nullable Long getChanging() {
        return changing;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public Basis getBasis() {
        return basis;
    }

    public void setBasis(Basis basis) {
        this.basis = basis;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(@Nullable String rule) {
        this.rule = rule == null ? "" : rule;
    }

    public String getReward() {
        return reward;
    }

    public void setReward(@Nullable String reward) {
        this.reward = reward == null ? "" : reward;
    }
}
