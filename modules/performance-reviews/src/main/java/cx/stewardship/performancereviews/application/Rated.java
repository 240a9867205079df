package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One rating as somebody gives it. @param rating 1 to 5; null while it is open */
public record Rated(CriterionId criterion, @Nullable BigDecimal rating, @Nullable String comment)
        implements Serializable {}
