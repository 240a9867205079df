package cx.stewardship.imports.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are looked for.
 *
 * @param kinds of data, any of them
 * @param source exactly this one; null for all
 * @param state null for all
 */
public record RunFilter(Collection<String> kinds, @Nullable String source, @Nullable ImportState state) {
    public RunFilter {
        kinds = List.copyOf(kinds);
    }
}
