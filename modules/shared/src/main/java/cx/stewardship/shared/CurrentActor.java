package cx.stewardship.shared;

import java.util.Optional;
import java.util.function.Supplier;

/** Tells who is acting now: the one who signed in, or the one on whose behalf a job runs. */
public interface CurrentActor {

    /** The actor of this request or job; empty when nobody signed in. */
    Optional<Actor> find();

    /** @throws Refusal (not signed in) when nobody is acting */
    default Actor get() {
        return find().orElseThrow(Refusal::notSignedIn);
    }

    /** Does the work as somebody else on this thread, for jobs that run on behalf of the one who started them. */
    <T> T as(Actor actor, Supplier<T> work);
}
