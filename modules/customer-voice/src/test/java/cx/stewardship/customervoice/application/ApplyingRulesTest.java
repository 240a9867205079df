package cx.stewardship.customervoice.application;

import static cx.stewardship.customervoice.application.RoutingDesk.said;
import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.RoutingDesk.Story;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.RoutingActs;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.customervoice.domain.RuleEffect.Outcome;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule is tried, looked at, applied to the past and taken back. */
class ApplyingRulesTest {

    private static final Actor CX = Actors.with(1, Role.CX_TEAM);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private static RuleDraft draft(long id, String word, DepartmentId to) {
        return new RuleDraft(id, null, null, WordsMode.ANY, List.of(word), to.value(), ConcernRole.ORIGINATED, true);
    }

    private static List<CommentLine> all(Story story) {
        return story.as(CX, desk -> desk.reading.stream(null, CommentFilter.ALL, null, 500)
                .rows());
    }

    private static Story story(TestDatabase.Vendor vendor) {
        Story story = new Story(TestDatabase.fresh(vendor), Clock.fixed(NOW, ZoneOffset.UTC));
        story.doAs(
                CX,
                desk -> desk.taking.take(
                        List.of(
                                said("waits", "A letter came late", null, NOW.minus(Duration.ofDays(3))),
                                said("source", "Another letter", "FIELD", NOW.minus(Duration.ofDays(3))),
                                said("person", "My letter", null, NOW.minus(Duration.ofDays(3))),
                                said("named", "Letter for the Field", null, NOW.minus(Duration.ofDays(3))),
                                said("old", "An old letter", null, NOW.minus(Duration.ofDays(400))),
                                said("other", "Snow", null, NOW)),
                        "crm",
                        null,
                        false));
        long person = all(story).stream()
                .filter(line -> line.externalId().equals("person"))
                .findFirst()
                .orElseThrow()
                .id();
        story.doAs(CX, desk -> desk.sending.began(new CommentId(person), Set.of(VoiceWorld.CONTACT)));
        return story;
    }

    private static Set<String> in(Story story, DepartmentId department) {
        return all(story).stream()
                .filter(line -> line.concerned().stream().anyMatch(c -> c.departmentId() == department.value()))
                .map(CommentLine::externalId)
                .collect(Collectors.toSet());
    }

    private static <T> T as(Story story, Function<RoutingDesk, T> work) {
        return story.as(CX, work);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void tried_before_it_is_kept_then_applied_with_a_look_before_and_a_way_back(TestDatabase.Vendor vendor) {
        Story story = story(vendor);
        RuleTrial trial = as(story, desk -> desk.rules.tryOut(draft(0, "letter", VoiceWorld.BILLING)));
        assertThat(trial.of()).isEqualTo(6);
        assertThat(trial.fits()).isEqualTo(5);
        assertThat(trial.moving()).isEqualTo(3);
        assertThat(trial.count(Outcome.SOURCE)).isEqualTo(1);
        assertThat(trial.count(Outcome.PERSON)).isEqualTo(1);
        assertThat(trial.moves())
                .containsExactly(
                        new RuleTrial.Move(Set.of(), 2), new RuleTrial.Move(Set.of(VoiceWorld.FIELD.value()), 1));
        assertThat(trial.examples()).hasSize(3);

        story.doAs(CX, desk -> desk.rules.save(draft(0, "letter", VoiceWorld.BILLING)));
        assertThat(in(story, VoiceWorld.BILLING))
                .as("a rule counts from now on")
                .isEmpty();
        long rule = as(story, desk -> desk.rules.all().get(0).id());
        List<CommentLine> before = all(story);

        RuleTrial preview = as(story, desk -> desk.applying.preview(rule, LONG_AGO));
        assertThat(preview.moving()).isEqualTo(3);
        assertThat(all(story)).isEqualTo(before);
        RuleTrial lately = as(story, desk -> desk.applying.preview(rule, LocalDate.parse("2026-11-01")));
        assertThat(lately.moving()).isEqualTo(2);

        int moved = as(story, desk -> desk.applying.apply(rule, LONG_AGO));
        assertThat(moved).isEqualTo(3);
        assertThat(in(story, VoiceWorld.BILLING)).containsExactlyInAnyOrder("waits", "named", "old");
        assertThat(in(story, VoiceWorld.CONTACT)).containsExactly("person");
        countsAreTrue(story.database);
        assertThat(story.audit.lines).anyMatch(line -> line.startsWith("applied routing-rule " + rule));
        assertThatThrownBy(() -> as(story, desk -> desk.applying.apply(rule, LONG_AGO)))
                .isInstanceOf(Refusal.class);

        long old = before.stream()
                .filter(line -> line.externalId().equals("old"))
                .findFirst()
                .orElseThrow()
                .id();
        story.doAs(CX, desk -> desk.sending.began(new CommentId(old), Set.of(VoiceWorld.FIELD)));
        RoutingActs.Line act = as(story, desk -> desk.applying.applied().get(0));
        assertThat(act.comments()).isEqualTo(3);
        ApplyingRules.Undone undone = as(story, desk -> desk.applying.undo(act.id()));
        assertThat(undone).isEqualTo(new ApplyingRules.Undone(2, 1));
        assertThat(in(story, VoiceWorld.BILLING)).isEmpty();
        assertThat(all(story).stream().filter(line -> !line.externalId().equals("old")))
                .containsExactlyElementsOf(before.stream()
                        .filter(line -> !line.externalId().equals("old"))
                        .toList());
        countsAreTrue(story.database);
        assertThatThrownBy(() -> as(story, desk -> desk.applying.undo(act.id())))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_rule_makes_sure_what_stood_in_its_department_by_a_name_only(TestDatabase.Vendor vendor) {
        Story story = story(vendor);
        story.doAs(CX, desk -> desk.rules.save(draft(0, "letter", VoiceWorld.FIELD)));
        long rule = as(story, desk -> desk.rules.all().get(0).id());
        RuleTrial preview = as(story, desk -> desk.applying.preview(rule, LONG_AGO));
        assertThat(preview.count(Outcome.CONFIRMED)).isEqualTo(1);
        assertThat(preview.moving()).isEqualTo(2);
        assertThat(preview.changing()).isEqualTo(3);
        assertThat(named(story).sureness()).isLessThan(Router.SURE);

        int routed = as(story, desk -> desk.applying.apply(rule, LONG_AGO));
        assertThat(routed).isEqualTo(3);
        assertThat(named(story).how()).isEqualTo(RoutedBy.RULE);
        assertThat(named(story).sureness()).isGreaterThanOrEqualTo(Router.SURE);
        assertThat(as(story, desk -> desk.applying.preview(rule, LONG_AGO)).changing())
                .isZero();
        countsAreTrue(story.database);

        long act = as(story, desk -> desk.applying.applied().get(0).id());
        ApplyingRules.Undone undone = as(story, desk -> desk.applying.undo(act));
        assertThat(undone).isEqualTo(new ApplyingRules.Undone(3, 0));
        assertThat(named(story).how()).isEqualTo(RoutedBy.NAME);
        countsAreTrue(story.database);
    }

    private static CommentLine.Concerned named(Story story) {
        return all(story).stream()
                .filter(line -> line.externalId().equals("named"))
                .findFirst()
                .orElseThrow()
                .concerned()
                .get(0);
    }
}
