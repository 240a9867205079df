package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.QueueItem;
import cx.stewardship.customervoice.application.ReadingTexts;
import cx.stewardship.customervoice.application.SendingComments;
import cx.stewardship.customervoice.application.WorkingOffTheQueue;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One comment after the other that a person should look at: each answer is kept at once, and the next comment comes. */
@Named
@ViewScoped
public class ReviewQueuePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 12;
    private static final int SHOWN = 1_500;

    private final WorkingOffTheQueue queue;
    private final SendingComments sending;
    private final ReadingTexts texts;
    private final CommentItems items;

    private List<Entry> entries = List.of();
    private WorkingOffTheQueue.Counts counts = WorkingOffTheQueue.Counts.NONE;
    private int at;
    private int undoable;
    private long unread;
    private @Nullable Long elsewhere;

    /** A comment of the queue in the reader's words. */
    public record Entry(QueueItem item, CommentItem comment, String text, boolean cut, List<Answer> answers)
            implements Serializable {}

    /** An answer that a key gives. */
    public record Answer(int key, String name, int sureness, String why) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected ReviewQueuePage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ReviewQueuePage(
            @Nullable WorkingOffTheQueue queue,
            @Nullable SendingComments sending,
            @Nullable ReadingTexts texts,
            @Nullable CommentItems items) {
        this.queue = queue;
        this.sending = sending;
        this.texts = texts;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            counts = queue.counts();
            entries = queue.items(AT_ONCE).stream().map(this::entry).toList();
            at = Math.max(0, Math.min(at, entries.size() - 1));
            undoable = sending.undoable();
            unread = texts.pending();
            elsewhere = null;
        });
    }

    private Entry entry(QueueItem item) {
        String text = item.comment().text();
        boolean cut = text.length() > SHOWN;
        int[] key = {0};
        return new Entry(
                item,
                items.of(item.comment()),
                cut ? text.substring(0, SHOWN) + "…" : text,
                cut,
                item.choices().stream().map(choice -> answer(++key[0], choice)).toList());
    }

    private Answer answer(int key, QueueItem.Choice choice) {
        String name = choice.departments().stream().map(items::department).collect(Collectors.joining(", "));
        String words = choice.words().stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
        return new Answer(
                key,
                name,
                choice.sureness(),
                choice.isNow()
                        ? Pages.text("voice.queue.now")
                        : words.isEmpty() ? Pages.text("voice.queue.noWords") : Pages.text("voice.queue.words", words));
    }

    /** @param key of the answer: 1, 2 or 3 */
    public void answer(int key) {
        Entry open = getOpen();
        if (open == null || key > open.item().choices().size()) {
            return;
        }
        QueueItem.Choice choice = open.item().choices().get(key - 1);
        Set<DepartmentId> departments =
                choice.departments().stream().map(DepartmentId::new).collect(Collectors.toSet());
        decide(
                () -> sending.began(new CommentId(open.comment().id()), departments),
                "voice.queue.sent",
                open.answers().get(key - 1).name());
    }

    public void nobody() {
        Entry open = getOpen();
        if (open != null) {
            decide(() -> sending.nobody(new CommentId(open.comment().id())), "voice.queue.setAside");
        }
    }

    public void sendElsewhere() {
        Entry open = getOpen();
        Long department = elsewhere;
        if (open != null) {
            decide(
                    () -> sending.began(
                            new CommentId(open.comment().id()),
                            department == null ? Set.of() : Set.of(new DepartmentId(department))),
                    "voice.queue.sent",
                    department == null ? "" : items.department(department));
        }
    }

    private void decide(Runnable work, String said, Object... arguments) {
        if (Pages.attempt(work)) {
            Pages.say(said, arguments);
            load();
        }
    }

    public void undo() {
        Pages.attempt(() -> {
            CommentId back = sending.undo().orElse(null);
            Pages.say(back == null ? "voice.queue.undo.none" : "voice.queue.undone");
            load();
            for (int i = 0; back != null && i < entries.size(); i++) {
                if (entries.get(i).comment().id() == back.value()) {
                    at = i;
                }
            }
        });
    }

    public void move(int by) {
        at = Math.max(0, Math.min(entries.size() - 1, at + by));
    }

    public void open(int index) {
        at = Math.max(0, Math.min(entries.size() - 1, index));
    }

    public @Nullable Entry getOpen() {
        return at < entries.size() ? entries.get(at) : null;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public int getAt() {
        return at;
    }

    /** What is in the queue, as far as it was counted. */
    public String getCounts() {
        Counted unsure = counts.unsure();
        return Pages.text(
                "voice.queue.counts",
                counts.waiting(),
                counts.samples(),
                Pages.text(unsure.more() ? "voice.count.more" : "voice.count", unsure.comments()));
    }

    public int getUndoable() {
        return undoable;
    }

    public long getUnread() {
        return unread;
    }

    public @Nullable Long getElsewhere() {
        return elsewhere;
    }

    public void setElsewhere(@Nullable Long elsewhere) {
        this.elsewhere = Objects.equals(elsewhere, 0L) ? null : elsewhere;
    }
}
