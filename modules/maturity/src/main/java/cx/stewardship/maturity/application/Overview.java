package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.shared.indicator.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One campaign's scores as one actor may see them.
 *
 * @param campaigns to choose from, the one that began last first
 * @param top the row that stands for all that is seen: the company, or the department that the actor leads
 * @param departments the rows, without {@code top} when that is the company
 * @param before the campaign before this one, when there is one
 * @param trend all campaigns up to this one, the oldest first
 * @param lookedAt when live data were last read; null when nothing was computed yet
 */
public record Overview(
        long campaign,
        String name,
        List<Choice> campaigns,
        Framework framework,
        Row top,
        List<Row> departments,
        Optional<Point> before,
        List<Point> trend,
        Map<String, BigDecimal> targets,
        @Nullable String targetBy,
        Map<String, Reading> readings,
        int respondents,
        @Nullable Instant computedAt,
        @Nullable LocalDate asOf,
        boolean open) {

    /** A campaign to choose. */
    public record Choice(long id, String name) {}

    /** One row of the heat map. */
    public record Row(String code, String name, boolean customerFacing, List<Score> scores) {

        public Optional<Score> of(String quality) {
            return scores.stream().filter(s -> s.quality().equals(quality)).findFirst();
        }

        /** The mean over the qualities that have a figure. */
        public OptionalDouble mean(Function<Score, OptionalDouble> figure) {
            return mean(figure, null);
        }

        /** @param only codes of the qualities to take; null takes all */
        public OptionalDouble mean(Function<Score, OptionalDouble> figure, @Nullable List<String> only) {
            return scores.stream()
                    .filter(s -> only == null || only.contains(s.quality()))
                    .map(figure)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .average();
        }
    }

    /**
     * One campaign in the trend.
     *
     * @param shared codes of the qualities that its framework shares with the one shown; only these are compared
     * @param readings what the live figures were then
     */
    public record Point(long campaign, String name, List<String> shared, Row row, Map<String, Reading> readings) {}

    public static OptionalDouble supported(Score score) {
        return score.supported() == null ? OptionalDouble.empty() : OptionalDouble.of(score.supported());
    }

    public static OptionalDouble claimed(Score score) {
        return score.claim().mean();
    }

    public static OptionalDouble validated(Score score) {
        return score.validated() == null ? OptionalDouble.empty() : score.accepted();
    }
}
