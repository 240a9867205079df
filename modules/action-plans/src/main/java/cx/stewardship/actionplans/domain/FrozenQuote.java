package cx.stewardship.actionplans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A customer's words as they stood in the theme when the plan began; never changed. */
@Embeddable
public class FrozenQuote {

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "text")
    private String text;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @SuppressWarnings("NullAway.Init")
    protected FrozenQuote() {}

    public FrozenQuote(long commentId, String text, LocalDate occurredOn) {
        this.commentId = commentId;
        this.text = text;
        this.occurredOn = occurredOn;
    }

    public long commentId() {
        return commentId;
    }

    public String text() {
        return text;
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }
}
