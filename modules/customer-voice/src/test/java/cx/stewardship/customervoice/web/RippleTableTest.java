package cx.stewardship.customervoice.web;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.domain.Ripple;
import cx.stewardship.customervoice.domain.RippleMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RippleTableTest {

    private static final long BILLING = 2;
    private static final long CONTACT = 3;

    private static RippleTable table(List<Ripple> ripples) {
        return RippleTable.of(
                RippleMap.of(ripples, Set.of(CONTACT)),
                "",
                LongStream.range(0, 30)
                        .boxed()
                        .collect(Collectors.toMap(
                                id -> id,
                                id -> id == BILLING ? "Billing" : id == CONTACT ? "Contact Centre" : "D" + id)),
                (from, to) -> from + "-" + to);
    }

    @Test
    void it_says_who_does_not_meet_customers_and_adds_up_both_ways() {
        RippleTable table = table(List.of(
                new Ripple(BILLING, CONTACT, "HASSLE", 26),
                new Ripple(BILLING, BILLING, "HASSLE", 10),
                new Ripple(CONTACT, CONTACT, "HASSLE", 4)));
        assertThat(table.lines()).extracting(RippleTable.Line::name).containsExactly("Billing", "Contact Centre");
        assertThat(table.lines()).extracting(RippleTable.Line::hidden).containsExactly(true, false);
        assertThat(table.lines()).extracting(RippleTable.Line::all).containsExactly(36, 4);
        assertThat(table.sums()).containsExactly(30, 10);
        assertThat(table.all()).isEqualTo(40);
        assertThat(table.steps())
                .containsExactly(
                        new RippleTable.Step(1, 1, 5),
                        new RippleTable.Step(2, 6, 10),
                        new RippleTable.Step(3, 11, 15),
                        new RippleTable.Step(4, 16, 20),
                        new RippleTable.Step(5, 21, 26));
    }

    @Property
    void each_figure_stands_in_the_step_of_its_shade(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 400) Integer> counts) {
        List<Ripple> ripples = new java.util.ArrayList<>();
        for (int at = 0; at < counts.size(); at++) {
            ripples.add(new Ripple(10 + at, CONTACT, "HASSLE", counts.get(at)));
        }
        RippleTable table = table(ripples);
        for (RippleTable.Line line : table.lines()) {
            RippleTable.Cell cell = line.cells().get(0);
            RippleTable.Step step = table.steps().stream()
                    .filter(each -> cell.shade().equals("h" + each.shade()))
                    .findFirst()
                    .orElseThrow();
            assertThat(cell.complaints()).isBetween(step.from(), step.to());
        }
    }
}
