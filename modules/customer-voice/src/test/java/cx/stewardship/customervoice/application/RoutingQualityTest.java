package cx.stewardship.customervoice.application;

import static cx.stewardship.customervoice.application.RoutingDesk.said;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.RoutingDesk.Story;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.RoutingSamples;
import cx.stewardship.customervoice.domain.RoutingSamples.Routed;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How good routing is, is told from comments drawn by lot, and only when there are enough. */
class RoutingQualityTest {

    private static final Actor CX = Actors.with(1, Role.CX_TEAM);
    private static final LocalDate LAST_WEEK = LocalDate.parse("2026-11-09");
    private static final Instant THEN = Instant.parse("2026-11-11T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_sample_holds_sure_ones_and_corrected_ones_and_is_judged_by_what_people_do(TestDatabase.Vendor vendor) {
        Story story = new Story(TestDatabase.fresh(vendor), CLOCK);
        List<TakeComment> comments = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            comments.add(said("c" + i, "Text " + i, "BILLING", THEN));
        }
        comments.add(said("waits", "Nobody knows", null, THEN));
        story.doAs(CX, desk -> desk.taking.take(comments, "crm", null, false));
        CommentId corrected = id(story, "c0");
        story.doAs(CX, desk -> desk.sending.began(corrected, Set.of(VoiceWorld.FIELD)));
        story.doAs(CX, desk -> desk.sending.began(id(story, "waits"), Set.of(VoiceWorld.FIELD)));

        int drawn = story.as(Actor.system(), desk -> desk.drawing.draw());
        assertThat(drawn).isEqualTo(12);
        int again = story.as(Actor.system(), desk -> desk.drawing.draw());
        assertThat(again).as("a week has one turn").isZero();

        RoutingQuality.Report few = story.as(CX, desk -> desk.quality.report());
        assertThat(few.accuracy())
                .as("what was corrected before does not count alone")
                .isEqualTo(new RoutingQuality.Share(0, 0, null, null, null));
        assertThat(few.weeks().get(RoutingQuality.WEEKS - 1).accuracy().of()).isEqualTo(1);
        assertThat(few.coverage().count()).isEqualTo(12);
        assertThat(few.coverage().of()).isEqualTo(13);

        List<QueueItem> queue = story.as(CX, desk -> desk.queue.items(50));
        assertThat(queue).hasSize(11).allMatch(item -> item.kind() == QueueItem.Kind.SAMPLE);
        assertThat(queue.get(0).choices().get(0).isNow()).isTrue();
        queue.forEach(item -> story.doAs(
                CX, desk -> desk.sending.began(new CommentId(item.comment().id()), Set.of(VoiceWorld.BILLING))));

        RoutingQuality.Report report = story.as(CX, desk -> desk.quality.report());
        assertThat(report.accuracy().count()).isEqualTo(11);
        assertThat(report.accuracy().of()).isEqualTo(12);
        assertThat(report.accuracy().lower()).isBetween(0.6, 0.7);
        assertThat(report.ways()).singleElement().satisfies(way -> assertThat(way.way())
                .isEqualTo(RoutedBy.COLUMN));
        assertThat(report.weeks()).hasSize(RoutingQuality.WEEKS);
        assertThat(report.weeks().get(RoutingQuality.WEEKS - 1).monday()).isEqualTo(LAST_WEEK);
        assertThat(report.coverage().count()).as("checking takes nothing away").isEqualTo(12);

        story.doAs(CX, desk -> desk.sending.undo());
        RoutingQuality.Report undone = story.as(CX, desk -> desk.quality.report());
        assertThat(undone.weeks().get(RoutingQuality.WEEKS - 1).accuracy().of()).isEqualTo(11);
    }

    private static CommentId id(Story story, String externalId) {
        return story
                .as(CX, desk -> desk.reading.stream(null, CommentFilter.ALL, null, 50)
                        .rows())
                .stream()
                .filter(line -> line.externalId().equals(externalId))
                .map(line -> new CommentId(line.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_week_gives_the_same_twenty_lots_and_another_week_others() {
        List<Routed> all = IntStream.range(0, 200)
                .mapToObj(i -> new Routed(i, RoutedBy.RULE, null, null))
                .toList();
        List<Routed> lots = RoutingSamples.lots(LAST_WEEK, all);
        assertThat(lots).hasSize(RoutingSamples.DRAWN).doesNotHaveDuplicates();
        assertThat(RoutingSamples.lots(LAST_WEEK, all)).isEqualTo(lots);
        assertThat(RoutingSamples.lots(LAST_WEEK.plusWeeks(1), all)).isNotEqualTo(lots);
        assertThat(RoutingSamples.lots(LAST_WEEK, all.subList(0, 3))).hasSize(3);
    }
}
