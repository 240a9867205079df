package cx.stewardship.organization.web;

import cx.stewardship.organization.application.BrowsingPeople;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Named
@RequestScoped
public class PersonPage {

    private BrowsingPeople browsing;
    private long id;
    private BrowsingPeople.@Nullable Details person;

    @SuppressWarnings("NullAway.Init")
    protected PersonPage() {}

    @Inject
    public PersonPage(BrowsingPeople browsing) {
        this.browsing = browsing;
    }

    public void load() {
        person = Pages.attempt(() -> browsing.get(new PersonId(id))).orElse(null);
    }

    /** What changed with a move, one sentence for each. */
    public List<String> sentences(BrowsingPeople.Move move) {
        List<String> sentences = new ArrayList<>();
        add(sentences, "department", move.from().department(), move.to().department());
        add(sentences, "jobTitle", move.from().jobTitle(), move.to().jobTitle());
        add(sentences, "manager", move.from().manager(), move.to().manager());
        return sentences;
    }

    private static void add(List<String> sentences, String what, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            String nobody = Pages.text("organization.person.none");
            sentences.add(Pages.text(
                    "organization.person.moved." + what, from == null ? nobody : from, to == null ? nobody : to));
        }
    }

    public BrowsingPeople.@Nullable Details getPerson() {
        return person;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
