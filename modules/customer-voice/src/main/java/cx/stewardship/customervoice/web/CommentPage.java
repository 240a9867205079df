package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.ReadingComments;
import cx.stewardship.customervoice.application.SendingComments;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One comment: its circumstances, whom it concerns and why, and where it leads. */
@Named
@ViewScoped
public class CommentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingComments reading;
    private final SendingComments sending;
    private final CommentItems items;
    private final CommentPast pasts;

    private long id;
    private @Nullable CommentItem item;
    private boolean changeable;
    private List<CommentPast.Line> past = List.of();
    private @Nullable Long receivedBy;
    private @Nullable Long originatedIn;

    @SuppressWarnings("NullAway.Init")
    protected CommentPage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public CommentPage(
            @Nullable ReadingComments reading,
            @Nullable SendingComments sending,
            @Nullable CommentItems items,
            @Nullable CommentPast pasts) {
        this.reading = reading;
        this.sending = sending;
        this.items = items;
        this.pasts = pasts;
    }

    public void load() {
        Pages.attempt(() -> {
            CommentLine line = reading.get(new CommentId(id));
            item = items.of(line);
            changeable = reading.mayHandle(line);
            past = pasts.of(new CommentId(id));
            receivedBy = department(line, ConcernRole.RECEIVED);
            originatedIn = department(line, ConcernRole.ORIGINATED);
        });
    }

    private static @Nullable Long department(CommentLine line, ConcernRole role) {
        return line.concerned().stream()
                .filter(concerned -> concerned.role() == role)
                .map(CommentLine.Concerned::departmentId)
                .findFirst()
                .orElse(null);
    }

    /** @return the stream, when the comment has gone to others altogether */
    public @Nullable String send() {
        boolean sent = Pages.attempt(() -> sending.send(
                new CommentId(id),
                receivedBy == null ? null : new DepartmentId(receivedBy),
                originatedIn == null ? null : new DepartmentId(originatedIn)));
        if (!sent) {
            return null;
        }
        Pages.say("voice.route.done");
        try {
            reading.get(new CommentId(id));
            load();
            return null;
        } catch (cx.stewardship.shared.Refusal elsewhereNow) {
            return "/customer-voice/comments?faces-redirect=true";
        }
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable CommentItem getItem() {
        return item;
    }

    /** What people did to it, the newest first. */
    public List<CommentPast.Line> getPast() {
        return past;
    }

    public boolean isChangeable() {
        return changeable;
    }

    public @Nullable Long getReceivedBy() {
        return receivedBy;
    }

    public void setReceivedBy(@Nullable Long receivedBy) {
        this.receivedBy = receivedBy;
    }

    public @Nullable Long getOriginatedIn() {
        return originatedIn;
    }

    public void setOriginatedIn(@Nullable Long originatedIn) {
        this.originatedIn = originatedIn;
    }
}
