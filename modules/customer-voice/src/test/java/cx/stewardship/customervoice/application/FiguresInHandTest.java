package cx.stewardship.customervoice.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.application.FiguresInHand.Counts;
import cx.stewardship.customervoice.domain.ThemeReads.Sized;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresInHandTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Sized LATE = new Sized(1, 7, "Late", "", 5, false, 1, MONDAY);

    private final FiguresInHand inHand = new FiguresInHand();
    private int reckoned;

    @Test
    void are_reckoned_once_for_the_same_counts() {
        ask(Set.of(7L), counts(LATE, 2, 3));
        ask(Set.of(7L), counts(LATE, 2, 3));

        assertThat(reckoned).isEqualTo(1);
    }

    @Test
    void are_reckoned_anew_when_a_week_has_another_count() {
        ask(Set.of(7L), counts(LATE, 2, 3));
        ask(Set.of(7L), counts(LATE, 2, 4));

        assertThat(reckoned).isEqualTo(2);
    }

    @Test
    void are_reckoned_anew_when_a_theme_was_renamed_or_the_company_said_more() {
        ask(null, counts(LATE, 2, 3));
        ask(null, counts(new Sized(1, 7, "Too late", "", 5, false, 2, MONDAY), 2, 3));
        ask(null, new Counts(MONDAY, 2, List.of(LATE), Map.of(MONDAY, 10), Map.of(1L, new int[] {2, 3})));

        assertThat(reckoned).isEqualTo(3);
    }

    @Test
    void of_other_departments_are_others() {
        ask(Set.of(7L), counts(LATE, 2, 3));
        ask(Set.of(8L), counts(LATE, 2, 3));
        ask(null, counts(LATE, 2, 3));
        ask(Set.of(7L), counts(LATE, 2, 3));

        assertThat(reckoned).isEqualTo(3);
    }

    private void ask(Set<Long> departments, Counts counts) {
        inHand.of(departments, counts, of -> {
            reckoned++;
            return List.of();
        });
    }

    private static Counts counts(Sized theme, int... weeks) {
        return new Counts(MONDAY, weeks.length, List.of(theme), Map.of(MONDAY, 9), Map.of(1L, weeks));
    }
}
