package cx.stewardship.actionplans.domain;

import cx.stewardship.analysis.effect.Verdict;
import java.util.Locale;

/** Only what has proved effective is closed, and only by the one who checks it. */
public final class ClosingRefused extends PlanRefused {

    private static final long serialVersionUID = 1L;

    private ClosingRefused(String key, Object... arguments) {
        super(Kind.CONFLICT, WayOut.SEE_EFFECT, key, arguments);
    }

    static ClosingRefused notTheChecker(long plan) {
        return new ClosingRefused("plans.close.notTheChecker", plan);
    }

    /**
     * A partly effective plan is not closed either: what was agreed with the customer in mind was not reached. The checker
     * waits for more comments or reopens it.
     */
    static ClosingRefused verdict(long plan, Verdict verdict) {
        return new ClosingRefused("plans.close.verdict." + verdict.name().toLowerCase(Locale.ROOT), plan);
    }

    /** Not enough data either, but waiting may not help. */
    static ClosingRefused incomparable(long plan) {
        return new ClosingRefused("plans.close.incomparable", plan);
    }

    static ClosingRefused tooEarly(long plan, int weeksSeen, int weeksAgreed) {
        return new ClosingRefused("plans.close.tooEarly", plan, weeksSeen, weeksAgreed);
    }
}
