package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.AnsweringCustomers;
import cx.stewardship.actionplans.application.CustomersOfPlan;
import cx.stewardship.actionplans.domain.CustomerBehind;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** You said, we did: the customers behind a plan, and the answer to them. */
@Named
@ViewScoped
public class CustomersPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ON_A_PAGE = 25;

    private final AnsweringCustomers answering;
    private final Formats formats;

    private long plan;
    private @Nullable CustomersOfPlan read;
    private List<Line> lines = List.of();
    private @Nullable String text;
    private int first;

    /** A customer, chosen or not. */
    public static final class Line implements Serializable {
        private static final long serialVersionUID = 1L;
        private final CustomerBehind customer;
        private boolean chosen;

        Line(CustomerBehind customer) {
            this.customer = customer;
        }

        public CustomerBehind getCustomer() {
            return customer;
        }

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }
    }

    @Inject
    public CustomersPage(AnsweringCustomers answering, Formats formats) {
        this.answering = answering;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> {
            CustomersOfPlan behind = answering.of(plan);
            read = behind;
            text = behind.text();
            lines = behind.customers().stream().map(Line::new).toList();
            leaf(0);
        });
    }

    private List<String> chosen() {
        return lines.stream()
                .filter(Line::isChosen)
                .map(line -> line.getCustomer().reference())
                .toList();
    }

    public @Nullable String answered() {
        return Pages.attempt(() -> {
                    int count = answering.answered(plan, chosen(), typed());
                    Pages.say("plans.customers.marked", count);
                })
                ? again()
                : null;
    }

    /** What stands in the field, when it is another text than the one that is kept. */
    private @Nullable String typed() {
        String present = text == null ? "" : text.strip().replace("\r\n", "\n");
        CustomersOfPlan behind = read;
        return behind == null || present.equals(behind.text().strip()) ? null : present;
    }

    public @Nullable String notAnswered() {
        return Pages.attempt(() -> {
                    int count = answering.notAnswered(plan, chosen());
                    Pages.say("plans.customers.unmarked", count);
                })
                ? again()
                : null;
    }

    public @Nullable String keep() {
        return Pages.attempt(() -> {
                    answering.keepText(plan, text);
                    Pages.say("plans.customers.kept");
                })
                ? again()
                : null;
    }

    /** Chooses all that were not answered yet, on every page. */
    public void all() {
        lines.forEach(line -> line.setChosen(!line.getCustomer().answered()));
    }

    public void none() {
        lines.forEach(line -> line.setChosen(false));
    }

    /** Leafs through the list; what was chosen on other pages stays chosen. @param pages forward; negative for back */
    public void leaf(int pages) {
        int last = Math.max(0, (lines.size() - 1) / ON_A_PAGE * ON_A_PAGE);
        first = Math.max(0, Math.min(last, first + pages * ON_A_PAGE));
    }

    /** Those on the page that is open. */
    public List<Line> getShown() {
        return lines.subList(Math.min(first, lines.size()), Math.min(lines.size(), first + ON_A_PAGE));
    }

    /** "26 to 50 of 112". */
    public String getShownOf() {
        return Pages.text(
                "plans.customers.shown",
                Math.min(first + 1, lines.size()),
                first + getShown().size(),
                lines.size());
    }

    public boolean isLeafing() {
        return lines.size() > ON_A_PAGE;
    }

    public boolean isLast() {
        return first + ON_A_PAGE >= lines.size();
    }

    /** How many are chosen, on all pages. */
    public String getChosenCount() {
        return Pages.text("plans.customers.chosen", chosen().size());
    }

    private String again() {
        return "/action-plans/customers.xhtml?faces-redirect=true&plan=" + plan + "&first=" + first;
    }

    public int getFirst() {
        return first;
    }

    /** Any number in an address leads to the page on which it is. */
    public void setFirst(int first) {
        this.first = Math.max(0, first) / ON_A_PAGE * ON_A_PAGE;
    }

    /** "Answered 30 of 48 customers". */
    public String getFigure() {
        CustomersOfPlan behind = Objects.requireNonNull(read);
        return Pages.text(
                "plans.customers.figure", behind.answered(), behind.customers().size());
    }

    public String getNameless() {
        return Pages.text(
                "plans.customers.nameless", Objects.requireNonNull(read).nameless());
    }

    /** Who answered, and when. */
    public String state(CustomerBehind customer) {
        String by = customer.answeredBy();
        return by == null
                ? Pages.text("plans.customers.open")
                : Pages.text("plans.customers.answeredBy", by, formats.day(customer.answeredAt()));
    }

    /** What this customer was told; empty when nobody kept it. */
    public String told(CustomerBehind customer) {
        String answer = customer.answer();
        return answer == null ? "" : AnsweringCustomers.letter(answer, customer);
    }

    /** The answer as the first customer would read it. */
    public String getSample() {
        CustomersOfPlan behind = read;
        return behind == null || behind.customers().isEmpty()
                ? ""
                : AnsweringCustomers.letter(behind.text(), behind.customers().get(0));
    }

    public boolean isFound() {
        return read != null;
    }

    public @Nullable CustomersOfPlan getRead() {
        return read;
    }

    public List<Line> getLines() {
        return lines;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public long getPlan() {
        return plan;
    }

    public void setPlan(long plan) {
        this.plan = plan;
    }
}
