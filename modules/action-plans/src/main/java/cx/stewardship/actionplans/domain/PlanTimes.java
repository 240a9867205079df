package cx.stewardship.actionplans.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When plans began, took effect and ended, and when their actions are due: straight from the tables. */
public interface PlanTimes {

    /** @param weeks how long it is watched after it took effect; null while nobody has agreed on it */
    record Span(
            long planId,
            LocalDate begunOn,
            @Nullable LocalDate effectiveOn,
            @Nullable Integer weeks,
            PlanState state,
            Instant stateSince)
            implements Serializable {}

    record Mark(long planId, String text, String owner, LocalDate dueOn, @Nullable LocalDate doneOn)
            implements Serializable {}

    List<Span> spans(List<Long> plans);

    /** Their actions, the first due first. */
    List<Mark> marks(List<Long> plans);
}
