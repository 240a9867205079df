package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.ReadingComments;
import cx.stewardship.customervoice.application.ReadingThemeComments;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments that a form offers to choose from: of a theme, by their words, or named in the address. */
@ApplicationScoped
public class Candidates {

    private static final int AT_ONCE = 12;
    private static final int MOST_NAMED = 30;

    private ReadingComments reading;
    private ReadingThemeComments ofThemes;
    private CommentItems items;

    @SuppressWarnings("NullAway.Init")
    protected Candidates() {}

    @Inject
    public Candidates(ReadingComments reading, ReadingThemeComments ofThemes, CommentItems items) {
        this.reading = reading;
        this.ofThemes = ofThemes;
        this.items = items;
    }

    List<CommentItem> of(List<CommentLine> lines) {
        return items.of(lines);
    }

    List<CommentItem> ofTheme(long theme) {
        return items.of(ofThemes.of(new ThemeId(theme), null, AT_ONCE).rows());
    }

    /** The newest with these words; the newest of all when there are none. */
    List<CommentItem> withWords(String words) {
        return items.of(reading.stream(null, CommentFilter.ALL.saying(words.isBlank() ? null : words), null, AT_ONCE)
                .rows());
    }

    /** Named by their ids: {@code 12,15,21}. Refused when one of them is not the reader's. */
    List<CommentItem> named(String ids) {
        List<CommentItem> found = new ArrayList<>();
        for (String id : ids.split(",", MOST_NAMED + 1)) {
            if (found.size() == MOST_NAMED || !id.matches("\\d{1,18}")) {
                throw Refusal.notFound();
            }
            found.add(items.of(reading.get(new CommentId(Long.parseLong(id)))));
        }
        return found;
    }
}
