package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Incoming;
import cx.stewardship.customervoice.domain.Learned;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whom comments concern and why: of one that is there, and of texts that are only tried out. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class ExplainingRouting {

    /** The most texts that are tried out at once. */
    public static final int MOST_TEXTS = 100;

    private final RoutingChoices choices;
    private final ReadingComments reading;
    private final Embedder embedder;

    @SuppressWarnings("NullAway.Init")
    protected ExplainingRouting() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ExplainingRouting(
            @Nullable RoutingChoices choices, @Nullable ReadingComments reading, @Nullable Embedder embedder) {
        this.choices = choices;
        this.reading = reading;
        this.embedder = embedder;
    }

    /** @param decision what columns, rules, names and models say; @param proposals the most likely by what was learned */
    public record Tried(Router.Decision decision, List<Learned.Proposal> proposals) {}

    /** A comment that the reader may see, with the most likely departments for it. */
    public QueueItem of(CommentId id) {
        CommentLine line = reading.get(id);
        return choices.items(
                        List.of(line), each -> each.waiting() ? QueueItem.Kind.ofWaiting(each) : QueueItem.Kind.UNSURE)
                .get(0);
    }

    /** Routes texts as they would be routed if they came in now; nothing is kept. */
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public List<Tried> tryOut(List<String> texts) {
        if (texts.isEmpty()) {
            throw Refusal.invalid("voice.analysis.noTexts");
        }
        if (texts.size() > MOST_TEXTS) {
            throw Refusal.invalid("voice.analysis.tooMany", texts.size(), MOST_TEXTS);
        }
        Learned learned = choices.learned();
        Router router = choices.router();
        List<Tried> tried = new ArrayList<>();
        for (String given : texts) {
            String text = text(given);
            Router.Decision found = router.route(new Incoming(text, "", null, null, null, null, null, null));
            if (learned.isNothing()) {
                tried.add(new Tried(found, List.of()));
            } else {
                float[] vector = embedder.embed(text);
                tried.add(new Tried(learned.after(found, vector, text), learned.proposals(vector, text)));
            }
        }
        return tried;
    }

    private static String text(@Nullable String given) {
        String text = given == null ? "" : given.replace("\u0000", "").strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("voice.import.noText");
        }
        return text.length() <= FullComment.LONGEST ? text : text.substring(0, FullComment.LONGEST);
    }
}
