package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.SavedView;
import cx.stewardship.organization.domain.ViewBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.view.SavedViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the filters of lists under names. Everyone changes their own only; what is shared, others read. */
@ApplicationScoped
@Transactional
public class KeepingViews implements SavedViews {

    private ViewBook views;
    private People people;
    private CurrentActor current;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected KeepingViews() {}

    @Inject
    public KeepingViews(ViewBook views, People people, CurrentActor current, Clock clock) {
        this.views = views;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public List<View> of(String page) {
        Optional<PersonId> me = me();
        if (me.isEmpty()) {
            return List.of();
        }
        List<SavedView> all = new ArrayList<>();
        views.keptBy(me.get()).stream().filter(view -> view.page().equals(page)).forEach(all::add);
        all.addAll(views.sharedWith(me.get(), departments(), page));
        return shown(all);
    }

    @Override
    public List<View> mine() {
        return me().map(me -> shown(views.keptBy(me))).orElse(List.of());
    }

    @Override
    public View keep(String page, String name, String query, Sharing sharing) {
        PersonId me = me().orElseThrow(() -> Refusal.conflict("organization.view.noPerson"));
        SavedView fresh = new SavedView(me, page, name, query, clock.instant());
        SavedView view = views.keptBy(me).stream()
                .filter(old -> old.page().equals(page) && old.name().equals(fresh.name()))
                .findFirst()
                .orElse(fresh);
        view.show(query);
        view.share(sharing, current.get().department());
        if (view == fresh) {
            views.add(view);
        }
        return shown(List.of(view)).get(0);
    }

    @Override
    public void change(long id, String name, Sharing sharing) {
        SavedView view = own(id);
        view.rename(name);
        view.share(sharing, view.department().orElse(current.get().department()));
    }

    @Override
    public void delete(long id) {
        views.remove(own(id));
    }

    private SavedView own(long id) {
        return views.find(id)
                .filter(view -> me().filter(view.owner()::equals).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    /** Where one works, and what one leads. */
    private Set<DepartmentId> departments() {
        Actor actor = current.get();
        Set<DepartmentId> all = new HashSet<>(actor.leads());
        Optional.ofNullable(actor.department()).ifPresent(all::add);
        return all;
    }

    private List<View> shown(List<SavedView> kept) {
        Map<PersonId, People.Person> owners =
                people.find(kept.stream().map(SavedView::owner).collect(Collectors.toSet()));
        Optional<PersonId> me = me();
        return kept.stream()
                .map(view -> new View(
                        view.id(),
                        view.page(),
                        view.name(),
                        view.query(),
                        Optional.ofNullable(owners.get(view.owner()))
                                .map(People.Person::name)
                                .orElse(""),
                        me.filter(view.owner()::equals).isPresent(),
                        view.sharing()))
                .toList();
    }

    private Optional<PersonId> me() {
        return current.find().map(Actor::person);
    }
}
