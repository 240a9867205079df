package cx.stewardship.actionplans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A person who is named in a note: the part of its text from the @ to the end of the name. */
@Embeddable
public class Mention {

    @Column(name = "person_id")
    private long personId;

    @Column(name = "starts_at")
    private int from;

    @Column(name = "ends_at")
    private int to;

    protected Mention() {}

    public Mention(long personId, int from, int to) {
        this.personId = personId;
        this.from = from;
        this.to = to;
    }

    public long personId() {
        return personId;
    }

    /** Where the @ stands. */
    public int from() {
        return from;
    }

    /** Where the text goes on. */
    public int to() {
        return to;
    }
}
