package cx.stewardship.performancereviews.domain;

import java.io.Serializable;
import java.util.Locale;

/**
 * Something a person does that others can see: "Checks | the account before each reminder | for customers who get an invoice".
 *
 * @param verb what is done, one or two words in the third person
 * @param withWhat the object and what belongs to it
 * @param customer who is better off; may be missing while it is a draft
 * @param frequency how often
 * @param seenIn what shows it: a log, a diary, customers' comments; may be missing while it is a draft
 */
public record Behaviour(String verb, String withWhat, String customer, Frequency frequency, String seenIn)
        implements Serializable {

    public Behaviour {
        verb = verb.strip();
        withWhat = withWhat.strip();
        customer = customer.strip();
        seenIn = seenIn.strip();
    }

    /** The behaviour as a title: "Checks the account before each reminder". */
    public String title() {
        String title = (verb + " " + withWhat).strip();
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
