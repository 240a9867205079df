package cx.stewardship.customervoice.domain;

import cx.stewardship.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** Who wants the digest when, and which week was told to whom. */
public interface DigestBook {

    /** What was chosen, or else what is usual. */
    DigestChoice choiceOf(PersonId person);

    void choose(PersonId person, DigestChoice choice);

    boolean isTold(PersonId person, LocalDate week);

    /** Writes down that a week is told. Of two servers that do so at once, one fails, and its transaction with it. */
    void told(PersonId person, LocalDate week, Instant now);
}
