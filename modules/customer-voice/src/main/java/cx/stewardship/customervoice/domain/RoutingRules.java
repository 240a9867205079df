package cx.stewardship.customervoice.domain;

import java.util.List;
import java.util.Optional;

/** All routing rules. */
public interface RoutingRules {

    /** In the order in which they are tried. */
    List<RoutingRule> all();

    Optional<RoutingRule> find(long id);

    RoutingRule add(RoutingRule rule);

    void remove(RoutingRule rule);
}
