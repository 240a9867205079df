package cx.stewardship.actionplans.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The watches over closed plans. */
public interface Watches {

    Watch add(Watch watch);

    /** The newest one over a plan. */
    Optional<Watch> over(long plan);

    /** Those that watch, by plan. */
    List<Watch> watching();

    /** Those that signalled and wait for an answer, by plan. */
    List<Watch> signalled();

    /** Those that signalled and wait for an answer, over plans that began from one of these themes. */
    List<Watch> signalledOn(Collection<Long> themes);

    /**
     * Takes the round of this name, if it is due, until the next time; of several servers one gets it.
     *
     * @return whether it is the caller's to do
     */
    boolean takeRound(String name, Instant now, Instant next);
}
