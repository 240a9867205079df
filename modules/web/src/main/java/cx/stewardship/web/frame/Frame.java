package cx.stewardship.web.frame;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the layout shows around a page: who is signed in, for which department, and the places this person may go to. */
@Named
@RequestScoped
public class Frame {

    private static final int SHORTCUTS = 4;

    private CurrentActor current;
    private Departments departments;
    private @Nullable List<PlaceGroup> groups;
    private @Nullable String scope;

    @SuppressWarnings("NullAway.Init")
    protected Frame() {}

    @Inject
    public Frame(CurrentActor current, Departments departments) {
        this.current = current;
        this.departments = departments;
    }

    public String getName() {
        return current.find().map(Actor::displayName).orElse("");
    }

    public String getInitials() {
        return current.find().map(Actor::initials).orElse("");
    }

    /** The department whose cut this person sees; the company for those who see all of it. */
    public String getScope() {
        if (scope == null) {
            scope = current.find().map(this::scopeOf).orElse("");
        }
        return scope;
    }

    private String scopeOf(Actor actor) {
        return seesAll(actor)
                ? Pages.text("web.scope.company")
                : Optional.ofNullable(actor.department())
                        .flatMap(departments::find)
                        .map(Departments.Department::name)
                        .orElse("");
    }

    public String getScopeNote() {
        return current.find()
                .map(actor -> Pages.text(seesAll(actor) ? "web.scope.all" : own(actor)))
                .orElse("");
    }

    private static String own(Actor actor) {
        DepartmentId department = actor.department();
        return department != null && actor.leads(department) ? "web.scope.lead" : "web.scope.member";
    }

    private static boolean seesAll(Actor actor) {
        return actor.isAny(Role.CX_TEAM, Role.EXECUTIVE, Role.HR, Role.ADMIN);
    }

    /** The title of the week's figures. */
    public String getWeekTitle() {
        return current.find().filter(Frame::seesAll).isPresent() || getScope().isEmpty()
                ? Pages.text("web.home.week.company")
                : Pages.text("web.home.week", getScope());
    }

    public List<PlaceGroup> getGroups() {
        if (groups == null) {
            groups = current.find().map(Frame::groupsFor).orElse(List.of());
        }
        return groups;
    }

    static List<PlaceGroup> groupsFor(Actor actor) {
        List<PlaceGroup> result = new ArrayList<>();
        for (String group : Place.GROUPS) {
            List<PlaceGroup.Link> links = Place.of(group).stream()
                    .filter(place -> place.isFor(actor))
                    .map(Frame::link)
                    .toList();
            if (!links.isEmpty()) {
                result.add(new PlaceGroup(group.isEmpty() ? "" : Pages.text("web.nav." + group), links));
            }
        }
        return result;
    }

    private static PlaceGroup.Link link(Place place) {
        return new PlaceGroup.Link(
                place.key(),
                Pages.text("web.place." + place.key()),
                Pages.text("web.place." + place.key() + ".short"),
                place.icon(),
                place.address());
    }

    /** The four places of the bottom bar on phones: what this person works with; else one of each group first, then what is left. */
    public List<PlaceGroup.Link> getShortcuts() {
        List<PlaceGroup.Link> all =
                getGroups().stream().flatMap(group -> group.places().stream()).toList();
        Stream<PlaceGroup.Link> daily = current.find().stream()
                .flatMap(actor -> Place.daily(actor).stream())
                .flatMap(key -> all.stream().filter(place -> place.key().equals(key)));
        Stream<PlaceGroup.Link> first =
                getGroups().stream().map(group -> group.places().get(0));
        return Stream.of(daily, first, all.stream())
                .flatMap(places -> places)
                .distinct()
                .limit(SHORTCUTS)
                .toList();
    }
}
