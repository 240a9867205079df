package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefiningWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All I want is a bill I can read once and pay once.",
                "I just want someone who looks, says what it is, and mends it.",
                "All we ever asked for was a time we could rely on.",
                "An invoice should be something one understands without ringing up.",
                "To me, good service means not having to tell it twice.",
                "What I want is advice, not an offer.",
                "I would expect to be told what I do not need, too."
            })
    void a_sentence_that_says_what_it_should_be_like_is_found_among_others(String sentence) {
        String text = "The van came at four. " + sentence + " Forgive the spelling.";
        assertThat(DefiningWords.in(text)).map(DefiningWords.Found::sentence).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "🙂",
                "The technician never came.",
                "I should have liked to buy from you.",
                "I do not expect an answer, but I should like one.",
                "I was told to expect a call within three working days.",
                "That is how it should be, thank you, Imogen.",
                "all I want"
            })
    void what_customers_say_of_themselves_or_in_passing_defines_nothing(String text) {
        assertThat(DefiningWords.in(text)).isEmpty();
    }

    @Test
    void the_clearest_wins_and_of_equals_the_shortest() {
        assertThat(DefiningWords.in("It should be one call, not three of them. All I want is to be heard once."))
                .map(DefiningWords.Found::sentence)
                .contains("All I want is to be heard once.");
        assertThat(DefiningWords.in("I just want the whole of it settled for good. I just want to be told."))
                .map(DefiningWords.Found::sentence)
                .contains("I just want to be told.");
    }

    @Property
    void whatever_the_text_the_found_words_stand_in_it(@ForAll String text) {
        String whole = text + " All I want is peace and quiet. " + text;
        DefiningWords.in(whole).ifPresent(found -> assertThat(DefiningWords.standIn(found.sentence(), whole))
                .isTrue());
    }

    @Test
    void words_are_the_customers_own_whatever_the_line_breaks_but_not_when_one_is_changed() {
        assertThat(DefiningWords.standIn("I just want to be told.", "Why?\nI just  want\nto be told."))
                .isTrue();
        assertThat(DefiningWords.standIn("I just want to be asked.", "I just want to be told."))
                .isFalse();
    }
}
