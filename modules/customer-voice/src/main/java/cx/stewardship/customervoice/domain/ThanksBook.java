package cx.stewardship.customervoice.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thanks that were passed on. */
public interface ThanksBook {

    PassedOnThanks add(PassedOnThanks thanks);

    /** To whom each of these comments was passed on. */
    List<PassedOnThanks> of(Collection<Long> comments);

    /** Passed on to this person, or to the team the person works in; the newest first. */
    List<PassedOnThanks> to(@Nullable PersonId person, @Nullable DepartmentId team, int most);
}
