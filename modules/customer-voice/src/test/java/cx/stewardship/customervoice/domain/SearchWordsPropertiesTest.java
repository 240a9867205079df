package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchWordsPropertiesTest {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

    /** A part of a question, and how it is typed. */
    record Part(boolean not, boolean phrase, List<String> words) {

        String typed() {
            String said = String.join(" ", words);
            return (not ? "-" : "") + (phrase ? '"' + said + '"' : said);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Talk.texts();
    }

    @Provide
    Arbitrary<List<Part>> questions() {
        Arbitrary<Part> phrase = Combinators.combine(Arbitraries.of(true, false), Talk.phrases())
                .as((not, words) -> new Part(not, true, words));
        Arbitrary<Part> word = Combinators.combine(Arbitraries.of(true, false), Talk.words())
                .as((not, said) -> new Part(not, false, List.of(said)));
        return Arbitraries.oneOf(phrase, word).list().ofMaxSize(6);
    }

    private static String typed(List<Part> parts) {
        return String.join(" ", parts.stream().map(Part::typed).toList());
    }

    @Property
    void whatever_is_typed_is_understood_as_something(@ForAll("texts") String typed, @ForAll("texts") String text) {
        SearchWords search = SearchWords.of(typed);
        search.fits(text);
        List<String> all = new ArrayList<>(search.beginnings());
        all.addAll(search.withoutBeginnings());
        assertThat(all).allSatisfy(word -> assertThat(word).matches("[\\p{L}\\p{N}]+"));
        all.addAll(search.phrases());
        all.addAll(search.withoutPhrases());
        assertThat(all).allSatisfy(words -> assertThat(words)
                .isNotBlank()
                .isEqualTo(words.strip())
                .doesNotContain("  ")
                .satisfies(said -> assertThat(said.chars()).noneMatch(c -> QUOTES.indexOf(c) >= 0)));
    }

    @Property
    void words_phrases_and_what_may_not_be_there_are_told_apart(@ForAll("questions") List<Part> parts) {
        SearchWords search = SearchWords.of(typed(parts));
        assertThat(search.beginnings()).isEqualTo(said(parts, false, false));
        assertThat(search.phrases()).isEqualTo(said(parts, false, true));
        assertThat(search.withoutBeginnings()).isEqualTo(said(parts, true, false));
        assertThat(search.withoutPhrases()).isEqualTo(said(parts, true, true));
    }

    private static List<String> said(List<Part> parts, boolean not, boolean phrase) {
        return parts.stream()
                .filter(part -> part.not() == not && part.phrase() == phrase)
                .map(part -> String.join(" ", part.words()))
                .toList();
    }

    @Property
    void a_quote_that_is_never_closed_ends_with_the_line(
            @ForAll("questions") List<Part> parts, @ForAll("texts") String text) {
        String last = without(text);
        String open = typed(parts) + " \"" + last;
        assertThat(SearchWords.of(open)).isEqualTo(SearchWords.of(open + '"'));
    }

    @Property
    void a_text_is_found_by_itself_as_a_phrase(@ForAll("texts") String text) {
        String quoted = without(text);
        assertThat(SearchWords.of('"' + quoted + '"').fits(quoted)).isTrue();
        assertThat(SearchWords.of("-\"" + quoted + '"').fits(quoted))
                .isEqualTo(Words.of(quoted).isEmpty());
    }

    @Property
    void each_word_of_a_text_finds_it_and_with_a_minus_does_not(@ForAll("texts") String text) {
        for (String word : Words.of(text)) {
            assertThat(SearchWords.of(word).fits(text)).isTrue();
            assertThat(SearchWords.of("-" + word).fits(text)).isFalse();
        }
    }

    @Property
    void all_parts_have_to_fit(@ForAll("questions") List<Part> parts, @ForAll("sayings") String text) {
        boolean each =
                parts.stream().allMatch(part -> SearchWords.of(part.typed()).fits(text));
        assertThat(SearchWords.of(typed(parts)).fits(text)).isEqualTo(each);
    }

    @Provide
    Arbitrary<String> sayings() {
        return Talk.words().list().ofMaxSize(12).map(words -> String.join(" ", words));
    }

    @Property
    void a_minus_says_the_opposite(@ForAll("questions") List<Part> parts, @ForAll("sayings") String text) {
        Assume.that(parts.size() == 1);
        Part part = parts.get(0);
        Part opposite = new Part(!part.not(), part.phrase(), part.words());
        assertThat(SearchWords.of(opposite.typed()).fits(text))
                .isNotEqualTo(SearchWords.of(part.typed()).fits(text));
    }

    @Property
    void case_does_not_matter(@ForAll("questions") List<Part> parts) {
        assertThat(SearchWords.of(typed(parts).toUpperCase(Locale.ROOT))).isEqualTo(SearchWords.of(typed(parts)));
    }

    @Example
    void fifty_kilobytes_without_a_blank_are_taken_too() {
        String long50 = "a".repeat(50_000);
        assertThat(SearchWords.of(long50).fits(long50)).isTrue();
        assertThat(SearchWords.of("\"" + "ab ".repeat(20_000)).phrases()).hasSize(1);
        assertThat(Words.of("a".repeat(59) + "\ud835\udc00\ud835\udc00")).containsExactly("a".repeat(59));
    }

    private static String without(String text) {
        return text.chars()
                .filter(c -> QUOTES.indexOf(c) < 0)
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
    }
}
