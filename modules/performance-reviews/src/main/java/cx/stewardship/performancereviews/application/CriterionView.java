package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.Behaviour;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.Finding;
import cx.stewardship.performancereviews.domain.KeptAllTheSame;
import cx.stewardship.performancereviews.domain.Levels;
import cx.stewardship.performancereviews.domain.Place;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with all that belongs to it.
 *
 * @param line as in a list
 * @param job database key of the job whose statement it follows from
 * @param statementText of that statement
 * @param kept why a survey score stays in it
 * @param findings what the guard says of its words as they are
 * @param mayEdit whether this actor may change it or move it on
 * @param mayApprove whether this actor may approve it: others than the one who wrote it
 * @param mayPublish whether this actor may publish it
 */
public record CriterionView(
        CriterionLine line,
        Behaviour behaviour,
        Levels levels,
        String target,
        Place place,
        @Nullable Long job,
        @Nullable String statementText,
        @Nullable KeptAllTheSame kept,
        List<Finding> findings,
        String writtenBy,
        Instant writtenAt,
        @Nullable String approvedBy,
        List<Version> versions,
        boolean mayEdit,
        boolean mayApprove,
        boolean mayPublish)
        implements Serializable {

    /** A version of the same criterion. */
    public record Version(CriterionId id, int number, CriterionState state, @Nullable LocalDate publishedOn)
            implements Serializable {}
}
