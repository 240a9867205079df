package cx.stewardship.imports.domain;

import org.jspecify.annotations.Nullable;

/** A worker finds that its run is no longer its own. Its transaction must not commit. */
public class LostRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LostRun(@Nullable Long run, String worker) {
        super("Import " + run + " is no longer run by " + worker);
    }
}
