package cx.stewardship.shared.words;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What customers say more often than before, for the home page. Given by customer voice. */
public interface RisingThemes {

    /**
     * @param why the figures in one line: "9 in 4 weeks, 2 a month before; chance of this by accident: 0.4 %"
     * @param isNew whether it was not heard of before
     */
    record Rising(String title, String why, boolean isNew, String address) {}

    /**
     * @param department the actor's own cut; empty for the whole company
     * @return the clearest first, at most {@code most}; empty for those who may not see themes
     */
    List<Rising> rising(Actor actor, Optional<DepartmentId> department, LocalDate today, int most);
}
