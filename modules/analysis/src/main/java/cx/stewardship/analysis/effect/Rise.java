package cx.stewardship.analysis.effect;

import java.util.List;

/**
 * Tells whether something became more frequent, with the same guard as {@link EffectivenessCheck}: where weeks vary more than chance makes them,
 * a few high weeks are no rise.
 */
public final class Rise {

    private static final double ANY_RATIO = 1;

    private Rise() {}

    /**
     * @param before the weeks before
     * @param now the last weeks
     * @return the chance of so many or more now if nothing had changed; 1 when there is nothing to compare
     */
    public static double chance(List<WindowCounts> before, List<WindowCounts> now) {
        Effect backwards = EffectivenessCheck.compare(now, before, ANY_RATIO);
        return backwards.comparable()
                        || backwards.after().events() > 0
                        || backwards.before().events() > 0
                ? backwards.pOneSided()
                : 1;
    }
}
