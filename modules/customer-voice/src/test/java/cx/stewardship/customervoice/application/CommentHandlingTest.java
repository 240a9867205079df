package cx.stewardship.customervoice.application;

import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentHistory;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.SearchWords;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.persistence.JpaCommentHistory;
import cx.stewardship.customervoice.persistence.JpaCommentReads;
import cx.stewardship.customervoice.persistence.JpaComments;
import cx.stewardship.customervoice.persistence.JpaRoutingActs;
import cx.stewardship.customervoice.persistence.JpaRoutingRules;
import cx.stewardship.customervoice.persistence.JpaRoutingSamples;
import cx.stewardship.customervoice.persistence.JpaThemeBook;
import cx.stewardship.customervoice.persistence.JpaThemeMembers;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with comments: read their cut, send them elsewhere, group them. */
class CommentHandlingTest {

    private static final Actor CX = Actors.with(1, Role.CX_TEAM);
    private static final Actor BILLING_LEAD = Actors.lead(7, VoiceWorld.BILLING);
    private static final Actor FIELD_LEAD = Actors.lead(8, VoiceWorld.FIELD);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    private final AuditEntries audit = new AuditEntries();

    /** All use cases as one actor sees them, over one entity manager. */
    private final class Desk {
        final ReadingComments reading;
        final SendingComments sending;
        final GroupingComments grouping;
        final TakingComments taking;

        Desk(EntityManager em, VoiceWorld world, Actor actor) {
            CurrentActor current = Actors.acting(actor);
            JpaComments comments = new JpaComments(em);
            JpaCommentReads reads = new JpaCommentReads(em);
            JpaThemeBook themes = new JpaThemeBook(em);
            reading = new ReadingComments(reads, world, current, new JpaCommentHistory(em));
            sending = new SendingComments(
                    comments,
                    reads,
                    new RoutingRecord(new JpaRoutingActs(em), new JpaRoutingSamples(em), audit, CLOCK),
                    current);
            grouping = new GroupingComments(
                    new JpaThemeMembers(em, CLOCK), reads, themes, new ThemeWork(themes, audit, current, CLOCK));
            taking = new TakingComments(
                    comments, new RoutingKnowledge(world, new JpaRoutingRules(em), themes, CLOCK), audit, CLOCK);
        }
    }

    private <T> T as(TestDatabase database, VoiceWorld world, Actor actor, Function<Desk, T> work) {
        return database.inTransaction(em -> work.apply(new Desk(em, world, actor)));
    }

    private static TakeComment said(String id, String text, @Nullable String department, int day) {
        return new TakeComment(
                "crm",
                id,
                Instant.parse("2026-11-%02dT08:00:00Z".formatted(day)),
                null,
                text,
                department,
                null,
                null,
                "hassle",
                null,
                "using",
                null,
                null,
                null,
                "C-" + id,
                null);
    }

    private VoiceWorld withComments(TestDatabase database) {
        VoiceWorld world = VoiceWorld.in(database);
        as(
                database,
                world,
                CX,
                desk -> desk.taking.take(
                        List.of(
                                said("a", "The reminder came although I had paid 4,180 in Café Noir.", "BILLING", 2),
                                said("b", "Paying is hard, reminders are easy.", "BILLING", 9),
                                said("c", "The technician never came.", "FIELD", 10),
                                said("d", "Nobody knows.", null, 11)),
                        "crm",
                        null,
                        false));
        return world;
    }

    private List<CommentLine> seen(TestDatabase database, VoiceWorld world, Actor actor, CommentFilter filter) {
        return as(database, world, actor, desk -> desk.reading.stream(null, filter, null, 50)
                .rows());
    }

