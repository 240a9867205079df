package cx.stewardship.analysis.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * From scores to chances: a logistic curve (Platt 1999) over a label's score and over its lead on the best other label, fitted to scores that
 * examples got from models that had not seen them. How much the lead counts tells, by itself, whether texts have one label or several.
 */
record Calibration(double score, double lead, double offset) {

    /** So many examples are plenty for three figures. */
    private static final int ENOUGH = 4_000;

    /** @param witnesses of examples that they have not seen, in any order */
    static Calibration learn(Witnesses witnesses, Says says) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(ENOUGH, witnesses.size()); i++) {
            double[] scores = witnesses.scores(i, says);
            double[] leads = leads(scores);
            boolean[] has = witnesses.labels().get(i);
            for (int l = 0; l < scores.length; l++) {
                rows.add(new double[] {scores[l], leads[l], has[l] ? 1 : 0});
            }
        }
        return fit(rows);
    }

    /** By how much each is above the best of the others; 0 where there is no other. */
    static double[] leads(double[] scores) {
        int best = -1;
        double second = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < scores.length; l++) {
            if (best < 0 || scores[l] > scores[best]) {
                second = best < 0 ? second : scores[best];
                best = l;
            } else {
                second = Math.max(second, scores[l]);
            }
        }
        double[] leads = new double[scores.length];
        for (int l = 0; l < scores.length && scores.length > 1; l++) {
            leads[l] = scores[l] - (l == best ? second : scores[best]);
        }
        return leads;
    }

    double chance(double score, double lead) {
        return 1 / (1 + Math.exp(-(this.score * score + this.lead * lead + offset)));
    }

    /** More evidence never makes a label less likely: where the fit says so, it is made anew without what misleads it. */
    private static Calibration fit(List<double[]> rows) {
        double[] both = fit(rows, true, true);
        if (both[0] < 0) {
            both = fit(rows, false, true);
        } else if (both[1] < 0) {
            both = fit(rows, true, false);
        }
        return new Calibration(Math.max(0, both[0]), Math.max(0, both[1]), both[2]);
    }

    /** Newton's steps towards the most likely figures, held a little towards a plain curve. */
    private static double[] fit(List<double[]> rows, boolean useScore, boolean useLead) {
        double[] start = {useScore ? .3 : 0, useScore ? 0 : .3, 0};
        double[] p = start.clone();
        for (int step = 0; step < 50; step++) {
            double[][] h = new double[3][4];
            for (int i = 0; i < 3; i++) {
                h[i][i] = 1;
                h[i][3] = p[i] - start[i];
            }
            for (double[] row : rows) {
                double[] x = {useScore ? row[0] : 0, useLead ? row[1] : 0, 1};
                double chance = 1 / (1 + Math.exp(-(p[0] * x[0] + p[1] * x[1] + p[2])));
                double weight = Math.max(1e-9, chance * (1 - chance));
                for (int i = 0; i < 3; i++) {
                    h[i][3] += (chance - row[2]) * x[i];
                    for (int j = 0; j < 3; j++) {
                        h[i][j] += weight * x[i] * x[j];
                    }
                }
            }
            double[] move = solved(h);
            double before = loss(rows, p, start);
            double part = 1;
            double[] next = moved(p, move, part);
            while (loss(rows, next, start) > before && part > 1e-6) {
                part /= 2;
                next = moved(p, move, part);
            }
            double gained = before - loss(rows, next, start);
            if (!(gained > 0)) {
                break;
            }
            p = next;
            if (gained < 1e-9 * before) {
                break;
            }
        }
        return p;
    }

    private static double[] moved(double[] p, double[] move, double part) {
        return new double[] {p[0] - part * move[0], p[1] - part * move[1], p[2] - part * move[2]};
    }

    private static double loss(List<double[]> rows, double[] p, double[] start) {
        double loss = 0;
        for (int i = 0; i < 3; i++) {
            loss += (p[i] - start[i]) * (p[i] - start[i]) / 2;
        }
        for (double[] row : rows) {
            double z = p[0] * row[0] + p[1] * row[1] + p[2];
            double against = row[2] > 0 ? -z : z;
            loss += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
        }
        return loss;
    }

    private static double[] solved(double[][] h) {
        for (int i = 0; i < 3; i++) {
            for (int r = i + 1; r < 3; r++) {
                double factor = h[r][i] / h[i][i];
                for (int c = i; c < 4; c++) {
                    h[r][c] -= factor * h[i][c];
                }
            }
        }
        double[] x = new double[3];
        for (int i = 2; i >= 0; i--) {
            double sum = h[i][3];
            for (int c = i + 1; c < 3; c++) {
                sum -= h[i][c] * x[c];
            }
            x[i] = sum / h[i][i];
        }
        return x;
    }
}
