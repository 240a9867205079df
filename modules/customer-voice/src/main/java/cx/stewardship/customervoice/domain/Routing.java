package cx.stewardship.customervoice.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** That a comment concerns a department, who or what said so, and how sure that is. */
public final class Routing {

    private static final String BETWEEN_ARGUMENTS = "\u001f";

    private final long departmentId;

    private final ConcernRole role;

    private final RoutedBy how;

    private final @Nullable Long ruleId;

    private final String whyKey;

    private final String whyArguments;

    private final int sureness;

    private final @Nullable String correctedBy;

    private final Instant occurredAt;

    /** The same for a comment that occurred at another time. */
    public Routing at(Instant time) {
        return new Routing(departmentId, role, how, ruleId, whyKey, split(whyArguments), sureness, correctedBy, time);
    }

    /**
     * @param whyKey of the sentence that says why
     * @param whyArguments what that sentence quotes
     * @param sureness 0 to 100
     * @param correctedBy the sign-in name of the person who said so; null for the product
     * @param occurredAt when the comment occurred
     */
    public Routing(
            long departmentId,
            ConcernRole role,
            RoutedBy how,
            @Nullable Long ruleId,
            String whyKey,
            List<String> whyArguments,
            int sureness,
            @Nullable String correctedBy,
            Instant occurredAt) {
        this.departmentId = departmentId;
        this.role = role;
        this.how = how;
        this.ruleId = ruleId;
        this.whyKey = whyKey;
        this.whyArguments = joined(whyArguments);
        this.sureness = sureness;
        this.correctedBy = correctedBy;
        this.occurredAt = occurredAt;
    }

    /** The arguments as one column keeps them, cut to what it holds. */
    public static String joined(List<String> arguments) {
        String all = String.join(BETWEEN_ARGUMENTS, arguments);
        return all.length() <= 600 ? all : all.substring(0, 600);
    }

    public static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(BETWEEN_ARGUMENTS, -1));
    }

    /** As the audit trail keeps them: {@code ORIGINATED 6 by PERSON, RECEIVED 3 by COLUMN}. */
    public static String readable(Collection<Routing> routings) {
        return routings.stream()
                .map(routing -> routing.role() + " " + routing.departmentId() + " by " + routing.how())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    public long departmentId() {
        return departmentId;
    }

    public ConcernRole role() {
        return role;
    }

    public RoutedBy how() {
        return how;
    }

    public @Nullable Long ruleId() {
        return ruleId;
    }

    public String whyKey() {
        return whyKey;
    }

    public List<String> whyArguments() {
        return split(whyArguments);
    }

    public int sureness() {
        return sureness;
    }

    public @Nullable String correctedBy() {
        return correctedBy;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Routing that
                && departmentId == that.departmentId
                && role == that.role
                && how == that.how
                && sureness == that.sureness
                && whyArguments.equals(that.whyArguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(departmentId, role);
    }
}
