package cx.stewardship.shared.view;

import java.io.Serializable;
import java.util.List;

/**
 * Filters of a list, kept under a name, for oneself or shared. What is kept is the query of the address and nothing of the
 * data: who opens a shared view sees what they may see. A page offers them with the composite
 * {@code <st:views page="action-plans/plans" query="#{plansPage.query}"/>}; its own filter has to stand in its address.
 */
public interface SavedViews {

    /** With whom a view is shared. */
    enum Sharing {
        NOBODY,
        /** With the owner's department. */
        DEPARTMENT,
        COMPANY
    }

    /**
     * A view.
     *
     * @param page address of the list without a slash in front: {@code customer-voice/comments}
     * @param query without a question mark
     * @param owner name of whoever keeps it
     * @param mine whether the reader keeps it, and so may rename, share and delete it
     */
    record View(long id, String page, String name, String query, String owner, boolean mine, Sharing sharing)
            implements Serializable {

        /** From the root of the product on. */
        public String address() {
            return "/" + page + (query.isEmpty() ? "" : "?" + query);
        }
    }

    /** Those of one list that whoever is acting keeps, or that are shared with them: one's own first, then by name. */
    List<View> of(String page);

    /** All that whoever is acting keeps, by list and name. */
    List<View> mine();

    /**
     * Keeps a view. Kept again under the same name for the same list, the new one takes the place of the old.
     *
     * @throws cx.stewardship.shared.Refusal (invalid) without a name, with one that is too long, or with too long a filter
     */
    View keep(String page, String name, String query, Sharing sharing);

    /** @throws cx.stewardship.shared.Refusal (not found) also for one that somebody else keeps */
    void change(long id, String name, Sharing sharing);

    /** @throws cx.stewardship.shared.Refusal (not found) also for one that somebody else keeps */
    void delete(long id);
}
