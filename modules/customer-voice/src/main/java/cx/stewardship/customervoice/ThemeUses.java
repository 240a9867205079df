package cx.stewardship.customervoice;

import cx.stewardship.shared.Actor;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/** Where themes are used by modules that voice does not know. Each such module gives a CDI bean. */
public interface ThemeUses {

    /**
     * Something that refers to a theme.
     *
     * @param title as people know it: {@code Plan 124: Paid means paid}; of what the reader may not see, only what it is and its number
     * @param address of its page, from the root of the product on; empty when the reader may not open it
     * @param measures whether it counts the theme's comments now against a figure that was fixed before: then the theme must stay
     *     what it is, or the comparison would be between two different things
     */
    record Use(ThemeId theme, String title, String address, boolean measures) implements Serializable {}

    /** Everything that refers to any of these themes, in the words for this reader. */
    List<Use> of(Collection<ThemeId> themes, Actor reader);
}
