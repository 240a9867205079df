package cx.stewardship.shared.thread;

import cx.stewardship.shared.Actor;
import java.util.List;
import java.util.Optional;

/**
 * A module's part of the golden thread: a CDI bean per module. It describes its own objects, and names every link it
 * knows, also those that lead from or to an object of another module. It shows an actor only what that actor may see.
 */
public interface ThreadLinks {

    /** The link as this actor may see it; empty when it is not this module's, does not exist, or is out of scope. */
    Optional<ThreadNode> describe(ThreadRef ref, Actor actor);

    /** All links that this module knows and that begin or end at this object, the most telling first, at most {@code most}. */
    List<ThreadLink> touching(ThreadRef ref, int most);
}
