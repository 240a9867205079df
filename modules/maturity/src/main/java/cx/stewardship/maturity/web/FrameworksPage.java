package cx.stewardship.maturity.web;

import cx.stewardship.maturity.application.BringingInFrameworks;
import cx.stewardship.maturity.application.BringingInFrameworks.Edition;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkRefused;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The editions of frameworks: read, taken out as text, brought in as text, compared. */
@Named
@RequestScoped
public class FrameworksPage {

    private BringingInFrameworks frameworks;

    private List<Edition> editions = List.of();
    private @Nullable Long id;
    private String text = "";
    private boolean manager;
    private List<String> problems = List.of();

    @SuppressWarnings("NullAway.Init")
    protected FrameworksPage() {}

    @Inject
    public FrameworksPage(BringingInFrameworks frameworks, CurrentActor current) {
        this.frameworks = frameworks;
        this.manager = current.find().map(actor -> actor.is(Role.CX_TEAM)).orElse(false);
    }

    public void load() {
        Pages.attempt(() -> {
            editions = frameworks.all();
        });
    }

    /** Brings the text in; what is wrong with it is told place by place, and the text stays. */
    public @Nullable String bringIn() {
        try {
            Edition edition = frameworks.bringIn(text);
            Pages.say(
                    "maturity.framework.in",
                    edition.framework().name(),
                    edition.framework().version());
            return "/maturity/frameworks.xhtml?faces-redirect=true&id=" + edition.id();
        } catch (FrameworkRefused refused) {
            problems = refused.problems().stream()
                    .map(p -> Pages.text(
                            p.place().isEmpty() ? "maturity.framework.problemAll" : "maturity.framework.problem",
                            p.line(),
                            p.place(),
                            Pages.text(p.key(), p.arguments().toArray())))
                    .toList();
            Pages.tell(refused);
            load();
            return null;
        }
    }

    /** The edition that is shown: the one asked for, or the first. */
    public Optional<Edition> shown() {
        return editions.stream().filter(e -> id == null || e.id() == id).findFirst();
    }

    public @Nullable Framework getFramework() {
        return shown().map(Edition::framework).orElse(null);
    }

    /** Names of the qualities that an edition shares with the one shown, or says that all are shared. */
    public String shared(Edition other) {
        Framework framework = getFramework();
        if (framework == null) {
            return "";
        }
        List<String> missing = framework.qualities().stream()
                .filter(q -> other.framework().find(q.code()).isEmpty())
                .map(Quality::name)
                .toList();
        return missing.isEmpty()
                ? Pages.text("maturity.framework.sharesAll")
                : Pages.text("maturity.framework.lacks", String.join(", ", missing));
    }

    /** Whether the one who looks may bring in a framework. */
    public boolean isManager() {
        return manager;
    }

    public List<Edition> getEditions() {
        return editions;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public List<String> getProblems() {
        return problems;
    }
}
