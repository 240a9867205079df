package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Make two themes of one.
 *
 * @param comments those that leave it
 * @param name of the new theme
 * @param seen the version that was on the page; null when nobody looked
 */
public record SplitTheme(ThemeId theme, List<Long> comments, String name, String definition, @Nullable Integer seen) {

    public SplitTheme {
        comments = comments.stream().distinct().toList();
    }
}
