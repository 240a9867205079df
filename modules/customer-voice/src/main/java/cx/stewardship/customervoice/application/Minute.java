package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.task.OpenActions;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting begins with.
 *
 * @param department its id; null for the whole company
 * @param story null while none is told
 * @param quote in the customer's own words
 * @param theme what customers tell most at present; null when there is none
 * @param actions what has been promised and is not done yet, the next due first
 * @param thanks words of the newest thanks
 */
public record Minute(
        @Nullable Long department,
        Stories.@Nullable Told story,
        String quote,
        @Nullable ThemeFigures theme,
        List<OpenActions.Promise> actions,
        List<String> thanks)
        implements Serializable {}
