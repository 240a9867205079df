package cx.stewardship.shared.search;

import cx.stewardship.shared.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module's answer to the search field: a CDI bean per kind of thing that can be found. Texts are in the reader's language. */
public interface SearchSource {

    /** Where the group stands on the page: comments 10, themes 20, plans 30, jobs 40, criteria 50, people 60. */
    int position();

    /** What is found here, in the plural: "Action plans". */
    String title();

    /**
     * @param text at least two characters, without blanks around it
     * @return what this actor may see and what fits, the best first, at most {@code most}
     */
    List<Hit> find(Actor actor, String text, int most);

    /**
     * @param title of the thing; for a comment the customer's own words
     * @param detail one line: a state, a date, a department
     * @param words whether the title is a customer's own words
     * @param address within the application
     */
    record Hit(String title, @Nullable String detail, boolean words, String address) {}
}
