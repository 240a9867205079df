package cx.stewardship.performancereviews.domain;

import java.util.List;
import java.util.Optional;

/** The register of what the company rewards. */
public interface Programmes {

    void add(Programme programme);

    Optional<Programme> find(long id);

    Optional<Programme> named(String name);

    /** Those that run first, flagged ones before others, then by name. */
    List<Programme> all();
}
