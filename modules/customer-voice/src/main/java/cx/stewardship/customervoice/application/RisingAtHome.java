package cx.stewardship.customervoice.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.words.RisingThemes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells the home page what customers say more often than before. */
@ApplicationScoped
public class RisingAtHome implements RisingThemes {

    private ReadingThemes reading;
    private Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected RisingAtHome() {}

    @Inject
    public RisingAtHome(ReadingThemes reading, Formats formats) {
        this.reading = reading;
        this.formats = formats;
    }

    @Override
    public List<Rising> rising(Actor actor, Optional<DepartmentId> department, LocalDate today, int most) {
        if (!actor.isAny(Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.EXECUTIVE)) {
            return List.of();
        }
        return reading.of(department.orElse(null)).stream()
                .filter(ThemeFigures::rises)
                .sorted(Comparator.comparingDouble(ThemeFigures::chance))
                .limit(most)
                .map(this::shown)
                .toList();
    }

    private Rising shown(ThemeFigures theme) {
        return new Rising(
                theme.name(),
                Pages.text(
                        theme.hint() ? "voice.home.rising.few" : "voice.home.rising",
                        theme.now(),
                        formats.rate(theme.expected()),
                        formats.chance(theme.chance())),
                theme.trend() == ThemeFigures.Trend.NEW,
                "/customer-voice/theme?id=" + theme.id());
    }
}
