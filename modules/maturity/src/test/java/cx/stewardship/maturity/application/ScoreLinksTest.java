package cx.stewardship.maturity.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The golden thread reaches the scores of an open campaign whether or not anyone has looked at them. */
class ScoreLinksTest {

    private static final ThreadRef THEME = ThreadRef.of(ThreadKind.THEME, 4);

    private final Stage stage = new Stage(Actors.with(8));

    private void someThemesRecur() {
        stage.live.put("recurring-themes", new Reading(5, 9, List.of(THEME), "/customer-voice/themes"));
    }

    @Test
    void a_score_is_reached_before_anyone_has_read_the_overview() {
        someThemesRecur();
        assertThat(stage.links().touching(THEME, 20))
                .extracting(link -> link.to().kind())
                .isNotEmpty()
                .containsOnly(ThreadKind.SCORE);
        assertThat(stage.computed()).isEqualTo(1);
        stage.links().touching(THEME, 20);
        assertThat(stage.computed()).as("computed once").isEqualTo(1);
    }

    @Test
    void a_short_thread_shows_something_of_each_figure() {
        ThreadRef other = ThreadRef.of(ThreadKind.THEME, 5);
        ThreadRef plan = ThreadRef.of(ThreadKind.PLAN, 101);
        stage.live.put("recurring-themes", new Reading(5, 9, List.of(THEME, other), "/customer-voice/themes"));
        stage.live.put("plans-closed-effective", new Reading(1, 2, List.of(plan), "/action-plans/plans"));
        ThreadRef score = new ThreadRef(ThreadKind.SCORE, stage.id.value() + "-BILLING-preventive");

        assertThat(stage.links().touching(score, 2))
                .extracting(ThreadLink::from)
                .containsExactlyInAnyOrder(THEME, plan);
    }

    @Test
    void a_score_names_what_it_rests_on_before_anyone_has_read_the_overview() {
        someThemesRecur();
        ThreadRef score = new ThreadRef(ThreadKind.SCORE, stage.id.value() + "-BILLING-preventive");
        assertThat(stage.links().touching(score, 20))
                .extracting(ThreadLink::from)
                .containsExactly(THEME);
        assertThat(stage.links().describe(score, Actors.lead(1, Stage.FIELD)))
                .as("another department's score")
                .isEmpty();
    }

    @Test
    void a_draft_is_not_computed() {
        someThemesRecur();
        stage.records()
                .campaigns()
                .add(new Campaign(
                        stage.campaign.frameworkId(),
                        "Spring 2027",
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 30),
                        Stage.VALIDATOR,
                        List.of(2L)));
        stage.links().touching(THEME, 20);
        assertThat(stage.computed()).isEqualTo(1);
    }

    @Test
    void answers_handed_in_since_are_counted_when_the_overview_is_read() {
        Stage stage = new Stage(Actors.with(88, Role.EXECUTIVE)).on(LocalDate.of(2026, 10, 6));
        ReadingMaturity first = new ReadingMaturity(stage.records(), stage.computing(), stage.acting());
        assertThat(first.overview(Optional.of(stage.id)).orElseThrow().respondents())
                .isZero();
        stage.answered(Stage.BILLING, 3, 3, 3, 3, 3);
        stage.on(LocalDate.of(2026, 10, 20));
        ReadingMaturity later = new ReadingMaturity(stage.records(), stage.computing(), stage.acting());
        assertThat(later.overview(Optional.of(stage.id)).orElseThrow().respondents())
                .isEqualTo(5);
        later.overview(Optional.of(stage.id));
        assertThat(stage.computed()).isEqualTo(2);
    }
}
