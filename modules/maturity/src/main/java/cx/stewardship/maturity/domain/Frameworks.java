package cx.stewardship.maturity.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editions of frameworks: those that came with the product and those brought in. */
public interface Frameworks {

    /** All editions, by code, the newest version first. Those that came with the product are always among them. */
    List<FrameworkEdition> all();

    Optional<FrameworkEdition> find(String code, String version);

    /** @throws cx.stewardship.shared.Refusal (not found) when there is none */
    FrameworkEdition get(long id);

    void add(FrameworkEdition edition);

    Optional<FrameworkEdition> find(long id);

    /** Which of these editions something refers to, with what it stands in. */
    Map<Long, String> dependents(Collection<Long> editions);

    void remove(FrameworkEdition edition);

    /** What the edition says; read once and kept, as an edition never changes. */
    Framework read(FrameworkEdition edition);
}
