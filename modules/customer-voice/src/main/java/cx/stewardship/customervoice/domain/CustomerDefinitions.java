package cx.stewardship.customervoice.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers say the experience should be, as chosen by people. */
public interface CustomerDefinitions {

    CustomerDefinition add(CustomerDefinition definition);

    Optional<CustomerDefinition> find(long id);

    void remove(CustomerDefinition definition);

    /**
     * The newest first.
     *
     * @param departments those of the whole company come along; null for all
     */
    List<CustomerDefinition> of(@Nullable Set<Long> departments, int most);

    /** Of these comments, those that are chosen or set aside already. */
    Set<Long> settled(Collection<Long> comments);

    /** This comment is not proposed again. */
    void setAside(long comment, String by, Instant at);
}
