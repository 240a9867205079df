package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.LessonGround;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it is read, with what departments said to it.
 *
 * @param department who learned it
 * @param mayOpenPlan whether this reader may open the plan behind it
 * @param version what whoever edits it has seen
 * @param mayChange whether this reader may edit or withdraw it
 * @param edited null when it is as it was published
 * @param withdrawn null while it is offered
 */
public record LessonDetails(
        long id,
        long planId,
        boolean mayOpenPlan,
        String department,
        String title,
        String hassle,
        String cause,
        String fix,
        String prevention,
        Set<String> processes,
        String publishedBy,
        Instant publishedAt,
        List<Offer> offers,
        long version,
        boolean mayChange,
        @Nullable Change edited,
        @Nullable Withdrawal withdrawn)
        implements Serializable {

    /** Who said it better last. */
    public record Change(String by, Instant at) implements Serializable {}

    /** Who withdrew it, and why. */
    public record Withdrawal(String by, Instant at, String because) implements Serializable {}

    /** Whether the issue stays away where the lesson was adopted. */
    public enum Outcome {
        /** The theme that is alike is rarer there since, and chance hardly explains it. */
        PREVENTED,
        ROSE,
        NOT_ENOUGH_DATA,
        /** Customers there speak of nothing alike, so there is no rate to compare. */
        NO_THEME
    }

    /**
     * @param outcome null unless it was adopted
     * @param rateBefore of the theme that is alike, per 1,000 comments, in the twelve weeks before the offer; null without an outcome
     * @param rateAfter the same since it was adopted; null as long as no week is over
     * @param mine whether this reader may answer for the department
     */
    public record Offer(
            long department,
            String code,
            String name,
            LessonGround ground,
            String detail,
            LocalDate offeredOn,
            LocalDate expectedBy,
            boolean late,
            @Nullable LessonAnswer answer,
            @Nullable String reason,
            @Nullable LocalDate plannedFor,
            @Nullable LocalDate adoptedOn,
            @Nullable String answeredBy,
            @Nullable Outcome outcome,
            @Nullable Double rateBefore,
            @Nullable Double rateAfter,
            boolean mine)
            implements Serializable {}

    public long count(LessonAnswer answer) {
        return offers.stream().filter(offer -> offer.answer() == answer).count();
    }

    /** Departments that are still asked. */
    public long open() {
        return offers.stream().filter(offer -> offer.answer() == null).count();
    }

    public long prevented() {
        return offers.stream()
                .filter(offer -> offer.outcome() == Outcome.PREVENTED)
                .count();
    }

    /** Whether this reader still owes an answer. */
    public boolean waitsForMe() {
        return withdrawn == null && offers.stream().anyMatch(offer -> offer.mine() && offer.answer() == null);
    }
}
