package cx.stewardship.maturity.application;

import cx.stewardship.maturity.ScoreRef;
import cx.stewardship.maturity.domain.CapRule;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One quality in one department (or the company) with all that its score is made of.
 *
 * @param validatedReason why the validator lowered it
 * @param remarks what respondents wrote, without names; empty with too few answers
 * @param history the same score in campaigns up to this one, the oldest first
 * @param others the same quality in the other departments that the actor may see
 */
public record QualityView(
        ScoreRef ref,
        String campaign,
        String department,
        Quality quality,
        List<String> levelNames,
        Score score,
        @Nullable String validatedBy,
        @Nullable Instant validatedAt,
        @Nullable String validatedReason,
        List<Figure> figures,
        List<Remark> remarks,
        List<Then> history,
        List<Other> others,
        @Nullable LocalDate asOf) {

    /**
     * A live figure that bears on this quality.
     *
     * @param reading empty when nobody gives it, or it means nothing here
     * @param rule by which it caps
     * @param enough whether there is enough data for the rule
     * @param caps whether this is the rule that capped
     */
    public record Figure(
            String code,
            String name,
            boolean moreIsWorse,
            Optional<Reading> reading,
            CapRule rule,
            boolean enough,
            boolean caps,
            List<Evidence> evidence) {}

    /** An object that speaks for a figure, with a customer's words that it goes back to, if there are any to be seen. */
    public record Evidence(ThreadNode node, @Nullable ThreadNode words) {}

    public record Remark(@Nullable Integer level, String text, @Nullable String evidence, Optional<ThreadNode> cited) {}

    public record Then(ScoreRef ref, String campaign, Score score) {}

    public record Other(ScoreRef ref, String department, Score score) {}
}
