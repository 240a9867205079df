package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Starters;
import cx.stewardship.customervoice.domain.Starters.Starter;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeCentres;
import cx.stewardship.customervoice.domain.Unplaced;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories that come ready. They are offered, and a person takes them: nobody finds themes that nobody asked for. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class UsingStarters {

    private final ThemeWork work;
    private final ThemeCentres centres;
    private final Unplaced unplaced;

    @SuppressWarnings("NullAway.Init")
    protected UsingStarters() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public UsingStarters(@Nullable ThemeWork work, @Nullable ThemeCentres centres, @Nullable Unplaced unplaced) {
        this.work = work;
        this.centres = centres;
        this.unplaced = unplaced;
    }

    /** Those that the department does not have yet, neither as such nor under the same name. */
    public List<Starter> offered(DepartmentId department) {
        requireMine(department);
        Set<String> there = new HashSet<>();
        work.themes().of(department).forEach(theme -> {
            theme.starter().ifPresent(there::add);
            there.add(theme.name().toLowerCase(Locale.ROOT));
        });
        return Starters.all().stream()
                .filter(starter -> !there.contains(starter.code())
                        && !there.contains(starter.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Makes a theme of it; comments of the last weeks join it by themselves, and new ones as they come. */
    public ThemeId use(DepartmentId department, String code) {
        requireMine(department);
        Starter starter = Starters.find(code).orElseThrow(Refusal::notFound);
        work.requireFree(department, starter.name(), null);
        Theme theme = work.themes()
                .add(Theme.ready(
                        starter.code(),
                        department,
                        starter.name(),
                        starter.definition(),
                        work.now(),
                        work.actor().signInName()));
        centres.seed(theme.id().value(), starter.phrases());
        unplaced.again(department.value(), ProposingThemes.since(work.now()));
        work.record("added", theme, null, theme.name());
        return theme.id();
    }

    private void requireMine(DepartmentId department) {
        if (!Scope.mayChangeThemesOf(work.actor(), department)) {
            throw Refusal.notFound();
        }
    }
}
