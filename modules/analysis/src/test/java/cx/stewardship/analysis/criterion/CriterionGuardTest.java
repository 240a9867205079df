package cx.stewardship.analysis.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.analysis.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionGuardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reaches a satisfaction index of 8.5 for invoicing each quarter | satisfaction index of 8.5",
                "Keeps the NPS above 40 | NPS above 40",
                "CSAT of at least 90 % | CSAT of at least 90 %",
                "Net Promoter Score | Net Promoter Score",
                "Achieves 4.7 stars from customers | 4.7 stars",
                "Improves the customer effort score | customer effort score",
                "At least 95 % satisfied customers | At least 95 % satisfied",
                "Five-star reviews each month | Five-star reviews",
                "Overall satisfaction rating better than last year | Overall satisfaction rating",
                "Onboarding satisfaction (OSAT) | Onboarding satisfaction (OSAT)",
                "SSAT 8.0 or above | SSAT 8.0 or above",
            })
    void refuses_a_survey_score(String criterion, String score) {
        Examination examination = CriterionGuard.examine(criterion);
        assertThat(examination.accepted()).isFalse();
        assertThat(examination.span()).isNotNull();
        assertThat(examination.span().in(criterion)).isEqualTo(score);
        assertThat(examination.proposal()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Checks the account before each reminder",
                "Survey the site before installing",
                "Reads the survey comments of the department each Monday and passes on what others caused",
                "Cesarean section instruments are counted twice",
                "Performs Cesarean deliveries",
                "Scores the cut line before breaking the pane",
                "Indexes the drawings by boiler type",
                "Starts the pump at a pressure of 1.5 bar",
                "Rings back within 2 hours whoever was not satisfied",
                "Explains what was mended and what to watch for",
                "Closes 95 % of repairs at the first visit",
                "",
            })
    void lets_work_and_behaviour_pass(String criterion) {
        assertThat(CriterionGuard.examine(criterion).accepted()).isTrue();
    }

    @Property
    void takes_any_text_and_points_into_it(@ForAll @StringLength(max = 200) String text) {
        Examination examination = CriterionGuard.examine(text);
        Span span = examination.span();
        if (span != null) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
        }
        assertThat(examination.accepted()).isEqualTo(examination.proposal() == null);
    }

    @Property
    void only_whole_words_count(@ForAll("letters") String before, @ForAll("letters") String after) {
        assertThat(CriterionGuard.examine("Keeps the " + before + "nps" + after + " above 40")
                        .accepted())
                .isTrue();
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> letters() {
        return net.jqwik.api.Arbitraries.strings()
                .withCharRange('b', 'd')
                .ofMinLength(1)
                .ofMaxLength(4);
    }

    @Property
    void the_case_of_letters_does_not_matter(@ForAll boolean upper) {
        String criterion = "Keeps the customer satisfaction score above 40";
        assertThat(CriterionGuard.examine(
                                upper
                                        ? criterion.toUpperCase(java.util.Locale.ROOT)
                                        : criterion.toLowerCase(java.util.Locale.ROOT))
                        .accepted())
                .isFalse();
    }
}
