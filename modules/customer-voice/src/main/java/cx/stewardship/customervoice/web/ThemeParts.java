package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.ReadingThemeComments;
import cx.stewardship.customervoice.application.ThemeFigures;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of a theme shows besides its figures. */
@ApplicationScoped
public class ThemeParts {

    private static final int AT_ONCE = 8;

    private final ThemeRows rows;
    private final ReadingThemeComments reading;
    private final CommentItems items;

    @SuppressWarnings("NullAway.Init")
    protected ThemeParts() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemeParts(@Nullable ThemeRows rows, @Nullable ReadingThemeComments reading, @Nullable CommentItems items) {
        this.rows = rows;
        this.reading = reading;
        this.items = items;
    }

    ThemeRow row(ThemeFigures figures) {
        return rows.rows(List.of(figures)).get(0);
    }

    /** Adds the next comments of a theme to those shown. @return the key for what follows */
    @Nullable
    String comments(long theme, @Nullable String after, List<CommentItem> shown) {
        Slice<CommentLine> slice = reading.of(new ThemeId(theme), after, AT_ONCE);
        shown.addAll(items.of(slice.rows()));
        return slice.next();
    }
}
