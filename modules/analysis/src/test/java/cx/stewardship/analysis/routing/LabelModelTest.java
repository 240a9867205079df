package cx.stewardship.analysis.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cx.stewardship.analysis.routing.LabelModel.Example;
import cx.stewardship.analysis.routing.LabelModel.Guess;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabelModelTest {

    private static final List<String> LABELS = List.of("billing", "delivery", "repairs", "sales");
    private static final List<String> WORDS = List.of("invoice", "parcel", "broken", "offer");

    @Property(tries = 15)
    void an_example_gets_its_own_label_where_labels_lie_apart(
            @ForAll @IntRange(min = 5, max = 12) int each, @ForAll long seed) {
        List<Example> examples = examples(each, seed);
        LabelModel model = LabelModel.train(examples, seed);
        for (Example example : examples) {
            assertThat(example.labels())
                    .contains(
                            model.guess(example.vector(), example.text()).get(0).label());
        }
    }

    @Property(tries = 15)
    void chances_are_chances_and_come_in_order(@ForAll long seed) {
        LabelModel model = LabelModel.train(examples(6, 1), 1);
        List<Guess> guesses = model.guess(near(0, 1.5, new Random(seed)), "whatever");
        assertThat(guesses).hasSize(4).allMatch(g -> g.chance() >= 0 && g.chance() <= 1);
        assertThat(guesses).isSortedAccordingTo((a, b) -> Double.compare(b.chance(), a.chance()));
        assertThat(LabelModel.margin(guesses)).isBetween(0.0, 1.0);
    }

    @Test
    void the_same_examples_and_seed_give_the_same_bytes() {
        assertThat(LabelModel.train(examples(8, 3), 7).toBytes())
                .isEqualTo(LabelModel.train(examples(8, 3), 7).toBytes());
    }

    @Test
    void what_was_kept_guesses_as_before() {
        LabelModel model = LabelModel.train(examples(50, 3), 7);
        LabelModel back = LabelModel.fromBytes(model.toBytes());
        for (Example example : examples(5, 4)) {
            assertThat(back.guess(example.vector(), example.text()))
                    .isEqualTo(model.guess(example.vector(), example.text()));
        }
        assertThat(back.toBytes()).isEqualTo(model.toBytes());
        assertThat(back.words("billing", "an invoice")).isEqualTo(model.words("billing", "an invoice"));
    }

    /** Before it was tried out how much the nearest examples shall say, their say went by whether words say anything. */
    @Test
    void what_was_kept_before_the_say_of_neighbours_was_is_read_as_it_was() throws IOException {
        for (int each : new int[] {8, 50}) {
            LabelModel model = LabelModel.train(examples(each, 3), 7);
            byte[] bytes = model.toBytes();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            in.readInt();
            int labels = in.readInt();
            for (int l = 0; l < labels; l++) {
                Bytes.readText(in);
            }
            in.skipNBytes(3 * Double.BYTES + Integer.BYTES + Double.BYTES);
            int say = bytes.length - in.available();
            byte[] earlier = new byte[bytes.length - Double.BYTES];
            System.arraycopy(bytes, 0, earlier, 0, say);
            System.arraycopy(bytes, say + Double.BYTES, earlier, say, earlier.length - say);
            earlier[3]--;
            assertThat(LabelModel.fromBytes(earlier).toBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void bytes_that_are_no_model_are_refused() {
        byte[] bytes = LabelModel.train(examples(5, 3), 7).toBytes();
        assertThatThrownBy(() -> LabelModel.fromBytes(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> LabelModel.fromBytes("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LabelModel.fromBytes(Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_may_have_two_labels() {
        List<Example> examples = new ArrayList<>(examples(20, 5));
        Random chance = new Random(6);
        for (int i = 0; i < 20; i++) {
            examples.add(new Example(between(0, 1, chance), "invoice for the parcel", Set.of("billing", "delivery")));
        }
        List<Guess> guesses = LabelModel.train(examples, 1).guess(between(0, 1, chance), "parcel and invoice");
        assertThat(guesses.subList(0, 2)).extracting(Guess::label).containsExactlyInAnyOrder("billing", "delivery");
        assertThat(guesses.get(1).chance()).isGreaterThan(.5);
        assertThat(guesses.get(2).chance()).isLessThan(.5);
    }

    @Test
    void a_doubtful_text_has_a_small_margin() {
        LabelModel model = LabelModel.train(examples(20, 8), 1);
        Random chance = new Random(9);
        double clear = LabelModel.margin(model.guess(near(2, .2, chance), "broken"));
        double doubtful = LabelModel.margin(model.guess(between(2, 3, chance), "broken offer"));
        assertThat(doubtful).isLessThan(clear);
    }

    @Test
    void words_of_the_text_speak_for_the_label() {
        LabelModel model = LabelModel.train(examples(10, 8), 1);
        assertThat(model.words("repairs", "The pump is BROKEN, says the offer")).containsExactly("broken");
        assertThat(model.words("nobody", "broken")).isEmpty();
        assertThat(model.words("repairs", "😀")).isEmpty();
    }

    @Property(tries = 5)
    void chances_are_right_as_often_as_they_say_where_labels_overlap(@ForAll @IntRange(max = 99) int seed) {
        Random chance = new Random(seed);
        LabelModel model = LabelModel.train(overlapping(60, chance), seed);
        double said = 0;
        double right = 0;
        List<Example> others = overlapping(200, chance);
        for (Example other : others) {
            Guess first = model.guess(other.vector(), other.text()).get(0);
            said += first.chance() / others.size();
            right += other.labels().contains(first.label()) ? 1.0 / others.size() : 0;
        }
        assertThat(said).isCloseTo(right, within(.12));
    }

    private static List<Example> overlapping(int each, Random chance) {
        return apart(each, 3, chance);
    }

    private static List<Example> apart(int each, double spread, Random chance) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 3 * each; i++) {
            examples.add(new Example(near(i % 3, spread, chance), "a text", Set.of(LABELS.get(i % 3))));
        }
        return examples;
    }

    @Test
    void texts_that_nobody_labelled_show_where_labels_end() {
        double alone = 0;
        double together = 0;
        for (int run = 0; run < 8; run++) {
            Random chance = new Random(run);
            List<Example> few = apart(5, 2, chance);
            List<float[]> others =
                    apart(100, 2, chance).stream().map(Example::vector).toList();
            List<Example> asked = apart(100, 2, chance);
            alone += share(LabelModel.train(few, run), asked) / 8;
            together += share(LabelModel.train(few, others, run), asked) / 8;
        }
        assertThat(together).isGreaterThan(alone + .01);
    }

    @Test
    void texts_of_labels_that_nobody_taught_mislead_little() {
        double alone = 0;
        double together = 0;
        for (int run = 0; run < 8; run++) {
            Random chance = new Random(run);
            List<Example> few = apart(5, 2, chance);
            List<float[]> strangers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                strangers.add(near(3 + i % 5, 2, chance));
            }
            List<Example> asked = apart(100, 2, chance);
            alone += share(LabelModel.train(few, run), asked) / 8;
            together += share(LabelModel.train(few, strangers, run), asked) / 8;
        }
        assertThat(together).isGreaterThan(alone - .02);
    }

    private static double share(LabelModel model, List<Example> asked) {
        return asked.stream()
                        .filter(each -> each.labels()
                                .contains(model.guess(each.vector(), each.text())
                                        .get(0)
                                        .label()))
                        .count()
                / (double) asked.size();
    }

    @Property(tries = 10)
    void with_texts_that_nobody_labelled_examples_keep_their_labels_and_bytes_are_the_same(@ForAll long seed) {
        List<Example> examples = examples(6, seed);
        Random chance = new Random(seed);
        List<float[]> others = new ArrayList<>();
        for (int i = 0; i < LabelModel.MOST_UNLABELLED / 10; i++) {
            others.add(near(i % 6, .5, chance));
        }
        LabelModel model = LabelModel.train(examples, others, seed);
        for (Example example : examples) {
            assertThat(model.guess(example.vector(), example.text()))
                    .isSortedAccordingTo((a, b) -> Double.compare(b.chance(), a.chance()))
                    .allMatch(guess -> guess.chance() >= 0 && guess.chance() <= 1)
                    .first()
                    .satisfies(first -> assertThat(example.labels()).contains(first.label()));
        }
        assertThat(LabelModel.train(examples, others, seed).toBytes()).isEqualTo(model.toBytes());
    }

    @Test
    void with_plenty_of_examples_texts_that_nobody_labelled_change_nothing() {
        List<Example> plenty = examples(LabelModel.PLENTY / LABELS.size(), 1);
        List<float[]> others =
                overlapping(20, new Random(1)).stream().map(Example::vector).toList();
        assertThat(LabelModel.train(plenty, others, 1).toBytes())
                .isEqualTo(LabelModel.train(plenty, 1).toBytes());
    }

    @Test
    void with_one_label_or_none_there_is_nothing_to_guess_about_others() {
        List<float[]> others =
                overlapping(20, new Random(1)).stream().map(Example::vector).toList();
        assertThat(LabelModel.train(List.of(), others, 1).labels()).isEmpty();
        List<Example> one = examples(5, 1).subList(0, 5);
        assertThat(LabelModel.train(one, others, 1).toBytes())
                .isEqualTo(LabelModel.train(one, 1).toBytes());
    }

    @Property(tries = 20)
    void a_guess_says_the_less_the_nearer_another_label_comes(@ForAll long seed) {
        Random chance = new Random(seed);
        double[] scores = chance.doubles(4, -5, 5).toArray();
        Guessed guessed = Guessed.by(List.of(scores), 4);
        double[] leads = Calibration.leads(scores);
        int said = 0;
        for (int l = 0; l < 4; l++) {
            said += guessed.yes()[l][0] ? 1 : 0;
            assertThat(guessed.says()[l][0]).isBetween(0f, .4f);
            for (int other = 0; other < 4; other++) {
                if (Math.abs(leads[l]) <= Math.abs(leads[other])) {
                    assertThat(guessed.says()[l][0]).isLessThanOrEqualTo(guessed.says()[other][0]);
                }
            }
        }
        assertThat(said).isEqualTo(1);
    }

    @Test
    void no_examples_give_no_guesses() {
        LabelModel model = LabelModel.train(List.of(), 1);
        assertThat(model.guess(new float[] {1, 0}, "a")).isEmpty();
        assertThat(LabelModel.margin(List.of())).isZero();
        assertThat(LabelModel.fromBytes(model.toBytes()).labels()).isEmpty();
    }

    @Test
    void a_single_label_is_guessed() {
        LabelModel model = LabelModel.train(examples(5, 1).subList(0, 5), 1);
        assertThat(model.guess(near(0, .2, new Random(1)), "invoice"))
                .singleElement()
                .satisfies(g -> assertThat(g.chance()).isGreaterThan(.5));
    }

    @Test
    void of_very_many_examples_some_are_drawn() {
        List<Example> examples = new ArrayList<>(examples(5, 1));
        Random chance = new Random(2);
        for (int i = 0; i < LabelModel.MOST_EXAMPLES + 500; i++) {
            examples.add(new Example(near(1, .3, chance), "parcel", Set.of("delivery")));
        }
        LabelModel model = LabelModel.train(examples, 1);
        assertThat(model.labels()).containsExactlyElementsOf(LABELS);
        assertThat(model.guess(near(0, .1, chance), "invoice").get(0).label()).isEqualTo("billing");
    }

    /** w = C·σ(−w·1 − 9·b…) has no closed form; the optimum is where the slope of the penalised loss is nought. */
    @Test
    void a_line_lies_where_the_slope_of_its_loss_is_nought() {
        float[][] x = {{1, 0}, {.6f, .8f}, {0, 1}, {-.6f, .8f}};
        boolean[] yes = {true, true, false, false};
        double[] costs = {2, 2, 2, 2};
        WordFeatures.Row[] rows = Arrays.stream(x)
                .map(figures -> new WordFeatures.Row(new int[] {0, 1}, figures))
                .toArray(WordFeatures.Row[]::new);
        Line line = Line.fit(rows, 2, new int[] {0, 1, 2, 3}, yes, costs, 1);
        for (int d = 0; d < 2; d++) {
            double slope = line.weights()[d];
            for (int i = 0; i < 4; i++) {
                double sign = yes[i] ? 1 : -1;
                double score = line.weights()[0] * x[i][0] + line.weights()[1] * x[i][1] + line.offset();
                slope -= costs[i] * sign * x[i][d] / (1 + Math.exp(sign * score));
            }
            assertThat(slope).isCloseTo(0, within(.05));
        }
    }

    private static List<Example> examples(int each, long seed) {
        Random chance = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int l = 0; l < LABELS.size(); l++) {
            for (int i = 0; i < each; i++) {
                examples.add(
                        new Example(near(l, .3, chance), "The " + WORDS.get(l) + " was here", Set.of(LABELS.get(l))));
            }
        }
        return examples;
    }

    private static float[] near(int label, double spread, Random chance) {
        float[] vector = new float[16];
        vector[label] = 1;
        return spread(vector, spread, chance);
    }

    private static float[] between(int one, int other, Random chance) {
        float[] vector = new float[16];
        vector[one] = 1;
        vector[other] = 1;
        return spread(vector, .2, chance);
    }

    private static float[] spread(float[] vector, double spread, Random chance) {
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (spread * chance.nextGaussian() / 4);
            square += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
