package cx.stewardship.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BgeEmbedderTest {

    private static final BgeEmbedder EMBEDDER = new BgeEmbedder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "😀",
                "The delivery came two weeks late.",
                "Die Lieferung kam zwei Wochen zu spät.",
                "配達が遅い",
                "\u0000\uFFFD"
            })
    void every_text_has_a_direction(String text) {
        assertThat(length(EMBEDDER.embed(text))).isCloseTo(1, within(1e-5));
    }

    @Test
    void a_text_has_the_same_vector_whatever_came_before() {
        float[] alone = EMBEDDER.embed("The technician never showed up.");
        for (String other : List.of("", "a", "word ".repeat(10_000))) {
            EMBEDDER.embed(other);
            assertThat(EMBEDDER.embed("The technician never showed up.")).isEqualTo(alone);
        }
    }

    @Test
    void the_same_meaning_lies_closer_than_another() {
        float[] late = EMBEDDER.embed("My parcel arrived far too late.");
        float[] slow = EMBEDDER.embed("Delivery took weeks longer than promised.");
        float[] rude = EMBEDDER.embed("The cashier shouted at my mother.");
        assertThat(dot(late, slow)).isGreaterThan(dot(late, rude) + .1);
    }

    @Test
    void pieces_are_those_of_the_reference() {
        assertThat(EMBEDDER.pieces("Hello, World!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
        assertThat(EMBEDDER.pieces("unaffable")).containsExactly(101, 14477, 20961, 3468, 102);
        assertThat(EMBEDDER.pieces("")).containsExactly(101, 102);
    }

    private static double length(float[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
