package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.DecidingProposals;
import cx.stewardship.customervoice.application.DecidingProposals.Board;
import cx.stewardship.customervoice.application.ProposingThemes;
import cx.stewardship.customervoice.application.UsingStarters;
import cx.stewardship.customervoice.domain.Proposals.Proposal;
import cx.stewardship.customervoice.domain.Starters.Starter;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Themes that are proposed to a department: a person accepts, joins or dismisses each. */
@Named
@ViewScoped
public class ProposalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DecidingProposals deciding;
    private final ProposingThemes proposing;
    private final UsingStarters starters;
    private final ThemeRows rows;

    private String department = "";
    private long departmentId;
    private @Nullable Board board;
    private List<Ready> ready = List.of();
    private List<Choice> themes = List.of();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, String> definitions = new HashMap<>();
    private final Map<Long, Long> targets = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected ProposalsPage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ProposalsPage(
            @Nullable DecidingProposals deciding,
            @Nullable ProposingThemes proposing,
            @Nullable UsingStarters starters,
            @Nullable ThemeRows rows) {
        this.deciding = deciding;
        this.proposing = proposing;
        this.starters = starters;
        this.rows = rows;
    }

    /** A category that comes ready. */
    public record Ready(String code, String name, String definition) implements Serializable {}

    /** A theme to join. */
    public record Choice(long id, String name) implements Serializable {}

    public void load() {
        Pages.attempt(() -> {
            deciding.look();
            DepartmentId id = rows.departmentOrFirst(department);
            departmentId = id.value();
            department = rows.code(id);
            Board now = deciding.of(id);
            board = now;
            names.clear();
            targets.clear();
            now.open().forEach(proposal -> {
                names.put(proposal.id(), proposal.name());
                if (proposal.likeTheme() != null) {
                    targets.put(proposal.id(), proposal.likeTheme());
                }
            });
            ready = starters.offered(id).stream().map(ProposalsPage::ready).toList();
            themes = rows.of(id).stream()
                    .filter(theme -> theme.departmentId() == departmentId)
                    .map(theme -> new Choice(theme.id(), theme.name()))
                    .toList();
        });
    }

    private static Ready ready(Starter starter) {
        return new Ready(starter.code(), starter.name(), starter.definition());
    }

    public void search() {
        Pages.attempt(() -> proposing.search(new DepartmentId(departmentId))).ifPresent(found -> {
            Pages.say("voice.proposals.searched", found);
            load();
        });
    }

    public @Nullable String accept(long proposal) {
        // a field that is left empty is null here
        String name = Objects.requireNonNullElse(names.get(proposal), "");
        String definition = Objects.requireNonNullElse(definitions.get(proposal), "");
        return Pages.attempt(() -> deciding.accept(proposal, name, definition))
                .map(theme -> {
                    Pages.say("voice.proposals.accepted", name.strip());
                    return to(theme);
                })
                .orElse(null);
    }

    public @Nullable String join(long proposal) {
        Long target = targets.get(proposal);
        if (target == null) {
            Pages.tell(cx.stewardship.shared.Refusal.invalid("voice.proposals.target"));
            return null;
        }
        return Pages.attempt(() -> deciding.join(proposal, new ThemeId(target)))
                .map(theme -> {
                    Pages.say("voice.proposals.joined");
                    return to(theme);
                })
                .orElse(null);
    }

    public void dismiss(long proposal) {
        if (Pages.attempt(() -> deciding.dismiss(proposal))) {
            Pages.say("voice.proposals.dismissed");
            load();
        }
    }

    public void use(String code) {
        if (Pages.attempt(() -> {
            starters.use(new DepartmentId(departmentId), code);
        })) {
            Pages.say("voice.starters.used");
            load();
        }
    }

    private static String to(ThemeId theme) {
        return "/customer-voice/theme.xhtml?faces-redirect=true&id=" + theme.value();
    }

    public @Nullable Board getBoard() {
        return board;
    }

    public List<Proposal> getOpen() {
        return board == null ? List.of() : board.open();
    }

    public List<Proposal> getDismissed() {
        return board == null ? List.of() : board.dismissed();
    }

    /** Comments that nobody has read yet. */
    public int getUnread() {
        return board == null ? 0 : board.free() - board.known();
    }

    /** What is missing to look for themes. */
    public String getFew() {
        return board == null ? "" : Pages.text("voice.proposals.few", ProposingThemes.NEEDED, board.free());
    }

    public int getWeeks() {
        return ProposingThemes.WEEKS;
    }

    public List<Ready> getReady() {
        return ready;
    }

    public List<Choice> getThemes() {
        return themes;
    }

    public Map<Long, String> getNames() {
        return names;
    }

    public Map<Long, String> getDefinitions() {
        return definitions;
    }

    public Map<Long, Long> getTargets() {
        return targets;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = Objects.requireNonNullElse(department, "");
    }
}