    private static CommentFilter words(String words) {
        return CommentFilter.ALL.saying(words);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_search_finds_words_by_their_beginning_on_both_databases_alike(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            assertThat(seen(database, world, CX, words("remind")))
                    .extracting(CommentLine::externalId)
                    .containsExactly("b", "a");
            assertThat(seen(database, world, CX, words("REMINDER paid")))
                    .extracting(CommentLine::externalId)
                    .containsExactly("a");
            assertThat(seen(database, world, CX, words("inder"))).isEmpty();
            assertThat(seen(database, world, CX, words("4,180"))).hasSize(1);
            assertThat(seen(database, world, CX, words("cafe"))).hasSize(1);
            assertThat(seen(database, world, CX, words("' | & ! :* %"))).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void who_changed_what_of_a_comment_is_told_to_those_who_may_read_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            long comment = seen(database, world, CX, words("4,180")).get(0).id();
            ThemeId theme = as(
                    database,
                    world,
                    BILLING_LEAD,
                    desk -> desk.grouping.intoNew(VoiceWorld.BILLING, "Reminded twice", "", Set.of(comment)));
            as(database, world, BILLING_LEAD, desk -> desk.grouping.into(theme, Set.of(comment)));
            as(database, world, BILLING_LEAD, desk -> desk.grouping.outOf(theme, Set.of(comment)));
            assertThat(audit.lines.stream().filter(line -> line.contains(" comment " + comment + ":")))
                    .containsExactly(
                            "joined comment " + comment + ": null \u2192 Reminded twice",
                            "left comment " + comment + ": Reminded twice \u2192 Reminded twice");
            database.sql(
                    """
                    insert into organization.audit_entry (id, at, actor, action, kind, record_id, value_before, value_after) values
                      (9001, timestamp with time zone '2026-11-20 08:00:00+00', 'mara', 'routed', 'comment', '%1$d', '', 'ORIGINATED 6 by PERSON'),
                      (9002, timestamp with time zone '2026-11-20 09:00:00+00', 'mara', 'joined', 'comment', '%1$d', null, 'Reminded twice'),
                      (9003, timestamp with time zone '2026-11-20 09:00:00+00', 'mara', 'joined', 'comment', '1%1$d', null, 'Of another comment');
                    insert into customer_voice.theme_operation (id, kind, department_id, done_at, done_by, moved)
                      values (9001, 'MERGED', %2$d, timestamp with time zone '2026-11-20 10:00:00+00', 'mara', 1);
                    insert into customer_voice.theme_operation_comment (operation_id, theme_id, comment_id, came, how)
                      values (9001, %3$d, %1$d, true, 'HAND');
                    """
                            .formatted(comment, VoiceWorld.BILLING.value(), theme.value()));
            List<CommentHistory.Happened> told =
                    as(database, world, BILLING_LEAD, desk -> desk.reading.history(new CommentId(comment)));
            assertThat(told)
                    .extracting(CommentHistory.Happened::kind)
                    .containsExactly(
                            CommentHistory.Kind.CAME_BY_MERGING,
                            CommentHistory.Kind.JOINED,
                            CommentHistory.Kind.ROUTED);
            assertThat(told.get(1).after()).isEqualTo("Reminded twice");
            assertThatThrownBy(
                            () -> as(database, world, FIELD_LEAD, desk -> desk.reading.history(new CommentId(comment))))
                    .isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void both_databases_find_what_the_rule_of_the_search_says(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            List<CommentLine> all = seen(database, world, CX, CommentFilter.ALL);
            for (String wanted : List.of(
                    "\"i had paid\"",
                    "\"had paid 4,180\" remind",
                    "\"paid had\"",
                    "remind -paid",
                    "remind -\"are easy\"",
                    "-\"never came\"",
                    "-remind",
                    "are -hard",
                    "is -\"is easy\" -card",
                    "\"reminder came\" -\"never came\"")) {
                assertThat(seen(database, world, CX, words(wanted)))
                        .as(wanted)
                        .containsExactlyElementsOf(all.stream()
                                .filter(line -> SearchWords.of(wanted).fits(line.text()))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_says_most_of_it_comes_first_and_pages_by_key(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            List<TakeComment> said = new ArrayList<>();
            said.add(said(
                    "once",
                    "A reminder, and much else that has nothing to do with it at all, really nothing.",
                    "BILLING",
                    1));
            said.add(said("beginning", "Reminders came.", "BILLING", 2));
            said.add(said("often", "Reminder after reminder after reminder.", "BILLING", 3));
            said.add(said("never", "The technician never came.", "FIELD", 4));
            as(database, world, CX, desk -> desk.taking.take(said, "crm", null, false));
            List<String> found = new ArrayList<>();
            String after = null;
            do {
                String key = after;
                Slice<CommentLine> slice =
                        as(database, world, CX, desk -> desk.reading.relevant(null, words("reminder"), key, 1));
                assertThat(slice.total()).isEqualTo(3);
                slice.rows().forEach(line -> found.add(line.externalId()));
                after = slice.next();
            } while (after != null);
            assertThat(found).containsExactly("often", "once", "beginning");
            List<String> sources = as(database, world, CX, desk -> desk.reading
                    .look(null, CommentFilter.ALL, false, 1, List.of())
                    .sources());
            assertThat(sources).containsExactly("crm");
            assertThatThrownBy(() ->
                            as(database, world, CX, desk -> desk.reading.relevant(null, words("reminder"), "x-1", 1)))
                    .isInstanceOf(Refusal.class);
            CommentFilter waiting = CommentFilter.ALL.waiting(true).from("crm");
            assertThat(seen(database, world, CX, waiting)).isEmpty();
            assertThat(seen(database, world, CX, waiting.waiting(false))).hasSize(4);
            assertThat(seen(database, world, CX, waiting.waiting(null).from("elsewhere")))
                    .isEmpty();
            database.sql("update customer_voice.comment set source = 'survey' where external_id = 'often'");
            database.sql("update customer_voice.comment set source = 'app' where external_id = 'once'");
            List<String> several = as(database, world, CX, desk -> desk.reading
                    .look(null, CommentFilter.ALL, false, 1, List.of())
                    .sources());
            assertThat(several).as("each once, in order").containsExactly("app", "crm", "survey");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void words_that_an_older_version_kept_without_their_order_are_written_anew(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            as(
                    database,
                    world,
                    CX,
                    desk -> desk.taking.take(
                            List.of(said("a", "Again and again the same, and the bill.", "BILLING", 1)),
                            "crm",
                            null,
                            false));
            database.sql("update customer_voice.comment set words = ' again and the same bill '");
            assertThat(seen(database, world, CX, words("\"and again\""))).isEmpty();
            while (database.inTransaction(
                    em -> new cx.stewardship.customervoice.persistence.WordsInOrder(em).portion())) {
                assertThat(vendor).isNotNull();
            }
            assertThat(seen(database, world, CX, words("\"and again\""))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void everyone_sees_their_own_cut_and_who_the_customer_is_only_where_they_answer_for_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            assertThat(seen(database, world, BILLING_LEAD, CommentFilter.ALL))
                    .hasSize(2)
                    .allMatch(line -> line.customerReference() != null);
            assertThat(seen(database, world, FIELD_LEAD, CommentFilter.ALL)).hasSize(1);
            assertThat(seen(database, world, CX, CommentFilter.ALL)).hasSize(4);
            assertThat(seen(database, world, Actors.with(3, Role.HR), CommentFilter.ALL))
                    .hasSize(4)
                    .allMatch(line -> line.customerReference() == null);
            CommentId billing = new CommentId(seen(database, world, BILLING_LEAD, CommentFilter.ALL)
                    .get(0)
                    .id());
            assertThatThrownBy(() -> as(database, world, FIELD_LEAD, desk -> desk.reading.get(billing)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
            assertThat(as(database, world, Actors.with(4, Role.EXECUTIVE), desk -> desk.reading.get(billing))
                            .customerReference())
                    .isNull();
            assertThatThrownBy(() -> as(
                            database,
                            world,
                            FIELD_LEAD,
                            desk -> desk.reading.stream(VoiceWorld.BILLING, CommentFilter.ALL, null, 5)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void pages_by_key_show_each_comment_once(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            List<TakeComment> many = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                many.add(said("n" + i, "Comment " + i, "BILLING", 1 + i % 5));
            }
            as(database, world, CX, desk -> desk.taking.take(many, "crm", null, false));
            List<Long> ids = new ArrayList<>();
            String key = null;
            do {
                String after = key;
                Slice<CommentLine> slice = as(
                        database, world, BILLING_LEAD, desk -> desk.reading.stream(null, CommentFilter.ALL, after, 7));
                assertThat(slice.total()).isEqualTo(25);
                slice.rows().forEach(line -> ids.add(line.id()));
                key = slice.next();
            } while (key != null);
            assertThat(ids).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void sent_elsewhere_by_hand_it_counts_there_and_no_rule_takes_it_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            CommentLine mine = seen(database, world, BILLING_LEAD, words("technician reminder paid")).stream()
                    .findFirst()
                    .orElseGet(() -> seen(database, world, BILLING_LEAD, CommentFilter.ALL)
                            .get(0));
            CommentId id = new CommentId(mine.id());
            as(database, world, BILLING_LEAD, desk -> {
                desk.sending.send(id, VoiceWorld.BILLING, VoiceWorld.FIELD);
                return id;
            });
            countsAreTrue(database);
            assertThat(seen(database, world, FIELD_LEAD, CommentFilter.ALL)).hasSize(2);
            CommentLine now = as(database, world, BILLING_LEAD, desk -> desk.reading.get(id));
            assertThat(now.concerned())
                    .anySatisfy(c -> {
                        assertThat(c.how()).isEqualTo(RoutedBy.HAND);
                        assertThat(c.correctedBy()).isEqualTo("lead7");
                        assertThat(c.departmentId()).isEqualTo(VoiceWorld.FIELD.value());
                    })
                    .anySatisfy(c -> assertThat(c.how()).isEqualTo(RoutedBy.COLUMN));
            assertThat(audit.lines).anyMatch(line -> line.startsWith("routed comment " + mine.id()));

            as(
                    database,
                    world,
                    CX,
                    desk -> desk.taking.take(
                            List.of(said(mine.externalId(), mine.text() + " Again.", "BILLING", 9)),
                            "crm",
                            null,
                            false));
            assertThat(seen(database, world, FIELD_LEAD, CommentFilter.ALL)).hasSize(2);
            countsAreTrue(database);

            assertThatThrownBy(() -> as(database, world, BILLING_LEAD, desk -> {
                        desk.sending.send(id, null, null);
                        return id;
                    }))
                    .isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_waits_is_placed_by_the_cx_team_only(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            CommentId waiting = new CommentId(
                    seen(database, world, CX, words("nobody")).get(0).id());
            assertThatThrownBy(() -> as(database, world, BILLING_LEAD, desk -> {
                        desk.sending.send(waiting, null, VoiceWorld.BILLING);
                        return waiting;
                    }))
                    .isInstanceOf(Refusal.class);
            as(database, world, CX, desk -> {
                desk.sending.send(waiting, null, VoiceWorld.BILLING);
                return waiting;
            });
            assertThat(as(database, world, BILLING_LEAD, desk -> desk.reading.get(waiting))
                            .waiting())
                    .isFalse();
            countsAreTrue(database);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void comments_are_grouped_by_hand_and_the_weekly_counts_follow(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            List<Long> ids = seen(database, world, BILLING_LEAD, CommentFilter.ALL).stream()
                    .map(CommentLine::id)
                    .toList();
            ThemeId theme = as(
                    database,
                    world,
                    BILLING_LEAD,
                    desk -> desk.grouping.intoNew(VoiceWorld.BILLING, "  Reminders ", "", ids.subList(0, 1)));
            assertThat(this.<Integer>as(database, world, BILLING_LEAD, desk -> desk.grouping.into(theme, ids)))
                    .isEqualTo(1);
            countsAreTrue(database);
            assertThat(this.<Integer>as(
                            database, world, BILLING_LEAD, desk -> desk.grouping.outOf(theme, ids.subList(0, 1))))
                    .isEqualTo(1);
            countsAreTrue(database);

            refused(
                    database,
                    world,
                    BILLING_LEAD,
                    desk -> desk.grouping.intoNew(VoiceWorld.BILLING, "reminders", "", ids));
            refused(database, world, BILLING_LEAD, desk -> desk.grouping.intoNew(VoiceWorld.FIELD, "Ours?", "", ids));
            refused(database, world, FIELD_LEAD, desk -> desk.grouping.into(theme, Set.of()));
            long others =
                    seen(database, world, FIELD_LEAD, CommentFilter.ALL).get(0).id();
            refused(database, world, BILLING_LEAD, desk -> desk.grouping.into(theme, List.of(others)));
            refused(database, world, BILLING_LEAD, desk -> desk.grouping.into(theme, List.of()));
        }
    }

    private void refused(TestDatabase database, VoiceWorld world, Actor actor, Function<Desk, Object> work) {
        assertThatThrownBy(() -> as(database, world, actor, work)).isInstanceOf(Refusal.class);
    }
}
