package cx.stewardship.analysis.routing;

import java.util.Arrays;
import java.util.List;

/**
 * How much the nearest examples and the words say beside the line through the vectors.
 *
 * @param neighbours tuned on short questions with 77 labels and long complaints with 3; .7 cost the complaints .01 to .04
 * @param words 0 where they are noise
 */
record Says(double neighbours, double words) {

    static final Says FEW = new Says(.35, 0);
    static final Says MANY = new Says(.5, .3);

    /** With fewer examples a label, words are noise, and so, in part, are neighbours. */
    private static final int MANY_EXAMPLES = 40;

    private static final double[] OTHER_NEIGHBOURS = {.35, .7, 1};

    static Says of(int examples, int labels) {
        return labels > 0 && (double) examples / labels >= MANY_EXAMPLES ? MANY : FEW;
    }

    /** This one with other says of the neighbours: what can be tried where there is plenty to try it on. */
    List<Says> others() {
        return Arrays.stream(OTHER_NEIGHBOURS)
                .mapToObj(say -> new Says(say, words))
                .toList();
    }
}
