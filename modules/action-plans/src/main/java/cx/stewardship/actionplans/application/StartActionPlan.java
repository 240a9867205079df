package cx.stewardship.actionplans.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Start a plan from what customers keep saying.
 *
 * @param themes at least one; the plan belongs to the department of the first
 * @param title null takes the name of the first theme
 * @param owner null makes it the actor
 * @param routine the name of the meeting in which it is followed up; null for none
 * @param agreedRatio the new rate as a share of the old one, at most; null when it is agreed later
 * @param windowWeeks how many weeks are watched at least; null when it is agreed later
 * @param begunOn the day the plan began; null for today, in the past for one that was begun on paper
 */
public record StartActionPlan(
        List<ThemeId> themes,
        @Nullable String title,
        @Nullable String betterOff,
        @Nullable PersonId owner,
        @Nullable PersonId checker,
        @Nullable String routine,
        @Nullable Double agreedRatio,
        @Nullable Integer windowWeeks,
        @Nullable LocalDate begunOn) {
    public StartActionPlan {
        themes = List.copyOf(themes);
    }
}
