package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.search.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds comments by their words. */
@ApplicationScoped
@Transactional
public class CommentSearchSource implements SearchSource {

    private final CommentReads comments;
    private final Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected CommentSearchSource() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public CommentSearchSource(@Nullable CommentReads comments, @Nullable Formats formats) {
        this.comments = comments;
        this.formats = formats;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String title() {
        return Pages.text("voice.search.comments");
    }

    @Override
    public List<Hit> find(Actor actor, String text, int most) {
        CommentFilter filter = CommentFilter.ALL.saying(text);
        return comments.stream(Scope.ofLists(actor), filter, null, most).rows().stream()
                .map(line -> new Hit(
                        line.text(), formats.day(line.occurredAt()), true, "/customer-voice/comment?id=" + line.id()))
                .toList();
    }
}
