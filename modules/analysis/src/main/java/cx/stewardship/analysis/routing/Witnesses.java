package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.routing.LabelModel.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each witness says of examples that it has not seen.
 *
 * @param labels for each example, which of the labels it has
 */
record Witnesses(List<boolean[]> labels, List<float[]> meaning, List<float[]> neighbours, List<float[]> words) {

    static Witnesses none() {
        return new Witnesses(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void hear(Scorer scorer, List<Example> unseen, String[] names) {
        scorer.hear(unseen, this);
        for (Example example : unseen) {
            boolean[] has = new boolean[names.length];
            for (int l = 0; l < names.length; l++) {
                has[l] = example.labels().contains(names[l]);
            }
            labels.add(has);
        }
    }

    int size() {
        return labels.size();
    }

    double[] scores(int example, Says says) {
        double[] scores = new double[labels.get(example).length];
        for (int l = 0; l < scores.length; l++) {
            scores[l] = meaning.get(example)[l]
                    + says.neighbours() * neighbours.get(example)[l]
                    + says.words() * words.get(example)[l];
        }
        return scores;
    }

    /** Of these, the one by which the first guess is right most often, if it is so by more than chance easily makes it; else the first. */
    Says best(Says first, List<Says> others) {
        boolean[] before = right(first);
        Says best = first;
        double most = 0;
        for (Says other : others) {
            boolean[] now = right(other);
            int gained = 0;
            int lost = 0;
            for (int i = 0; i < now.length; i++) {
                gained += now[i] && !before[i] ? 1 : 0;
                lost += before[i] && !now[i] ? 1 : 0;
            }
            if (gained - lost > Math.max(most, Math.sqrt(gained + lost))) {
                most = gained - lost;
                best = other;
            }
        }
        return best;
    }

    private boolean[] right(Says says) {
        boolean[] right = new boolean[size()];
        for (int i = 0; i < right.length; i++) {
            double[] scores = scores(i, says);
            double highest = Arrays.stream(scores).max().orElse(0);
            for (int l = 0; l < scores.length; l++) {
                right[i] |= scores[l] == highest && labels.get(i)[l];
            }
        }
        return right;
    }
}
