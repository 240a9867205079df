package cx.stewardship.actionplans.application;

import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.shared.DepartmentId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a plan from these themes would begin with, before anybody has said yes.
 *
 * @param comments that belong to the themes in all
 * @param firstMonday of the baseline
 * @param lastMonday of the baseline
 * @param events comments on the theme in the baseline
 * @param total all comments of the company in it
 * @param lately comments on the theme in the trigger window, the four weeks after it
 * @param latelyTotal all comments of the company in those
 */
public record ProposedPlan(
        DepartmentId department,
        String departmentName,
        String title,
        String definition,
        long comments,
        List<String> quotes,
        LocalDate firstMonday,
        LocalDate lastMonday,
        long events,
        long total,
        long lately,
        long latelyTotal)
        implements Serializable {

    static List<String> texts(List<Themes.Quote> quotes) {
        return quotes.stream().map(Themes.Quote::text).toList();
    }

    /** Comments on the theme per 1,000 comments; 0 when there were none. */
    public double rate() {
        return total == 0 ? 0 : 1000.0 * events / total;
    }

    /** Whether it has become rarer already, before anything was done: what a plan would then be praised for. */
    public boolean fading() {
        return total > 0
                && latelyTotal > 0
                && EffectivenessCheck.compare(new WindowCounts(events, total), new WindowCounts(lately, latelyTotal), 1)
                                .upper()
                        < 1;
    }

    /** Whether so few customers spoke of it that no change could be shown afterwards. */
    public boolean tooFew() {
        return events <= 4;
    }
}
