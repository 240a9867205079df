package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every change of a theme begins and ends with: may this actor, and who did what. */
@Dependent
class ThemeWork {

    private final ThemeBook themes;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    ThemeWork(ThemeBook themes, AuditTrail audit, CurrentActor current, Clock clock) {
        this.themes = themes;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** @throws Refusal (not found) outside the actor's scope; (conflict) when it was merged or dissolved */
    Theme changeable(ThemeId id) {
        Theme theme = within(id);
        theme.requireActive();
        return theme;
    }

    /** The same for one that may have ended. */
    Theme within(ThemeId id) {
        return themes.find(id)
                .filter(theme -> Scope.mayChangeThemesOf(actor(), theme.department()))
                .orElseThrow(Refusal::notFound);
    }

    ThemeBook themes() {
        return themes;
    }

    /** @throws Refusal when another active theme of the department has this name */
    void requireFree(DepartmentId department, String name, @Nullable ThemeId own) {
        if (themes.named(department, name)
                .filter(other -> !other.id().equals(own))
                .isPresent()) {
            throw Refusal.conflict("voice.theme.name.taken", name.strip());
        }
    }

    Actor actor() {
        return current.get();
    }

    Instant now() {
        return clock.instant();
    }

    void record(String action, Theme theme, @Nullable String before, String after) {
        audit.record(action, "theme", theme.id().value(), before, after);
    }

    void recordJoined(long comment, Theme theme) {
        audit.record("joined", "comment", comment, null, theme.name());
    }

    void recordLeft(long comment, Theme theme) {
        audit.record("left", "comment", comment, theme.name(), theme.name());
    }

    void recordProposal(String action, long id, String name) {
        audit.record(action, "proposed-theme", id, name, null);
    }
}
