package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.ThemeRises;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Tells the lead of a department that a theme is rising or new, once for each rise: the notice and the mark that it is told commit
 * together. A rise goes on while less than four weeks lie between the weeks that were flagged.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Role.CX_TEAM)
public class TellingRises {

    private ReadingThemes reading;
    private ThemeRises rises;
    private Notices notices;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected TellingRises() {}

    @Inject
    public TellingRises(ReadingThemes reading, ThemeRises rises, Notices notices, Clock clock) {
        this.reading = reading;
        this.rises = rises;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return how many rises of this department began; a department that nobody leads is looked at when somebody does */
    public int tell(Department department) {
        PersonId lead = department.lead();
        if (lead == null) {
            return 0;
        }
        LocalDate monday = FullComment.mondayOf(clock.instant());
        int begun = 0;
        for (ThemeFigures theme : reading.risingIn(department.id())) {
            if (rises.begins(theme.id(), monday)) {
                notices.tell(notice(lead, department, theme, monday));
                begun++;
            }
        }
        return begun;
    }

    private static Notice notice(PersonId lead, Department department, ThemeFigures theme, LocalDate monday) {
        String what = theme.trend() == ThemeFigures.Trend.NEW ? "new" : "rises";
        StringBuilder text = new StringBuilder(DigestWords.say(
                "voice.rise." + what + ".text",
                theme.now(),
                decimal(theme.expected()),
                percent(theme.chance()),
                department.name()));
        if (theme.hint()) {
            text.append('\n').append(DigestWords.say("voice.rise.few"));
        }
        text.append('\n').append(DigestWords.say("voice.rise.next"));
        return new Notice(
                lead,
                NoticeKind.RISING,
                DigestWords.say("voice.rise." + what + ".title", theme.name()),
                text.toString(),
                "/customer-voice/theme?id=" + theme.id(),
                "rise-" + theme.id() + "-" + monday);
    }

    private static String decimal(double figure) {
        NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(figure < 10 ? 1 : 0);
        return format.format(figure);
    }

    private static String percent(double chance) {
        NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(1);
        return chance < .001 ? DigestWords.say("voice.rise.hardly") : format.format(100 * chance) + " %";
    }
}
