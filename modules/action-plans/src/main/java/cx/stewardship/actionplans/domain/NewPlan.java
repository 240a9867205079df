package cx.stewardship.actionplans.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan begins with.
 *
 * @param themes what customers keep telling us; at least one
 * @param betterOff how customers are better off when the plan has worked
 * @param owner the person who sees to it
 * @param checker the person who judges whether it worked; not the owner
 * @param routine where it is followed up: a meeting that exists anyway, by its id
 * @param criteria null when the effect is agreed later, before the plan starts
 * @param begunOn the day to which the baseline belongs; in the past for a plan that was begun on paper
 * @param quotes customers' words as they stand now
 * @param sources the weeks of the baseline by where the comments came from
 */
public record NewPlan(
        long department,
        List<Long> themes,
        String title,
        String betterOff,
        long owner,
        long checker,
        @Nullable Long routine,
        @Nullable Criteria criteria,
        LocalDate begunOn,
        List<FrozenQuote> quotes,
        Baseline baseline,
        List<BaselineSource> sources) {
    public NewPlan {
        themes = List.copyOf(themes);
        quotes = List.copyOf(quotes);
        sources = List.copyOf(sources);
    }
}
