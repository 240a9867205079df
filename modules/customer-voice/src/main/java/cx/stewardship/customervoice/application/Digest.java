package cx.stewardship.customervoice.application;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What customers said in a week, for one reader, in the reader's language.
 *
 * @param week its Monday
 * @param title one line with the most important figure
 * @param summary how many comments there were, against the week before, and how many thanks
 * @param departments a line for each department, the one with most comments first; empty when there is one only
 * @param rising what is said more often than before
 * @param quotes three of the week, in the customers' words
 * @param waits what waits for the reader: in the queue, and due this week
 */
public record Digest(
        LocalDate week,
        String title,
        String summary,
        List<String> departments,
        List<String> rising,
        List<String> quotes,
        List<String> waits)
        implements Serializable {

    public Digest {
        departments = List.copyOf(departments);
        rising = List.copyOf(rising);
        quotes = List.copyOf(quotes);
        waits = List.copyOf(waits);
    }
}
