package cx.stewardship.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {

    private static final WordPiece PIECES = read(
            "{\"model\": {\"vocab\": {\"[PAD]\": 0, \"[UNK]\":1,\"[CLS]\":2,\"[SEP]\":3, \"late\":4, \"##r\":5, \",\":6, \"cafe\":7,"
                    + "\"\\u914d\":8, \"\\\"\":9, \"un\":10, \"##late\":11, \"'\":12}}}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    late          | 2 4 3
                    LATE, later   | 2 4 6 4 5 3
                    Café          | 2 7 3
                    late,late     | 2 4 6 4 3
                    late配late    | 2 4 8 4 3
                    unlater       | 2 10 11 5 3
                    lately        | 2 1 3
                    😀            | 2 1 3
                    """)
    void a_text_is_cut_into_known_pieces(String text, String ids) {
        assertThat(PIECES.ids(text, 512)).containsExactly(numbers(ids));
    }

    @Test
    void what_cannot_be_seen_is_no_piece() {
        assertThat(PIECES.ids("la\u200Bte\u0000 \uFFFD\u00A0\t\nlate", 512)).containsExactly(2, 4, 4, 3);
        assertThat(PIECES.ids("", 512)).containsExactly(2, 3);
    }

    @Test
    void an_endless_word_is_unknown_and_takes_no_time() {
        assertThat(PIECES.ids("x".repeat(4_000), 512)).containsExactly(2, 1, 3);
    }

    @Test
    void a_long_text_ends_where_the_model_does() {
        assertThat(PIECES.ids("late ".repeat(50_000), 512)).hasSize(512).endsWith(4, 3);
        assertThat(PIECES.ids("later later", 4)).containsExactly(2, 4, 5, 3);
    }

    @Property(tries = 300)
    void every_text_has_a_beginning_an_end_and_no_more_than_fits(@ForAll String text) {
        long[] ids = PIECES.ids(text, 20);
        assertThat(ids).startsWith(2).endsWith(3).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void a_file_without_vocabulary_is_refused() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("{\"vocab\":{\"a\":1}}")).isInstanceOf(IllegalStateException.class);
    }

    private static long[] numbers(String ids) {
        return java.util.Arrays.stream(ids.trim().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static WordPiece read(String json) {
        try {
            return WordPiece.from(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
