package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.RoutingRule.LookAt;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A routing rule as somebody has typed it; id 0 for a new one. */
public record RuleDraft(
        long id,
        @Nullable LookAt column,
        @Nullable String columnValue,
        WordsMode mode,
        List<String> words,
        long departmentId,
        ConcernRole role,
        boolean active) {}
