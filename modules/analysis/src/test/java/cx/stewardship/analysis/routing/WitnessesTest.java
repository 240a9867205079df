package cx.stewardship.analysis.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.analysis.routing.LabelModel.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How much the nearest examples shall say is changed only for a reason. */
class WitnessesTest {

    /** The lines are wrong about so many of a hundred, and the neighbours, if they say enough, right. */
    private static Witnesses mended(int wrong) {
        Witnesses witnesses = Witnesses.none();
        for (int i = 0; i < 100; i++) {
            witnesses.labels().add(new boolean[] {true, false});
            witnesses.meaning().add(i < wrong ? new float[] {0, .6f} : new float[] {2, 0});
            witnesses.neighbours().add(i < wrong ? new float[] {1, 0} : new float[] {0, 0});
            witnesses.words().add(new float[2]);
        }
        return witnesses;
    }

    @Test
    void the_say_that_is_right_more_often_is_taken() {
        assertThat(mended(9).best(Says.MANY, Says.MANY.others()).neighbours()).isEqualTo(.7);
    }

    @Test
    void what_chance_may_have_made_changes_nothing() {
        assertThat(mended(1).best(Says.MANY, Says.MANY.others())).isEqualTo(Says.MANY);
        assertThat(mended(0).best(Says.MANY, Says.MANY.others())).isEqualTo(Says.MANY);
        assertThat(Witnesses.none().best(Says.FEW, Says.FEW.others())).isEqualTo(Says.FEW);
    }

    @Property(tries = 50)
    void the_one_that_is_taken_is_never_right_less_often(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int n) {
        Random chance = new Random(seed);
        Witnesses witnesses = Witnesses.none();
        for (int i = 0; i < n; i++) {
            witnesses.labels().add(new boolean[] {i % 3 == 0, i % 3 == 1, i % 3 == 2});
            witnesses.meaning().add(three(chance));
            witnesses.neighbours().add(three(chance));
            witnesses.words().add(three(chance));
        }
        Says best = witnesses.best(Says.MANY, Says.MANY.others());
        assertThat(right(witnesses, best)).isGreaterThanOrEqualTo(right(witnesses, Says.MANY));
    }

    @Property(tries = 5)
    void each_example_is_tried_once(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            examples.add(new Example(three(chance), "a text", Set.of(i % 2 == 0 ? "a" : "b")));
        }
        Learning learning = new Learning(new String[] {"a", "b"}, List.of(), seed);
        learning.from(examples);
        Witnesses witnesses = learning.tried(examples);
        assertThat(witnesses.size()).isEqualTo(60);
        assertThat(witnesses.labels().stream().filter(has -> has[0]).count()).isEqualTo(30);
    }

    private static int right(Witnesses witnesses, Says says) {
        int right = 0;
        for (int i = 0; i < witnesses.size(); i++) {
            double[] scores = witnesses.scores(i, says);
            int best = 0;
            for (int l = 1; l < scores.length; l++) {
                best = scores[l] > scores[best] ? l : best;
            }
            right += witnesses.labels().get(i)[best] ? 1 : 0;
        }
        return right;
    }

    private static float[] three(Random chance) {
        float[] three = {(float) chance.nextGaussian(), (float) chance.nextGaussian(), (float) chance.nextGaussian()};
        double length = Math.sqrt(three[0] * three[0] + three[1] * three[1] + three[2] * three[2]);
        for (int j = 0; j < 3; j++) {
            three[j] /= (float) length;
        }
        return three;
    }
}
