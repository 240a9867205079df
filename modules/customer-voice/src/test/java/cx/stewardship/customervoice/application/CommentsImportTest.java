package cx.stewardship.customervoice.application;

import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.domain.CommentFile;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.FullComment.Identity;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.RoutingRule;
import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.persistence.JpaComments;
import cx.stewardship.customervoice.persistence.JpaRoutingRules;
import cx.stewardship.customervoice.persistence.JpaThemeBook;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TakenBack;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentsImportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final AuditEntries audit = new AuditEntries();

    private CommentsImport importing(EntityManager em, VoiceWorld world) {
        CurrentActor current = Actors.acting(Actors.with(1, Role.CX_TEAM));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        RoutingKnowledge knowledge = new RoutingKnowledge(world, new JpaRoutingRules(em), new JpaThemeBook(em), clock);
        return new CommentsImport(
                new TakingComments(new JpaComments(em), knowledge, audit, clock),
                new UndoingComments(new JpaComments(em), audit),
                current);
    }

    private List<RowOutcome> take(TestDatabase database, VoiceWorld world, boolean dryRun, ImportRow... rows) {
        return database.inTransaction(em -> importing(em, world)
                .take(List.of(rows), new ImportContext(9, "crm", Actors.with(1, Role.CX_TEAM), dryRun)));
    }

    private static ImportRow row(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        values.put("occurred_at", Instant.parse("2026-11-11T00:00:00Z"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        values.values().removeIf(""::equals);
        return new ImportRow(2, values);
    }

    private static FullComment stored(TestDatabase database, String externalId) {
        return database.inTransaction(em -> new JpaComments(em)
                .stored(List.of(new Identity("crm", externalId)))
                .values()
                .iterator()
                .next());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_same_file_twice_changes_nothing(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            ImportRow[] rows = {
                row(
                        "external_id",
                        "a1",
                        "text",
                        "You reminded me although I had paid.",
                        "department",
                        "Billing & Receivables",
                        "harm",
                        "Unnecessary cost",
                        "theme",
                        "Reminded  although already paid"),
                row("external_id", "a2", "text", "Thank you, Ines.", "received_by", "contact", "harm", "thanks"),
                row("text", "No id of its own."),
                row("text", "No id of its own."),
                row(
                        "external_id",
                        "a1",
                        "text",
                        "You reminded me although I had paid, twice.",
                        "department",
                        "BILLING"),
            };

            assertThat(take(database, world, true, rows))
                    .extracting(RowOutcome::kind)
                    .containsExactly(
                            RowOutcome.Kind.ADDED,
                            RowOutcome.Kind.ADDED,
                            RowOutcome.Kind.ADDED,
                            RowOutcome.Kind.UNCHANGED,
                            RowOutcome.Kind.CHANGED);
            assertThat(take(database, world, false, rows))
                    .extracting(RowOutcome::kind)
                    .containsExactly(
                            RowOutcome.Kind.ADDED,
                            RowOutcome.Kind.ADDED,
                            RowOutcome.Kind.ADDED,
                            RowOutcome.Kind.UNCHANGED,
                            RowOutcome.Kind.CHANGED);
            assertThat(take(database, world, false, rows[4], rows[1], rows[2]))
                    .allMatch(outcome -> outcome.kind() == RowOutcome.Kind.UNCHANGED);

            FullComment reminded = stored(database, "a1");
            assertThat(reminded.text()).endsWith("twice.");
            assertThat(reminded.themes()).hasSize(1);
            assertThat(reminded.importId()).isEqualTo(9L);
            assertThat(reminded.routings())
                    .allMatch(r -> r.departmentId() == VoiceWorld.BILLING.value()
                            && r.how() == RoutedBy.COLUMN
                            && r.sureness() == 100)
                    .hasSize(2);
            assertThat(stored(database, "a2").context().thanks()).isTrue();
            assertThat(audit.lines).contains("taken comments import 9: null → +3 ~0");
            countsAreTrue(database);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_changed_row_moves_the_counts_with_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            take(
                    database,
                    world,
                    false,
                    row("external_id", "a", "text", "One", "department", "BILLING", "theme", "A"),
                    row("external_id", "b", "text", "Two", "department", "BILLING", "theme", "A"));
            List<RowOutcome> outcomes = take(
                    database,
                    world,
                    false,
                    row(
                            "external_id",
                            "a",
                            "text",
                            "One",
                            "department",
                            "FIELD",
                            "harm",
                            "thanks",
                            "occurred_at",
                            Instant.parse("2026-10-01T12:00:00Z")),
                    row("external_id", "b", "text", "Two", "department", "BILLING"));
            assertThat(outcomes)
                    .extracting(RowOutcome::kind)
                    .containsExactly(RowOutcome.Kind.CHANGED, RowOutcome.Kind.UNCHANGED);
            countsAreTrue(database);
            assertThat(stored(database, "a").routings()).allMatch(r -> r.departmentId() == VoiceWorld.FIELD.value());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_bad_row_says_what_is_wrong_and_keeps_no_other_out(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            List<RowOutcome> outcomes = take(
                    database,
                    world,
                    false,
                    row("text", ""),
                    row("text", "x", "occurred_at", Instant.parse("2026-11-22T00:00:00Z")),
                    row("text", "x", "received_at", Instant.parse("2027-01-01T00:00:00Z")),
                    row("text", "x", "department", "Billling"),
                    row("text", "x", "harm", "furious"),
                    row("text", "x", "journey_stage", "later"),
                    row("text", "x", "theme", "Nobody's theme"),
                    row("text", "x", "external_id", "i".repeat(121)),
                    row("text", "x".repeat(FullComment.LONGEST + 1)),
                    row("text", "without a date", "occurred_at", ""),
                    row("text", "good"));
            assertThat(outcomes.subList(0, 10))
                    .extracting(RowOutcome::field)
                    .containsExactly(
                            "text",
                            "occurred_at",
                            "received_at",
                            "department",
                            "harm",
                            "journey_stage",
                            "theme",
                            "external_id",
                            "text",
                            "occurred_at");
            assertThat(outcomes.subList(0, 10))
                    .extracting(RowOutcome::reason)
                    .containsExactly(
                            "voice.import.noText",
                            "voice.import.future",
                            "voice.import.receivedAhead",
                            "voice.import.unknownDepartment",
                            "voice.import.unknownValue",
                            "voice.import.unknownValue",
                            "voice.import.themeWithoutDepartment",
                            "voice.import.tooLong",
                            "voice.import.tooLong",
                            "voice.import.noDate");
            assertThat(outcomes.get(10).kind()).isEqualTo(RowOutcome.Kind.ADDED);
            countsAreTrue(database);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_very_long_text_in_another_script_is_kept_whole(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            String korean = "\uccad\uad6c\uc11c\uac00 \uc798\ubabb\ub418\uc5c8\uc2b5\ub2c8\ub2e4 "
                    .repeat(3_800)
                    .strip();
            assertThat(take(database, world, false, row("text", korean, "external_id", "long")))
                    .singleElement()
                    .extracting(RowOutcome::kind)
                    .isEqualTo(RowOutcome.Kind.ADDED);
            assertThat(stored(database, "long").text()).hasSize(korean.length()).hasSizeGreaterThan(49_000);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_rule_routes_on_the_way_in_and_what_nobody_can_place_waits(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            database.doInTransaction(em -> new JpaRoutingRules(em)
                    .add(new RoutingRule(
                            7,
                            new Condition(null, null, WordsMode.ALL, List.of("remind*", "paid")),
                            VoiceWorld.BILLING,
                            ConcernRole.ORIGINATED,
                            true)));
            take(
                    database,
                    world,
                    false,
                    row("external_id", "r", "text", "Reminded again, and I PAID.", "received_by", "CONTACT"),
                    row("external_id", "n", "text", "Nice colour."));
            assertThat(stored(database, "r").routings())
                    .anySatisfy(r -> {
                        assertThat(r.how()).isEqualTo(RoutedBy.RULE);
                        assertThat(r.departmentId()).isEqualTo(VoiceWorld.BILLING.value());
                        assertThat(r.whyArguments()).containsExactly("7", "“remind*”, “paid”");
                    })
                    .anySatisfy(r -> assertThat(r.role()).isEqualTo(ConcernRole.RECEIVED));
            assertThat(stored(database, "n").waiting()).isTrue();
            assertThat(stored(database, "n").routings()).isEmpty();
        }
    }

    private static Map<String, String> everything(TestDatabase database) {
        return database.inTransaction(em -> {
            Map<String, String> all = new TreeMap<>();
            for (Object id : em.createNativeQuery("select id from customer_voice.comment")
                    .getResultList()) {
                FullComment comment = new JpaComments(em)
                        .withIds(List.of(((Number) id).longValue()))
                        .values()
                        .iterator()
                        .next();
                all.put(comment.identity().externalId(), CommentFile.of(comment) + " " + comment.importId());
            }
            all.put(
                    "themes",
                    em.createNativeQuery("select name from customer_voice.theme order by name")
                            .getResultList()
                            .toString());
            return all;
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_file_taken_back_leaves_comments_themes_and_counts_as_they_were(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            database.doInTransaction(em -> importing(em, world)
                    .take(
                            List.of(
                                    row("external_id", "a1", "text", "Late.", "department", "BILLING", "theme", "Late"),
                                    row("external_id", "a2", "text", "Cold.", "issue", "Heat", "harm", "thanks")),
                            new ImportContext(8, "crm", Actors.with(1, Role.CX_TEAM), false)));
            Map<String, String> before = everything(database);
            List<RowOutcome> outcomes = take(
                    database,
                    world,
                    false,
                    row(
                            "external_id",
                            "a2",
                            "text",
                            "Very cold.",
                            "issue",
                            "Heating",
                            "occurred_at",
                            Instant.parse("2026-10-02T00:00:00Z")),
                    row("external_id", "a3", "text", "Wrong.", "department", "BILLING", "theme", "Wrong sum"),
                    row("external_id", "a4", "text", "Late, too.", "department", "BILLING", "theme", "Late"));
            assertThat(outcomes.get(0).changes())
                    .extracting(change -> change.field() + ": " + change.before() + " > " + change.after())
                    .contains("text: Cold. > Very cold.", "harm: thanks > ", "issue: Heat > Heating");
            assertThat(everything(database).get("themes")).isEqualTo("[Late, Wrong sum]");

            TakenBack undone = database.inTransaction(em -> TakenBack.of(importing(em, world), outcomes, 9));

            assertThat(undone.removed()).isEqualTo(2);
            assertThat(undone.restored()).hasSize(1);
            assertThat(everything(database)).isEqualTo(before);
            countsAreTrue(database);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_comment_that_something_rests_on_is_not_taken_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = VoiceWorld.in(database);
            List<RowOutcome> outcomes = take(
                    database,
                    world,
                    false,
                    row("external_id", "a1", "text", "Late.", "department", "BILLING", "theme", "Late"),
                    row("external_id", "a2", "text", "Lost.", "department", "BILLING", "theme", "Lost"),
                    row("external_id", "a3", "text", "Wrong."));
            long told = stored(database, "a3").id();
            long theme = stored(database, "a1").themes().iterator().next();
            database.sql(
                    "insert into customer_voice.story (id, title, situation, cause, changed, about_theme_id, told_by_comment_id,"
                            + " department_id) select 1, 'A', 'B', 'C', 'D', id, " + told
                            + ", department_id from customer_voice.theme where id = " + theme);

            TakenBack undone = database.inTransaction(em -> TakenBack.of(importing(em, world), outcomes, 9));

            assertThat(undone.removed()).isEqualTo(1);
            assertThat(undone.held().values())
                    .extracting(held -> held.reason() + " " + held.arguments())
                    .containsOnly("voice.undo.referred [story]")
                    .hasSize(2);
            assertThat(everything(database)).containsOnlyKeys("a1", "a3", "themes");
            countsAreTrue(database);
        }
    }
}
