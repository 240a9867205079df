package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    private static long of(String wanted, String text) {
        return new Relevance(SearchWords.of(wanted)).of(Words.spoken(text));
    }

    @Test
    void a_comment_that_says_it_more_often_is_more_about_it() {
        assertThat(of("reminder", "A reminder, and another reminder."))
                .isGreaterThan(of("reminder", "A reminder came."));
        assertThat(of("reminder", "Nothing of the kind.")).isZero();
    }

    @Test
    void a_whole_word_counts_twice_a_beginning_once() {
        assertThat(of("remind", "remind me")).isEqualTo(50_000);
        assertThat(of("remind", "reminders")).isEqualTo(33_333);
    }

    @Test
    void a_phrase_counts_twice_as_much_as_what_begins_with_a_word() {
        assertThat(of("\"second reminder\"", "the second reminder")).isEqualTo(66_666);
        assertThat(of("\"second reminder\"", "the second and the reminder")).isZero();
    }

    @Test
    void what_shall_not_be_there_adds_nothing() {
        assertThat(of("reminder -deposit", "a reminder")).isEqualTo(of("reminder", "a reminder"));
    }

    @Test
    void the_same_word_in_a_long_comment_says_less() {
        assertThat(of("reminder", "reminder " + "and so on ".repeat(100)))
                .isLessThan(of("reminder", "reminder and so on"));
    }

    @Property
    void each_further_word_raises_it_and_never_beyond_its_limit(
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String word,
            @ForAll @IntRange(min = 1, max = 60) int times) {
        long once = of(word, (word + ". ").repeat(times));
        long more = of(word, (word + ". ").repeat(times + 1));
        assertThat(once).isBetween(1L, 100_000L);
        assertThat(more).isLessThan(100_000L);
        // a comment of 200 letters more needs an occurrence more
        assertThat(more).isGreaterThanOrEqualTo(once * 9 / 10);
    }
}
