package cx.stewardship.actionplans.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Customers who told us of the issue of a plan, and who of them was answered. */
public interface CustomersBehind {

    /**
     * The customers of a plan, those who spoke last first.
     *
     * @param fromMonday the first week in which what they tell of occurred
     * @param toMondayExclusive the week after the last
     * @param most comments that are looked at
     */
    List<CustomerBehind> of(ActionPlan plan, LocalDate fromMonday, LocalDate toMondayExclusive, int most);

    /** How many customers there are, and how many of them were answered. */
    Count count(ActionPlan plan, LocalDate fromMonday, LocalDate toMondayExclusive);

    /** @param customers who told us of it, of those who can be answered */
    record Count(long answered, long customers) {}

    /** Comments in these weeks whose source does not say who the customer is. */
    long nameless(ActionPlan plan, LocalDate fromMonday, LocalDate toMondayExclusive);

    /** Writes down that they were answered, in the text that is kept now; whoever was answered before keeps that day. */
    void answered(long plan, Collection<String> references, By by);

    /** It was not so. */
    void notAnswered(long plan, Collection<String> references);

    /** The text as it was kept; empty when nobody changed the proposal. */
    Optional<String> text(long plan);

    void keepText(long plan, String text);
}
