package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.CollectingDefinitions;
import cx.stewardship.customervoice.domain.CustomerDefinition;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How customers define the experience: what was chosen, and what might be. */
@Named
@ViewScoped
public class InTheirWordsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PROPOSED = 10;

    private final CollectingDefinitions collecting;
    private final CommentItems items;
    private final VoiceTabs tabs;

    private final CommentSearch search = new CommentSearch();
    private final Map<Long, String> quotes = new HashMap<>();
    private List<Chosen> chosen = List.of();
    private List<CommentItem> proposals = List.of();
    private @Nullable Long owner;

    /** A definition as it is shown. */
    public record Chosen(
            long id, long comment, String quote, String department, String by, Instant at, boolean removable)
            implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected InTheirWordsPage() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public InTheirWordsPage(
            @Nullable CollectingDefinitions collecting, @Nullable CommentItems items, @Nullable VoiceTabs tabs) {
        this.collecting = collecting;
        this.items = items;
        this.tabs = tabs;
    }

    public void load() {
        Pages.attempt(() -> {
            DepartmentId department = search.department(items);
            chosen = collecting.chosen(department).stream().map(this::shown).toList();
            if (tabs.isGroups()) {
                List<CollectingDefinitions.Proposal> found = collecting.proposals(department, PROPOSED);
                proposals = items.of(found.stream()
                        .map(CollectingDefinitions.Proposal::comment)
                        .toList());
                quotes.clear();
                found.forEach(each -> quotes.put(each.comment().id(), each.sentence()));
                owner = owner(department);
            }
        });
    }

    private @Nullable Long owner(@Nullable DepartmentId department) {
        if (department != null) {
            return department.value();
        }
        if (tabs.isCompany() || tabs.getDepartments().isEmpty()) {
            return null;
        }
        return tabs.getDepartments().get(0).id().value();
    }

    private Chosen shown(CustomerDefinition definition) {
        DepartmentId department = definition.department();
        return new Chosen(
                definition.id(),
                definition.comment().value(),
                definition.quote(),
                department == null ? Pages.text("voice.minute.company") : items.department(department.value()),
                definition.chosenByName(),
                definition.chosenAt(),
                collecting.mayRemove(definition));
    }

    public void choose(long comment) {
        if (Pages.attempt(() -> collecting.choose(
                new CommentId(comment),
                owner == null ? null : new DepartmentId(owner),
                quotes.getOrDefault(comment, "")))) {
            Pages.say("voice.words.chosen");
            load();
        }
    }

    public void setAside(long comment) {
        if (Pages.attempt(() -> collecting.setAside(new CommentId(comment)))) {
            load();
        }
    }

    public void remove(long id) {
        if (Pages.attempt(() -> collecting.remove(id))) {
            Pages.say("voice.words.removed");
            load();
        }
    }

    public CommentSearch getSearch() {
        return search;
    }

    public List<Chosen> getChosen() {
        return chosen;
    }

    public List<CommentItem> getProposals() {
        return proposals;
    }

    public Map<Long, String> getQuotes() {
        return quotes;
    }

    public @Nullable Long getOwner() {
        return owner;
    }

    public void setOwner(@Nullable Long owner) {
        this.owner = owner;
    }
}
