package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    private static final String TEXT =
            "I paid on Tuesday. On Thursday a second reminder came, a café's invoice of 4,180 too.";

    private static boolean finds(String wanted) {
        return SearchWords.of(wanted).fits(TEXT);
    }

    @Test
    void all_that_is_named_has_to_be_there() {
        assertThat(finds("remind paid")).isTrue();
        assertThat(finds("remind deposit")).isFalse();
        assertThat(finds("inder")).as("not in the middle of a word").isFalse();
        assertThat(finds("CAFES 4180")).isTrue();
    }

    @Test
    void a_phrase_stands_word_for_word() {
        assertThat(finds("\"second reminder\"")).isTrue();
        assertThat(finds("“Second Reminder” paid")).isTrue();
        assertThat(finds("\"second remind\"")).as("whole words").isFalse();
        assertThat(finds("\"reminder second\"")).isFalse();
        assertThat(finds("\"paid on tuesday on"))
                .as("the closing mark is missing")
                .isTrue();
    }

    @Test
    void a_minus_takes_away() {
        assertThat(finds("paid -deposit")).isTrue();
        assertThat(finds("paid -remind")).isFalse();
        assertThat(finds("paid -\"second reminder\"")).isFalse();
        assertThat(finds("paid -\"third reminder\"")).isTrue();
        assertThat(finds("-on-Thursday"))
                .as("what a hyphen holds together is a phrase")
                .isFalse();
        assertThat(SearchWords.of("on-Thursday").beginnings()).containsExactly("on", "thursday");
    }

    @Test
    void only_what_asks_for_something_can_be_relevant() {
        assertThat(SearchWords.of("-deposit").asks()).isFalse();
        assertThat(SearchWords.of("\"\" - ' | & ! :* %").asks()).isFalse();
        assertThat(SearchWords.of("paid").asks()).isTrue();
    }
}
