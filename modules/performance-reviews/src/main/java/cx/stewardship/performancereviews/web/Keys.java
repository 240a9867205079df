package cx.stewardship.performancereviews.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys as they stand in addresses. */
final class Keys {

    private Keys() {}

    /** Empty for what is no key, which is answered like a key that does not exist. */
    static Optional<Long> of(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
