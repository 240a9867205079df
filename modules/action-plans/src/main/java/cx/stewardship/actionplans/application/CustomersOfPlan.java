package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.CustomerBehind;
import java.io.Serializable;
import java.util.List;

/**
 * The customers behind a plan, to be told what became of what they said.
 *
 * @param nameless comments whose source does not say who the customer is: nobody can be answered
 * @param text the answer; {@code [day]} and {@code [words]} stand for what each customer said, and when
 * @param ownText whether somebody changed the proposal
 */
public record CustomersOfPlan(
        long planId, String title, List<CustomerBehind> customers, long nameless, String text, boolean ownText)
        implements Serializable {

    public CustomersOfPlan {
        customers = List.copyOf(customers);
    }

    public long answered() {
        return customers.stream().filter(CustomerBehind::answered).count();
    }
}
