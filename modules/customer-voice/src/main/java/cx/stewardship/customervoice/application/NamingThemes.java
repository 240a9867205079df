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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names themes, says what belongs to them, and locks them. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class NamingThemes {

    private final ThemeWork work;
    private final ThemeLedger ledger;

    @SuppressWarnings("NullAway.Init")
    protected NamingThemes() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public NamingThemes(@Nullable ThemeWork work, @Nullable ThemeLedger ledger) {
        this.work = work;
        this.ledger = ledger;
    }

    /**
     * @param seen the version that was on the page; null when nobody looked
     * @throws Refusal when it was changed meanwhile, or another theme has the name
     */
    public void name(ThemeId id, String name, String definition, @Nullable Integer seen) {
        ledger.members().hold(Set.of(id.value()));
        Theme theme = work.changeable(id);
        theme.requireUnchangedSince(seen);
        String before = theme.name() + ": " + theme.definition();
        work.requireFree(theme.department(), name, id);
        Before was = Before.of(theme);
        theme.rename(name);
        theme.define(definition);
        if (!before.equals(theme.name() + ": " + theme.definition())) {
            ledger.begin(Kind.RENAMED, theme.department(), work, List.of(was.calledAfter(theme.name())));
            work.record("renamed", theme, before, theme.name() + ": " + theme.definition());
        }
    }

    /** From now on only people put comments into it, and the product proposes no merge. */
    public void lock(ThemeId id) {
        ledger.members().hold(Set.of(id.value()));
        Theme theme = work.changeable(id);
        if (!theme.isLocked()) {
            ledger.begin(Kind.LOCKED, theme.department(), work, List.of(Before.of(theme)));
            theme.lock();
            work.record("locked", theme, null, theme.name());
        }
    }

    public void unlock(ThemeId id) {
        ledger.members().hold(Set.of(id.value()));
        Theme theme = work.changeable(id);
        if (theme.isLocked()) {
            ledger.begin(Kind.UNLOCKED, theme.department(), work, List.of(Before.of(theme)));
            theme.unlock();
            work.record("unlocked", theme, theme.name(), theme.name());
        }
    }
}
