package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RippleMapTest {

    private static final long BILLING = 2;
    private static final long CONTACT = 3;
    private static final Set<Long> FRONT = Set.of(CONTACT);

    @Test
    void what_began_where_nobody_meets_customers_is_called_hidden() {
        RippleMap map = RippleMap.of(
                List.of(
                        new Ripple(BILLING, CONTACT, "HASSLE", 4),
                        new Ripple(BILLING, CONTACT, "ANNOYANCE", 2),
                        new Ripple(CONTACT, CONTACT, "HASSLE", 3),
                        new Ripple(Ripple.NOBODY, CONTACT, Ripple.UNSAID, 1)),
                FRONT);
        assertThat(map.complaints()).isEqualTo(10);
        assertThat(map.hidden()).isEqualTo(6);
        assertThat(map.elsewhere()).isEqualTo(6);
        assertThat(map.pairs().get(0).hidden()).isTrue();
        assertThat(map.pairs().get(0).of("ANNOYANCE")).isEqualTo(2);
        assertThat(map.pairs().get(0).of("UNNECESSARY_COST")).isZero();
    }

    @Test
    void a_chain_leads_from_one_department_to_another() {
        RippleMap map = RippleMap.of(
                List.of(
                        new Ripple(CONTACT, CONTACT, "HASSLE", 9),
                        new Ripple(Ripple.NOBODY, CONTACT, "HASSLE", 8),
                        new Ripple(BILLING, CONTACT, "HASSLE", 1)),
                FRONT);
        assertThat(map.chains(5)).extracting(RippleMap.Pair::originator).containsExactly(BILLING);
    }

    @Test
    void fewer_than_five_say_nothing() {
        assertThat(RippleMap.of(List.of(new Ripple(BILLING, CONTACT, "HASSLE", 4)), FRONT)
                        .few())
                .isTrue();
        assertThat(RippleMap.of(List.of(new Ripple(BILLING, CONTACT, "HASSLE", 5)), FRONT)
                        .few())
                .isFalse();
        assertThat(RippleMap.of(List.of(), FRONT).few()).isTrue();
    }

    @Property
    void nothing_is_lost_or_counted_twice(@ForAll("ripples") List<Ripple> ripples) {
        RippleMap map = RippleMap.of(ripples, FRONT);
        assertThat(map.complaints())
                .isEqualTo(ripples.stream().mapToInt(Ripple::comments).sum());
        assertThat(map.pairs().stream().mapToInt(RippleMap.Pair::complaints).sum())
                .isEqualTo(map.complaints());
        assertThat(map.hidden()).isBetween(0, map.complaints());
        assertThat(map.elsewhere()).isBetween(0, map.complaints());
        assertThat(map.pairs())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.complaints(), a.complaints()) == 0
                        ? 0
                        : Integer.compare(b.complaints(), a.complaints()));
    }

    @Provide
    static Arbitrary<List<Ripple>> ripples() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.of("HASSLE", "ANNOYANCE", Ripple.UNSAID),
                        Arbitraries.integers().between(1, 50))
                .as(Ripple::new)
                .list()
                .ofMaxSize(30);
    }
}
