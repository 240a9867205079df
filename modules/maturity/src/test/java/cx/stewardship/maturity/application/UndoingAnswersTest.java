package cx.stewardship.maturity.application;

import static cx.stewardship.maturity.application.AnswersFromFilesTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Estimating;
import cx.stewardship.maturity.domain.FrameworkEdition;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.maturity.persistence.JpaCampaigns;
import cx.stewardship.maturity.persistence.JpaFrameworks;
import cx.stewardship.maturity.persistence.JpaScores;
import cx.stewardship.maturity.persistence.YamlFrameworks;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TakenBack;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.text.Texts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of answers taken back leaves a campaign as it was; what was answered here, decided or reported stays. */
class UndoingAnswersTest {

    private static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor TOMAS = Actors.with(Stage.VALIDATOR, Role.CX_TEAM);

    private static final String PEOPLE =
            """
            insert into organization.department (id, code, name, customer_facing) values (2, 'BILLING', 'Billing', false);
            insert into organization.department (id, code, name, customer_facing) values (3, 'FIELD', 'Field Service', true);
            insert into organization.person (id, employee_number, name) values (7, 'A7', 'Tomas');
            insert into organization.person (id, employee_number, name) values (8, 'A8', 'Person 8');
            insert into organization.person (id, employee_number, name) values (9, 'A9', 'Person 9');
            insert into organization.person (id, employee_number, name) values (20, 'A20', 'Person 20')""";

    private final AuditEntries audit = new AuditEntries();
    private long campaign;

    private TestDatabase open(TestDatabase.Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        database.sql(PEOPLE);
        campaign = database.inTransaction(em -> {
            FrameworkEdition edition = records(em).frameworks().all().get(0);
            Campaign open = new Campaign(
                    edition.id(), "Autumn 2026", Stage.FIRST, Stage.LAST, Stage.VALIDATOR, List.of(2L, 3L));
            open.open(1, Stage.FIRST);
            new JpaCampaigns(em).add(open);
            new JpaCampaigns(em).invite(new Invitation(open.id(), 8, 2));
            return open.id();
        });
        return database;
    }

    private static Records records(EntityManager em) {
        return new Records(new JpaCampaigns(em), new JpaFrameworks(em, new YamlFrameworks(), CLOCK), new JpaScores(em));
    }

    private Acting acting(Actor actor) {
        return new Acting(Actors.acting(actor), Stage.departments(), audit, CLOCK);
    }

    private ComputingScores computing(EntityManager em) {
        return new ComputingScores(records(em), new LiveFigures(Stream.of()), new Texts(), acting(TOMAS));
    }

    private AnswersFromFiles importing(EntityManager em) {
        return new AnswersFromFiles(
                new TakingAnswers(records(em), new AnswersFromFilesTest.Staff(), acting(TOMAS)),
                new UndoingAnswers(records(em), computing(em), acting(TOMAS)));
    }

    private List<RowOutcome> take(TestDatabase database, List<ImportRow> rows) {
        return database.inTransaction(em -> importing(em).take(rows, new ImportContext(7, "paper", TOMAS, false)));
    }

    private List<RowOutcome> take(TestDatabase database, ImportRow... rows) {
        return take(database, List.of(rows));
    }

    private TakenBack undo(TestDatabase database, List<RowOutcome> outcomes) {
        return database.inTransaction(em -> TakenBack.of(importing(em), outcomes, 7));
    }

    /** Everything that respondents have said, and whom one asks. */
    private static List<Object> everything(TestDatabase database) {
        return database.inTransaction(em -> {
            List<Object> all = new ArrayList<>();
            for (String sql : List.of(
                    """
                    select concat_ws('|', id, person_id, department_id, from_file, import_id,
                        case when submitted_at is null then 'open' else 'handed in' end)
                    from maturity.invitation order by id""",
                    """
                    select concat_ws('|', id, invitation_id, quality, answer_level, remark, evidence)
                    from maturity.answer order by id""")) {
                all.addAll(em.createNativeQuery(sql).getResultList());
            }
            return all;
        });
    }

    private static List<ImportRow> whole(TestDatabase database, String respondent, String level) {
        return database.inTransaction(em -> records(em).frameworks().all().stream()
                .filter(edition -> edition.code().equals("ten-qualities"))
                .map(edition -> records(em).frameworks().read(edition))
                .findFirst()
                .orElseThrow()
                .qualities()
                .stream()
                .map(Quality::code)
                .map(quality -> row(respondent, quality, level))
                .toList());
    }

