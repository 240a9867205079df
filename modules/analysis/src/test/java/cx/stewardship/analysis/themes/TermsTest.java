package cx.stewardship.analysis.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final List<String> LATE = List.of(
            "The heat pump came late.",
            "Heat pump two weeks late!",
            "My heat pumps were late again",
            "late, and nobody called");
    private static final List<String> BILL =
            List.of("The bill is wrong.", "A wrong bill again", "Billed twice, wrong amount", "the invoice was wrong");

    @Test
    void the_words_that_tell_a_group_from_the_others_come_first() {
        List<List<String>> terms = Terms.distinctive(List.of(LATE, BILL), 3);
        assertThat(terms.get(0)).contains("late", "heat pump");
        assertThat(terms.get(1)).contains("wrong", "bill");
    }

    @Test
    void a_common_word_does_not_name_a_small_group_among_many_texts() {
        List<String> group = List.of(
                "we waited for the van",
                "the van came, we waited",
                "waited for that van",
                "we waited and waited",
                "waited");
        List<String> rest = new java.util.ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rest.add(i % 2 == 0 ? "waited with something else, item" + i : "quite another matter, number" + i);
        }
        assertThat(Terms.distinctive(List.of(group, rest), 2).get(0)).first().isEqualTo("van");
    }

    @Test
    void a_word_within_a_chosen_pair_is_not_said_twice() {
        assertThat(Terms.distinctive(List.of(LATE, BILL), 5).get(0)).doesNotContain("heat", "pump");
    }

    @Test
    void words_without_meaning_are_no_terms() {
        assertThat(Terms.distinctive(List.of(List.of("and the of was", "it is"), LATE), 5)
                        .get(0))
                .isEmpty();
    }

    @Test
    void nothing_emoji_and_empty_groups_have_no_terms() {
        assertThat(Terms.distinctive(List.of(), 3)).isEmpty();
        assertThat(Terms.distinctive(List.of(List.of(), List.of("😀", "")), 3)).containsExactly(List.of(), List.of());
        assertThat(Terms.distinctive(List.of(LATE), 0)).containsExactly(List.of());
    }

    @Test
    void one_long_text_does_not_name_the_group() {
        List<String> withRant = List.of("late", "late", "late", "printer ".repeat(5_000));
        assertThat(Terms.distinctive(List.of(withRant, BILL), 1).get(0)).containsExactly("late");
    }

    @Test
    void numbers_and_what_was_blacked_out_name_no_group() {
        List<String> masked = List.of("XXXX paid XX/XX/2024 {$500.00}", "On XX/XX/XXXX paid XXXX 30 times", "paid");
        assertThat(Terms.distinctive(List.of(masked, BILL), 3).get(0)).containsExactly("paid", "times");
    }
}
