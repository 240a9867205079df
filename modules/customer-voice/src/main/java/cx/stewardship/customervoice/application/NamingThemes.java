package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Names themes and says what belongs to them. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class NamingThemes {

    private final ThemeBook themes;
    private final ThemeWork work;

    @SuppressWarnings("NullAway.Init")
    protected NamingThemes() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public NamingThemes(@Nullable ThemeBook themes, @Nullable ThemeWork work) {
        this.themes = themes;
        this.work = work;
    }

    public void name(ThemeId id, String name, String definition) {
        Theme theme = work.changeable(id);
        String before = theme.name() + ": " + theme.definition();
        if (themes.named(theme.department(), name)
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw Refusal.conflict("voice.theme.name.taken", name.strip());
        }
        theme.rename(name);
        theme.define(definition);
        work.record("renamed", theme, before, theme.name() + ": " + theme.definition());
    }
}
