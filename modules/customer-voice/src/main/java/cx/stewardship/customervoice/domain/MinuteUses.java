package cx.stewardship.customervoice.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where customer minutes were held. */
public interface MinuteUses {

    MinuteUse add(MinuteUse use);

    Optional<MinuteUse> find(long id);

    void remove(MinuteUse use);

    /**
     * The latest first.
     *
     * @param departments null for the whole company
     */
    List<MinuteUse> latest(@Nullable Set<Long> departments, int most);

    /** On which days, from one to before another; a day once for each time. */
    List<LocalDate> days(@Nullable Set<Long> departments, LocalDate from, LocalDate before);
}
