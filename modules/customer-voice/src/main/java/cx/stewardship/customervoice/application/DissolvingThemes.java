package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeOperations.Before;
import cx.stewardship.customervoice.domain.ThemeOperations.Kind;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends a theme that was none: its comments are free again and may form another. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class DissolvingThemes {

    private final ThemeWork work;
    private final ThemeLedger ledger;
    private final ThemePreviews previews;

    @SuppressWarnings("NullAway.Init")
    protected DissolvingThemes() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public DissolvingThemes(@Nullable ThemeWork work, @Nullable ThemeLedger ledger, @Nullable ThemePreviews previews) {
        this.work = work;
        this.ledger = ledger;
        this.previews = previews;
    }

    public ThemePreview preview(ThemeId id) {
        return previews.of(List.of(work.changeable(id)), work);
    }

    /**
     * @param seen the version that was on the page; null when nobody looked
     * @return the number of the operation, by which it can be taken back
     * @throws Refusal when it changed meanwhile, or a plan measures it: without its comments the plan would look as if it had worked
     */
    public long dissolve(ThemeId id, @Nullable Integer seen) {
        ledger.members().hold(Set.of(id.value()));
        Theme theme = work.changeable(id);
        theme.requireUnchangedSince(seen);
        ledger.requireNotMeasured(List.of(theme), work);
        List<Before> before = new ArrayList<>(List.of(Before.of(theme)));
        long operation = ledger.begin(Kind.DISSOLVED, theme.department(), work, before);
        int freed = ledger.members().free(id.value(), operation);
        theme.dissolve();
        work.record("dissolved", theme, theme.name(), "-" + freed);
        return operation;
    }
}