    /** How many answered the quality in billing with each level, as it was computed last. */
    private List<Integer> counted(TestDatabase database, String quality) {
        return database.inTransaction(em -> new JpaScores(em)
                .of(campaign).stream()
                        .filter(score -> Long.valueOf(2).equals(score.department())
                                && score.quality().equals(quality))
                        .findFirst()
                        .orElseThrow()
                        .claim()
                        .counts());
    }

    private void decide(TestDatabase database, String quality) {
        database.doInTransaction(em -> {
            Validation validation = new Validation(campaign, 2, quality);
            validation.accept(Estimating.claim(List.of(3, 3, 3, 3, 3)), "Tomas", NOW);
            new JpaCampaigns(em).add(validation);
        });
    }

    private static List<String> reasons(TakenBack undone) {
        return undone.held().values().stream()
                .map(held -> held.reason().replace("maturity.undo.", ""))
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void answers_are_as_they_were_before_the_file(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            take(database, row("A9", "preventive", "3", "remark", "It comes back."), row("A9", "choice", "2"));
            List<Object> before = everything(database);
            List<ImportRow> file = new ArrayList<>(whole(database, "A8", "4"));
            file.add(row("A9", "preventive", "cannot judge", "evidence", "minutes"));
            file.add(row("A9", "perspective", "5"));
            file.add(row("A20", "preventive", "1"));
            List<RowOutcome> outcomes = take(database, file);
            assertThat(outcomes.get(10).changes())
                    .containsExactly(new Change("level", "3", "cannot judge"), new Change("evidence", "", "minutes"));
            assertThat(everything(database).toString()).contains("handed in");
            TakenBack undone = undo(database, outcomes);
            assertThat(undone.removed()).isEqualTo(12);
            assertThat(undone.restored()).containsExactly(outcomes.get(10).key());
            assertThat(undone.held()).isEmpty();
            assertThat(everything(database)).isEqualTo(before);
            assertThat(audit.lines).anyMatch(line -> line.startsWith("import taken back invitation"));
            assertThat(take(database, file))
                    .as("what was taken back can be sent again")
                    .extracting(RowOutcome::kind)
                    .containsExactlyElementsOf(
                            outcomes.stream().map(RowOutcome::kind).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void whoever_lacks_an_answer_again_has_not_handed_in(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            List<ImportRow> all = whole(database, "A8", "4");
            take(database, all.subList(0, 9));
            List<Object> before = everything(database);
            List<RowOutcome> last = take(database, all.subList(9, 10));
            assertThat(undo(database, last).removed()).isEqualTo(1);
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void scores_that_counted_them_are_computed_anew(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            List<RowOutcome> first = take(database, whole(database, "A8", "4"));
            List<RowOutcome> second = take(database, row("A8", "preventive", "5"));
            database.doInTransaction(em -> computing(em)
                    .computeNow(records(em).campaigns().find(campaign).orElseThrow()));
            assertThat(counted(database, "preventive")).containsExactly(0, 0, 0, 0, 1);
            assertThat(undo(database, second).restored()).hasSize(1);
            assertThat(counted(database, "preventive")).containsExactly(0, 0, 0, 1, 0);
            assertThat(undo(database, first).removed()).isEqualTo(10);
            assertThat(counted(database, "preventive")).containsExactly(0, 0, 0, 0, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void nothing_is_computed_that_nobody_has_computed_yet(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            undo(database, take(database, whole(database, "A8", "4")));
            database.doInTransaction(
                    em -> assertThat(new JpaScores(em).newest(campaign)).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_a_closed_campaign_reported_stays(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            take(database, row("A8", "preventive", "3"));
            List<RowOutcome> outcomes = take(database, row("A8", "preventive", "4"), row("A8", "choice", "4"));
            database.doInTransaction(
                    em -> records(em).campaigns().find(campaign).orElseThrow().close(0, Stage.LAST.plusDays(1), NOW));
            List<Object> after = everything(database);
            TakenBack undone = undo(database, outcomes);
            assertThat(undone.held()).hasSize(2);
            assertThat(reasons(undone)).containsExactly("closed");
            assertThat(everything(database)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_a_respondent_went_on_with_or_handed_in_is_theirs(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            take(database, row("A8", "preventive", "3"));
            List<RowOutcome> outcomes =
                    new ArrayList<>(take(database, row("A8", "preventive", "4"), row("A8", "choice", "4")));
            outcomes.addAll(take(database, whole(database, "A9", "2")));
            database.doInTransaction(em -> {
                AnsweringCampaigns eight = new AnsweringCampaigns(records(em), acting(Actors.with(8)));
                AnsweringCampaigns nine = new AnsweringCampaigns(records(em), acting(Actors.with(9)));
                long ofEight = new JpaCampaigns(em).invitationsOf(8).get(0).id();
                eight.save(new SaveAnswer(ofEight, "perspective", 5, null, null, null));
                nine.submit(new JpaCampaigns(em).invitationsOf(9).get(0).id());
            });
            List<Object> after = everything(database);
            TakenBack undone = undo(database, outcomes);
            assertThat(undone.held()).hasSize(12);
            assertThat(reasons(undone)).containsExactly("answeredHere");
            assertThat(everything(database)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_the_validator_decided_on_stays_with_the_whole_part_it_was_handed_in_with(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            List<RowOutcome> first = take(database, whole(database, "A8", "3"));
            List<RowOutcome> second = take(
                    database,
                    row("A8", "preventive", "4"),
                    row("A8", "choice", "4"),
                    row("A9", "preventive", "4"),
                    row("A20", "preventive", "4"));
            decide(database, "preventive");
            TakenBack undone = undo(database, second);
            assertThat(undone.held()).containsOnlyKeys(second.get(0).key());
            assertThat(reasons(undone)).containsExactly("decided");
            assertThat(undone.restored())
                    .as("nobody has decided on choice yet")
                    .containsExactly(second.get(1).key());
            assertThat(undone.removed())
                    .as("A9 has not handed in, A20 is asked about another department")
                    .isEqualTo(2);
            assertThat(undo(database, first).held()).hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_was_changed_since_is_not_set_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            take(database, row("A8", "preventive", "3"));
            List<RowOutcome> outcomes = take(database, row("A8", "preventive", "4"));
            take(database, row("A8", "preventive", "5"));
            List<Object> after = everything(database);
            assertThat(undo(database, outcomes).restored()).isEmpty();
            assertThat(everything(database)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void an_answer_that_one_file_named_in_two_ways_is_set_back_all_the_way(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            take(database, row("A8", "preventive", "3"));
            List<Object> before = everything(database);
            String number = database.inTransaction(
                    em -> "#" + new JpaCampaigns(em).invitationsOf(8).get(0).id());
            List<RowOutcome> outcomes = take(database, row("A8", "preventive", "4"), row(number, "preventive", "5"));
            assertThat(outcomes).extracting(RowOutcome::key).doesNotContain(0L);
            assertThat(undo(database, outcomes).restored()).hasSize(1);
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_another_module_refers_to_stays(TestDatabase.Vendor vendor) {
        try (TestDatabase database = open(vendor)) {
            List<RowOutcome> outcomes =
                    take(database, row("A9", "preventive", "3"), row("A9", "choice", "3"), row("A20", "choice", "3"));
            database.sql(
                    """
                    create table maturity.cited_answer (answer_id bigint not null references maturity.answer (id));
                    create table maturity.thank_you (invitation_id bigint not null references maturity.invitation (id));
                    insert into maturity.cited_answer values (%d);
                    insert into maturity.thank_you select id from maturity.invitation where person_id = 20"""
                            .formatted(outcomes.get(0).key()));
            TakenBack undone = undo(database, outcomes);
            assertThat(undone.removed()).isEqualTo(2);
            assertThat(reasons(undone)).containsExactly("referred");
            assertThat(undone.held().get(outcomes.get(0).key()).arguments()).containsExactly("cited answer");
            database.doInTransaction(em -> {
                assertThat(new JpaCampaigns(em).invitationsOf(9).get(0).answers())
                        .hasSize(1);
                assertThat(new JpaCampaigns(em).invitationsOf(20).get(0).answers())
                        .as("nobody withdraws what something refers to")
                        .isEmpty();
            });
        }
    }
}
