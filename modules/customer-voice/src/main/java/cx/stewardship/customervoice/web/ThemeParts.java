package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.ReadingMembership;
import cx.stewardship.customervoice.application.ReadingThemeComments;
import cx.stewardship.customervoice.application.ThemeFigures;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of a theme shows besides its figures. */
@ApplicationScoped
public class ThemeParts {

    private static final int AT_ONCE = 8;
    private static final int QUOTES = 3;

    private final ThemeRows rows;
    private final ReadingThemeComments reading;
    private final CommentItems items;
    private final ReadingMembership membership;

    @SuppressWarnings("NullAway.Init")
    protected ThemeParts() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemeParts(
            @Nullable ThemeRows rows,
            @Nullable ReadingThemeComments reading,
            @Nullable CommentItems items,
            @Nullable ReadingMembership membership) {
        this.rows = rows;
        this.reading = reading;
        this.items = items;
        this.membership = membership;
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

    /** The comments nearest the centre. */
    List<ReadingMembership.Quote> quotes(long theme) {
        return membership.nearest(new ThemeId(theme), QUOTES);
    }

    /** For those that joined by themselves, how much they are alike: {@code 0.87}. */
    Map<Long, String> alike(long theme, List<CommentItem> shown) {
        Map<Long, String> alike = new HashMap<>();
        membership
                .of(new ThemeId(theme), shown.stream().map(CommentItem::id).toList())
                .forEach((id, member) -> {
                    Integer hundredths = member.alike();
                    if (hundredths != null) {
                        alike.put(id, String.format(Locale.ENGLISH, "%.2f", hundredths / 100.0));
                    }
                });
        return alike;
    }
}
