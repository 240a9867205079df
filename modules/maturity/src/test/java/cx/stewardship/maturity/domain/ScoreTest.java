package cx.stewardship.maturity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static CapJudgement cap(double most) {
        return new CapJudgement(
                Optional.of(new Cap("recurring-themes", new CapRule.Step(true, 0.5, most), "5 of 9 themes recurred")),
                List.of());
    }

    private static final CapJudgement FREE = new CapJudgement(Optional.empty(), List.of("x"));

    private static Score department(long id, List<Integer> levels, @Nullable Double validated, CapJudgement judgement) {
        return Score.ofDepartment(id, "preventive", Estimating.claim(levels), validated, judgement);
    }

    @Test
    void what_is_supported_is_the_least_of_claimed_validated_and_the_limit() {
        List<Integer> threes = List.of(3, 3, 3, 4, 4, 4);
        assertThat(department(1, threes, null, FREE).supported()).isEqualTo(3.5);
        assertThat(department(1, threes, 3.1, FREE).supported()).isEqualTo(3.1);
        assertThat(department(1, threes, 3.1, cap(2)).supported()).isEqualTo(2.0);
        assertThat(department(1, threes, 3.1, cap(4)).supported()).isEqualTo(3.1);
    }

    @Test
    void a_limit_above_what_people_accept_does_not_count_as_a_cap() {
        assertThat(department(1, List.of(2, 2, 2, 2, 2), null, cap(2)).capped()).isFalse();
        assertThat(department(1, List.of(3, 3, 3, 3, 3), null, cap(2)).capped()).isTrue();
    }

    @Test
    void four_answers_give_no_figure_at_all() {
        Score score = department(1, List.of(1, 2, 3, 4), null, cap(2));
        assertThat(score.claim().mean()).isEmpty();
        assertThat(score.supported()).isNull();
        assertThat(score.capped()).isFalse();
        assertThat(score.claim().spread()).isEqualTo(Claim.Spread.UNKNOWN);
    }

    @Test
    void the_company_is_weighed_by_answers_and_never_shows_more_than_its_departments_can() {
        Score big = department(1, List.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4), null, cap(2));
        Score small = department(2, List.of(3, 3, 3, 3, 3), null, FREE);
        List<Integer> all = List.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3);
        Score company =
                Score.ofCompany("preventive", Estimating.claim(all), List.of(big, small), FREE, "1 of 2 is capped");
        assertThat(company.supported()).isCloseTo((2.0 * 10 + 3.0 * 5) / 15, within(1e-9));
        assertThat(company.capped()).isTrue();
        assertThat(company.cap()).isNotNull();
        assertThat(company.cap().indicator()).isEqualTo(Score.DEPARTMENTS);
        assertThat(company.cap().because()).isEqualTo("1 of 2 is capped");
        Score own =
                Score.ofCompany("preventive", Estimating.claim(all), List.of(big, small), cap(1.5), "1 of 2 is capped");
        assertThat(own.supported()).isEqualTo(1.5);
        assertThat(own.cap().because()).isEqualTo("5 of 9 themes recurred");
    }

    @Test
    void one_validated_department_does_not_stand_for_the_others() {
        Score validated = department(1, List.of(4, 4, 4, 4, 4), 2.0, FREE);
        Score open = department(2, List.of(4, 4, 4, 4, 4), null, FREE);
        Score company = Score.ofCompany(
                "preventive",
                Estimating.claim(List.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4)),
                List.of(validated, open),
                FREE,
                "");
        assertThat(company.validated()).isEqualTo(3.0);
        assertThat(company.supported()).isEqualTo(3.0);
    }

    @Property
    void supported_never_exceeds_claimed_validated_or_the_limit(
            @ForAll @Size(min = 5, max = 30) List<@IntRange(min = 1, max = 5) Integer> levels,
            @ForAll @DoubleRange(min = 1, max = 5) double validated,
            @ForAll @DoubleRange(min = 1, max = 5) double limit) {
        Score score = department(1, levels, validated, cap(limit));
        assertThat(score.supported())
                .isLessThanOrEqualTo(score.claim().mean().orElseThrow())
                .isLessThanOrEqualTo(validated)
                .isLessThanOrEqualTo(limit)
                .isGreaterThanOrEqualTo(1.0);
    }

    @Property(tries = 200)
    void the_company_never_exceeds_its_claim_its_validated_level_or_its_best_department(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(min = 5, max = 9) List<@IntRange(min = 1, max = 5) Integer>> departments,
            @ForAll @DoubleRange(min = 1, max = 5) double validated,
            @ForAll @DoubleRange(min = 1, max = 5) double limit) {
        List<Score> scores = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < departments.size(); i++) {
            scores.add(department(i + 1, departments.get(i), i == 0 ? validated : null, cap(limit)));
            all.addAll(departments.get(i));
        }
        Score company = Score.ofCompany("preventive", Estimating.claim(all), scores, FREE, "");
        assertThat(company.supported())
                .isLessThanOrEqualTo(company.claim().mean().orElseThrow() + 1e-9)
                .isLessThanOrEqualTo(company.validated() + 1e-9)
                .isLessThanOrEqualTo(
                        scores.stream().mapToDouble(Score::supported).max().orElseThrow() + 1e-9);
    }
}
