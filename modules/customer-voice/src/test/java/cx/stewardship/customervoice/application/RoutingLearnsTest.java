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
import cx.stewardship.customervoice.domain.RoutingModels.Lesson;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.fixture.WordEmbedder;
import cx.stewardship.customervoice.persistence.JpaRoutingModels;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comments that neither a column nor a rule could place are routed by what people and sources said of others before. */
class RoutingLearnsTest {

    private static final Actor CX = Actors.with(1, Role.CX_TEAM);
    private static final Actor FIELD_LEAD = Actors.lead(8, VoiceWorld.FIELD);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<String> MONEY = List.of("invoice", "refund", "payment", "debit", "paid");
    private static final List<String> VISITS = List.of("technician", "leak", "repair", "visit", "boots");

    /** A company with a history of which the source says where it began: money in billing, visits in the field. */
    private static Story story(TestDatabase.Vendor vendor) {
        Story story = new Story(TestDatabase.fresh(vendor), Clock.fixed(NOW, ZoneOffset.UTC));
        List<TakeComment> history = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            history.add(said("m" + i, about(MONEY, i), "BILLING", NOW.minus(Duration.ofDays(20))));
            history.add(said("v" + i, about(VISITS, i), "FIELD", NOW.minus(Duration.ofDays(20))));
        }
        story.doAs(CX, desk -> desk.taking.take(history, "crm", null, false));
        return story;
    }

    private static String about(List<String> words, int i) {
        return "The " + words.get(i % 5) + " and my " + words.get((i / 5 + i + 1) % 5) + " was wrong";
    }

    private static void taken(Story story, TakeComment... comments) {
        story.doAs(CX, desk -> desk.taking.take(List.of(comments), "crm", null, false));
    }

    private static CommentLine comment(Story story, String externalId) {
        return story
                .as(CX, desk -> desk.reading.stream(null, CommentFilter.ALL, null, 500)
                        .rows())
                .stream()
                .filter(line -> line.externalId().equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    private static CommentLine.Concerned origin(Story story, String externalId) {
        return comment(story, externalId).concerned().stream()
                .filter(concerned -> concerned.role() == ConcernRole.ORIGINATED)
                .findFirst()
                .orElseThrow();
    }

    private static int learn(Story story) {
        return story.as(Actor.system(), desk -> desk.learning.learn());
    }

    private static void lookAgain(Story story) {
        while (story.<Integer>as(Actor.system(), desk -> desk.texts.routeWaiting(50)) > 0) {
            continue;
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_was_learned_routes_what_waits_says_why_and_keeps_the_counts(TestDatabase.Vendor vendor) {
        Story story = story(vendor);
        taken(story, said("new", "The refund and my invoice was wrong", null, NOW.minusSeconds(60)));
        assertThat(comment(story, "new").waiting()).isTrue();
        story.readAll();
        assertThat(comment(story, "new").waiting())
                .as("nothing was learned yet")
                .isTrue();

        assertThat(learn(story)).isEqualTo(1);
        lookAgain(story);

        assertThat(comment(story, "new").waiting()).isFalse();
        assertThat(origin(story, "new")).satisfies(origin -> {
            assertThat(origin.departmentId()).isEqualTo(VoiceWorld.BILLING.value());
            assertThat(origin.how()).isEqualTo(RoutedBy.MODEL);
            assertThat(origin.sureness()).isBetween(50, 99);
            assertThat(origin.whyArguments().get(0)).isEqualTo("30");
            assertThat(origin.whyArguments().get(1)).contains("refund");
        });
        assertThat(story.audit.lines).anyMatch(line -> line.startsWith("learned routing-model"));
        assertThat(story.audit.lines).anyMatch(line -> line.startsWith("routed comments model"));
        countsAreTrue(story.database);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_comment_that_comes_in_later_is_routed_as_soon_as_it_has_been_read(TestDatabase.Vendor vendor) {
        Story story = story(vendor);
        story.readAll();
        learn(story);
        taken(story, said("later", "The repair and my technician was wrong", null, NOW.minusSeconds(60)));
        assertThat(comment(story, "later").waiting()).isTrue();
        story.readAll();
        assertThat(origin(story, "later").departmentId()).isEqualTo(VoiceWorld.FIELD.value());
        countsAreTrue(story.database);

        taken(story, said("later", "The invoice and my debit was wrong", null, NOW.minusSeconds(60)));
        assertThat(comment(story, "later").waiting())
                .as("its new text has not been read")
                .isTrue();
        story.readAll();
        assertThat(origin(story, "later").departmentId()).isEqualTo(VoiceWorld.BILLING.value());
        countsAreTrue(story.database);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void comments_of_which_nobody_said_it_are_learned_from_without_what_was_guessed(TestDatabase.Vendor vendor) {
        Story story = story(vendor);
        taken(
                story,
                said("unsaid", "The refund and my invoice was wrong", null, NOW.minusSeconds(60)),
                said("other", "Der Techniker kam gestern leider viel zu spät", null, NOW.minusSeconds(50)));
        story.readAll();
        learn(story);
        lookAgain(story);
        assertThat(origin(story, "unsaid").how()).isEqualTo(RoutedBy.MODEL);

        Lesson lesson = lesson(story);
        assertThat(lesson.examples()).hasSize(60);
        assertThat(lesson.unlabelled())
                .as("only what nobody said and can be read")
                .singleElement()
                .isEqualTo(new WordEmbedder().embed("The refund and my invoice was wrong"));

        story.doAs(
                CX,
                desk -> desk.sending.began(
                        new CommentId(comment(story, "unsaid").id()), Set.of(VoiceWorld.BILLING)));
        assertThat(lesson(story).unlabelled()).isEmpty();
        assertThat(lesson(story).examples()).hasSize(61);
    }

    private static Lesson lesson(Story story) {
        return story.database.inTransaction(em -> new JpaRoutingModels(em)
                .lesson(ConcernRole.ORIGINATED, Set.of(VoiceWorld.BILLING.value(), VoiceWorld.FIELD.value())));
    }

    @Test
    void columns_and_rules_come_before_what_was_learned_and_a_name_in_the_text_after_it() {
        Story story = story(TestDatabase.Vendor.H2);
        story.readAll();
        learn(story);
        taken(
                story,
                said("column", "The refund and my invoice was wrong", "CONTACT", NOW.minusSeconds(60)),
                said("name", "The refund and my invoice was wrong, said Field", null, NOW.minusSeconds(60)));
        assertThat(origin(story, "name").how()).isEqualTo(RoutedBy.NAME);
        story.readAll();
        assertThat(origin(story, "column").departmentId()).isEqualTo(VoiceWorld.CONTACT.value());
        assertThat(origin(story, "name").departmentId()).isEqualTo(VoiceWorld.BILLING.value());
        assertThat(origin(story, "name").how()).isEqualTo(RoutedBy.MODEL);
    }

    @Test
    void what_a_person_said_stays_even_if_it_is_nobody() {
        Story story = story(TestDatabase.Vendor.H2);
        taken(
                story,
                said("mine", "The refund and my invoice was wrong", null, NOW.minusSeconds(60)),
                said("none", "The payment and my invoice was wrong", null, NOW.minusSeconds(60)));
        CommentId mine = new CommentId(comment(story, "mine").id());
        CommentId none = new CommentId(comment(story, "none").id());
        story.doAs(CX, desk -> {
            desk.sending.began(mine, Set.of(VoiceWorld.CONTACT));
            desk.sending.nobody(none);
        });
        story.readAll();
        learn(story);
        lookAgain(story);
        assertThat(origin(story, "mine").departmentId()).isEqualTo(VoiceWorld.CONTACT.value());
        assertThat(comment(story, "none").waiting()).isFalse();
        assertThat(comment(story, "none").concerned()).isEmpty();
        countsAreTrue(story.database);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void each_decision_can_be_undone_one_after_the_other_exactly(TestDatabase.Vendor vendor) {
        Story story = story(vendor);
        taken(story, said("a", "Hm.", null, NOW), said("b", "Hm, hm.", null, NOW), said("c", "Field", null, NOW));
        List<CommentLine> before = List.of(comment(story, "a"), comment(story, "b"), comment(story, "c"));
        story.doAs(CX, desk -> {
            desk.sending.began(new CommentId(before.get(0).id()), Set.of(VoiceWorld.FIELD, VoiceWorld.BILLING));
            desk.sending.nobody(new CommentId(before.get(1).id()));
            desk.sending.send(new CommentId(before.get(2).id()), VoiceWorld.CONTACT, VoiceWorld.BILLING);
        });
        assertThat(comment(story, "a").concerned()).hasSize(2);
        countsAreTrue(story.database);
        for (int i = 2; i >= 0; i--) {
            Optional<CommentId> undone = story.as(CX, desk -> desk.sending.undo());
            assertThat(undone).contains(new CommentId(before.get(i).id()));
            countsAreTrue(story.database);
        }
        assertThat(List.of(comment(story, "a"), comment(story, "b"), comment(story, "c")))
                .isEqualTo(before);
        assertThat(story.<Optional<CommentId>>as(CX, desk -> desk.sending.undo()))
                .isEmpty();
    }

    @Test
    void what_others_have_changed_since_is_not_undone() {
        Story story = story(TestDatabase.Vendor.H2);
        taken(story, said("a", "Hm.", null, NOW));
        CommentId id = new CommentId(comment(story, "a").id());
        story.doAs(CX, desk -> desk.sending.began(id, Set.of(VoiceWorld.FIELD)));
        story.doAs(FIELD_LEAD, desk -> desk.sending.began(id, Set.of(VoiceWorld.BILLING)));
        assertThat(story.<Optional<CommentId>>as(CX, desk -> desk.sending.undo()))
                .isEmpty();
        assertThat(origin(story, "a").departmentId()).isEqualTo(VoiceWorld.BILLING.value());
    }

    @Test
    void the_queue_has_three_answers_with_words_and_the_lead_gets_the_own_doubts_only() {
        Story story = story(TestDatabase.Vendor.H2);
        story.readAll();
        learn(story);
        taken(
                story,
                said("doubt", "The invoice and my technician was wrong", null, NOW.minusSeconds(60)),
                said("emoji", "\uD83D\uDE21", null, NOW.minusSeconds(60)),
                said("named", "Oh dear, the Field", null, NOW.minusSeconds(60)));
        story.readAll();
        List<QueueItem> items = story.as(CX, desk -> desk.queue.items(20));
        assertThat(items).anySatisfy(item -> {
            assertThat(item.comment().externalId()).isEqualTo("doubt");
            assertThat(item.isRead()).isTrue();
            assertThat(item.choices()).hasSize(2).allSatisfy(choice -> assertThat(choice.words())
                    .isNotEmpty());
        });
        assertThat(items).anySatisfy(item -> {
            assertThat(item.comment().externalId()).isEqualTo("emoji");
            assertThat(item.choices()).isEmpty();
        });
        List<QueueItem> leads = story.as(FIELD_LEAD, desk -> desk.queue.items(20));
        assertThat(leads).allMatch(item -> item.kind() == QueueItem.Kind.UNSURE);
    }

    @Test
    void a_department_that_is_gone_is_never_named_and_its_comments_wait() {
        Story story = story(TestDatabase.Vendor.H2);
        story.readAll();
        learn(story);
        Departments whole = story.world;
        story.world = without(whole, VoiceWorld.BILLING);
        taken(story, said("gone", "The refund and my invoice was wrong", null, NOW.minusSeconds(60)));
        story.readAll();
        assertThat(comment(story, "gone").waiting()).isTrue();
        List<QueueItem> items = story.as(CX, desk -> desk.queue.items(20));
        assertThat(items).allSatisfy(item -> assertThat(item.choices())
                .noneMatch(choice -> choice.departments().contains(VoiceWorld.BILLING.value())));
        assertThat(learn(story)).as("one department alone is nothing to learn").isZero();
    }

    private static Departments without(Departments whole, DepartmentId gone) {
        return new Departments() {
            @Override
            public List<Department> all() {
                return whole.all().stream()
                        .filter(department -> !department.id().equals(gone))
                        .toList();
            }

            @Override
            public Optional<Department> find(DepartmentId id) {
                return id.equals(gone) ? Optional.empty() : whole.find(id);
            }

            @Override
            public Optional<Department> named(String codeOrName) {
                return whole.named(codeOrName)
                        .filter(department -> !department.id().equals(gone));
            }

            @Override
            public Set<DepartmentId> withBelow(DepartmentId top) {
                return whole.withBelow(top);
            }
        };
    }

    @Test
    void a_text_of_fifty_thousand_signs_and_one_in_another_language_wait_and_nothing_is_lost() {
        Story story = story(TestDatabase.Vendor.H2);
        story.readAll();
        learn(story);
        String endless = "The refund and my invoice was wrong. ".repeat(1_340).strip();
        taken(
                story,
                said("endless", endless, null, NOW.minusSeconds(60)),
                said(
                        "greek",
                        "\u03a4\u03bf \u03c4\u03b9\u03bc\u03bf\u03bb\u03cc\u03b3\u03b9\u03bf \u03ae\u03c4\u03b1\u03bd \u03bb\u03ac\u03b8\u03bf\u03c2",
                        null,
                        NOW.minusSeconds(60)),
                said("german", "Rechnung falsch und niemand meldet sich bei uns", null, NOW.minusSeconds(60)));
        story.readAll();
        assertThat(comment(story, "endless").text()).hasSizeGreaterThan(49_000).isEqualTo(endless);
        assertThat(origin(story, "endless").departmentId()).isEqualTo(VoiceWorld.BILLING.value());
        assertThat(comment(story, "greek").waiting()).isTrue();
        assertThat(comment(story, "german").waiting()).isTrue();
    }

    @Test
    void texts_can_be_tried_out_and_nothing_is_kept() {
        Story story = story(TestDatabase.Vendor.H2);
        assertThat(story.<List<ExplainingRouting.Tried>>as(
                        CX, desk -> desk.explaining.tryOut(List.of("The refund was wrong"))))
                .singleElement()
                .satisfies(tried -> assertThat(tried.decision().waiting()).isTrue());
        story.readAll();
        learn(story);
        assertThat(story.<List<ExplainingRouting.Tried>>as(
                        CX,
                        desk -> desk.explaining.tryOut(
                                List.of("The refund and my invoice was wrong", "The repair and my leak was wrong"))))
                .extracting(tried -> tried.decision().concerns().get(0).departmentId())
                .containsExactly(VoiceWorld.BILLING.value(), VoiceWorld.FIELD.value());
        assertThatThrownBy(() -> story.as(CX, desk -> desk.explaining.tryOut(List.of())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> story.as(CX, desk -> desk.explaining.tryOut(java.util.Collections.nCopies(101, "a"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> story.as(CX, desk -> desk.explaining.tryOut(List.of(" "))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void twenty_corrections_are_a_reason_to_learn_again() {
        Story story = story(TestDatabase.Vendor.H2);
        story.readAll();
        learn(story);
        story.clock = Clock.fixed(NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC);
        taken(story, said("a", "Hm.", null, NOW));
        CommentId id = new CommentId(comment(story, "a").id());
        for (int i = 0; i < RoutingLessons.ENOUGH_NEW; i++) {
            story.doAs(CX, desk -> desk.sending.began(id, Set.of(VoiceWorld.FIELD)));
        }
        assertThat(story.<Integer>as(CX, desk -> desk.learning.corrections())).isEqualTo(RoutingLessons.ENOUGH_NEW);
        learn(story);
        assertThat(story.<Integer>as(CX, desk -> desk.learning.corrections())).isZero();
    }
}
