package cx.stewardship.web.search;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.search.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Asks every module for a text; each shows only what the actor may see. */
@ApplicationScoped
public class SearchingEverywhere {

    static final int MOST_A_GROUP = 8;
    static final int SHORTEST = 2;

    private Iterable<SearchSource> sources;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected SearchingEverywhere() {}

    @Inject
    public SearchingEverywhere(Instance<SearchSource> sources, CurrentActor current) {
        this((Iterable<SearchSource>) sources, current);
    }

    SearchingEverywhere(Iterable<SearchSource> sources, CurrentActor current) {
        this.sources = sources;
        this.current = current;
    }

    /** Hits of one kind. */
    public record Group(String title, List<SearchSource.Hit> hits) {}

    /** @return groups with at least one hit; none for a text under {@value #SHORTEST} characters */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    @Transactional
    public List<Group> search(String text) {
        Actor actor = current.get();
        String wanted = text.strip();
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        return StreamSupport.stream(sources.spliterator(), false)
                .sorted(Comparator.comparingInt(SearchSource::position))
                .map(source -> new Group(source.title(), source.find(actor, wanted, MOST_A_GROUP)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }
}
