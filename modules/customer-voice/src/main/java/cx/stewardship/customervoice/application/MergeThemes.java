package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Make one theme of several.
 *
 * @param into the one that remains
 * @param from those that become part of it
 * @param name what it is called then; null to leave its name
 * @param definition null to leave it
 * @param seen versions of the themes that were on the page; empty when nobody looked
 */
public record MergeThemes(
        ThemeId into,
        List<ThemeId> from,
        @Nullable String name,
        @Nullable String definition,
        Map<ThemeId, Integer> seen) {

    public MergeThemes {
        from = from.stream().distinct().toList();
        seen = Map.copyOf(seen);
    }
}
