package cx.stewardship.customervoice.domain;

import cx.stewardship.analysis.embedding.Embedder;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The centres of themes: the direction in which their comments point on the whole, with the phrases that were given to describe a
 * theme counted as comments. Kept up as comments come; what goes makes a centre stale, and it is computed anew.
 */
public interface ThemeCentres {

    /**
     * A centre.
     *
     * @param seeds vectors of the phrases that describe the theme; empty for most
     * @param cohesion mean cosine of all of them to the centre, 0 to 1
     * @param members comments in it whose meaning is known
     * @param ofThanks whether most of them are thanks
     * @param locked whether only people put comments there
     */
    record Centre(
            long themeId,
            long departmentId,
            String name,
            float[] vector,
            List<float[]> seeds,
            double cohesion,
            int members,
            boolean ofThanks,
            boolean locked) {

        /** How much a comment is like the theme: like its centre, or like one of the phrases, whichever is more. −1 to 1. */
        public double alike(float[] comment) {
            double most = cx.stewardship.analysis.themes.Centre.cosine(vector, comment);
            for (float[] seed : seeds) {
                most = Math.max(most, cx.stewardship.analysis.themes.Centre.cosine(seed, comment));
            }
            return most;
        }

        /** The same, as if comments might still join. */
        public Centre unlocked() {
            return new Centre(themeId, departmentId, name, vector, seeds, cohesion, members, ofThanks, false);
        }

        /** Whether a comment is about as like it as those that are in it, or like one of the phrases. */
        boolean takes(float[] comment) {
            double centre = cx.stewardship.analysis.themes.Centre.cosine(vector, comment);
            return (members >= Nearest.ENOUGH && centre >= cohesion - Nearest.BELOW_MEAN)
                    || seeds.stream()
                            .anyMatch(seed -> cx.stewardship.analysis.themes.Centre.cosine(seed, comment)
                                    >= Nearest.LIKE_A_PHRASE);
        }
    }

    /** Centres of the active themes of these departments, brought up to date; those without a comment that was read and without phrases are left out. */
    List<Centre> of(Collection<Long> departments, Embedder embedder);

    /**
     * The same for those who only look: nothing is written, so it may be read beside others at any time. Of a theme whose centre has to be computed anew only
     * the newest comments are taken, which are enough to tell where it lies.
     */
    List<Centre> asTheyStand(Collection<Long> departments, Embedder embedder);

    /** Describes a theme by phrases, before any comment does. */
    void seed(long theme, List<String> phrases);

    /** The vectors that a centre is made of: its sum over the number of members, as it is stored. For checks. */
    Map<Long, double[]> sums();

    /** All of them are computed anew when they are next used. */
    void forget();
}
