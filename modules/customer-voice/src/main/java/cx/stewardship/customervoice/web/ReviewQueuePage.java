package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.SendingComments;
import cx.stewardship.customervoice.application.WorkingOffTheQueue;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comments that wait for a person to say whom they concern. */
@Named
@ViewScoped
public class ReviewQueuePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 12;

    private final WorkingOffTheQueue queue;
    private final SendingComments sending;
    private final CommentItems items;

    private List<CommentItem> waiting = List.of();
    private List<CommentItem> unsure = List.of();
    private long waitingCount;
    private long unsureCount;
    private final Map<Long, Long> receivedBy = new HashMap<>();
    private final Map<Long, Long> originatedIn = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected ReviewQueuePage() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ReviewQueuePage(
            @Nullable WorkingOffTheQueue queue, @Nullable SendingComments sending, @Nullable CommentItems items) {
        this.queue = queue;
        this.sending = sending;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            receivedBy.clear();
            originatedIn.clear();
            waiting = items.of(queue.waiting(AT_ONCE));
            List<CommentLine> lines = queue.unsure(AT_ONCE);
            lines.forEach(line -> line.concerned()
                    .forEach(concerned -> (concerned.role() == ConcernRole.RECEIVED ? receivedBy : originatedIn)
                            .put(line.id(), concerned.departmentId())));
            unsure = items.of(lines);
            waitingCount = queue.countWaiting();
            unsureCount = queue.countUnsure();
        });
    }

    public void send(long id) {
        boolean sent = Pages.attempt(() ->
                sending.send(new CommentId(id), department(receivedBy.get(id)), department(originatedIn.get(id))));
        if (sent) {
            Pages.say("voice.route.done");
            load();
        }
    }

    private static @Nullable DepartmentId department(@Nullable Long id) {
        return id == null ? null : new DepartmentId(id);
    }

    public List<CommentItem> getWaiting() {
        return waiting;
    }

    public List<CommentItem> getUnsure() {
        return unsure;
    }

    public long getWaitingCount() {
        return waitingCount;
    }

    public long getUnsureCount() {
        return unsureCount;
    }

    public Map<Long, Long> getReceivedBy() {
        return receivedBy;
    }

    public Map<Long, Long> getOriginatedIn() {
        return originatedIn;
    }
}
