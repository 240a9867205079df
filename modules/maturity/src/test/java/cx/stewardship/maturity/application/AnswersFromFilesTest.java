package cx.stewardship.maturity.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers of a campaign that come in by file, and what is turned away. */
class AnswersFromFilesTest {

    private final Stage stage = new Stage(Actors.with(Stage.VALIDATOR, Role.CX_TEAM));

    @Test
    void answers_of_somebody_who_was_not_asked_yet_begin_a_part_of_theirs() {
        assertThat(take(row("A8", "preventive", "3", "remark", "It comes back.")))
                .containsExactly("ADDED");
        Invitation invitation = invitationOf(8);
        assertThat(invitation.departmentId()).isEqualTo(Stage.BILLING.value());
        assertThat(invitation.answerTo("preventive").orElseThrow().level()).contains(3);
        assertThat(invitation.submittedAt()).isNull();
        assertThat(stage.audit.lines)
                .last()
                .asString()
                .contains("took over invitation")
                .endsWith("preventive 3");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_corrected_one_changes_what_it_brought() {
        ImportRow row = row("A8", "preventive", "3", "remark", "It comes back.");
        take(row);
        assertThat(take(row, row)).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(take(row("A8", "Preventive", "as a habit"))).containsExactly("CHANGED");
        assertThat(invitationOf(8).answerTo("preventive").orElseThrow().level()).contains(4);
        assertThat(invitationOf(8).answerTo("preventive").orElseThrow().remark())
                .isEqualTo("It comes back.");
    }

    @Test
    void whoever_has_answered_every_quality_has_handed_in() {
        List<ImportRow> rows = new ArrayList<>();
        stage.framework().qualities().forEach(q -> rows.add(row("A8", q.code(), "2")));
        rows.set(0, row("A8", rows.get(0).text("quality").orElseThrow(), "cannot judge"));
        assertThat(take(rows.toArray(new ImportRow[0]))).containsOnly("ADDED");
        assertThat(invitationOf(8).submittedAt()).isNotNull();
        assertThat(invitationOf(8).answerTo("perspective").orElseThrow().level())
                .isEmpty();
    }

    @Test
    void what_somebody_answered_here_is_not_changed_by_a_file() {
        stage.answeredBy(8, Stage.BILLING, 3);
        assertThat(take(row("A8", "preventive", "5")))
                .containsExactly("REJECTED respondent maturity.import.answeredHere");
        assertThat(invitationOf(8).answerTo("preventive").orElseThrow().level()).contains(3);
        assertThat(take(row("A8", "preventive", "3"))).containsExactly("UNCHANGED");
    }

    @Test
    void a_respondent_without_a_name_is_known_by_number() {
        take(row("A8", "preventive", "3"));
        String number = "#" + invitationOf(8).id();
        assertThat(take(row(number, "preventive", "3"), row(number, "choice", "4"), row("#424242", "choice", "4")))
                .containsExactly("UNCHANGED", "ADDED", "REJECTED respondent maturity.import.noRespondent");
        assertThat(invitationOf(8).answerTo("choice").orElseThrow().level()).contains(4);
    }

    @Test
    void each_fault_names_its_column() {
        assertThat(take(
                        row("A8", "kindness", "3"),
                        row("A8", "preventive", "6"),
                        row("A8", "preventive", ""),
                        row("A99", "preventive", "3"),
                        row("A8", "preventive", "3", "campaign", "Spring 1999"),
                        row("A8", "preventive", "3", "department", "NOWHERE"),
                        row("A8", "preventive", "3", "department", "ALDERMOOR"),
                        row("A8", "preventive", "3", "remark", "x".repeat(4_001)),
                        row("A8", "preventive", "3"),
                        row("A8", "choice", "3", "department", "FIELD")))
                .containsExactly(
                        "REJECTED quality maturity.answer.unknownQuality",
                        "REJECTED level maturity.import.level",
                        "REJECTED level maturity.import.level",
                        "REJECTED respondent maturity.import.noRespondent",
                        "REJECTED campaign maturity.import.noCampaign",
                        "REJECTED department maturity.import.noDepartment",
                        "REJECTED department maturity.import.notAsked",
                        "REJECTED remark maturity.import.tooLong",
                        "ADDED",
                        "REJECTED department maturity.import.otherDepartment");
    }

    @Test
    void after_the_last_day_only_what_is_here_already_passes() {
        take(row("A8", "preventive", "3"));
        stage.on(LocalDate.of(2026, 11, 2));
        assertThat(take(row("A8", "preventive", "3"), row("A8", "choice", "3")))
                .containsExactly("UNCHANGED", "REJECTED campaign maturity.answer.afterTheEnd");
    }

    @Test
    void a_rehearsal_says_the_same_and_writes_nothing() {
        ImportRow row = row("A8", "preventive", "3");
        assertThat(take(true, row, row, row("A8", "preventive", "4"))).containsExactly("ADDED", "UNCHANGED", "CHANGED");
        assertThat(stage.records().campaigns().invitationsOf(8)).isEmpty();
        assertThat(stage.audit.lines).isEmpty();
    }

    private UndoingAnswers undoing() {
        return new UndoingAnswers(stage.records(), stage.computing(), stage.acting());
    }

    private Invitation invitationOf(long person) {
        return stage.records().campaigns().invitationsOf(person).get(0);
    }

    static ImportRow row(String respondent, String quality, String level, String... more) {
        Map<String, Object> values =
                new HashMap<>(Map.of("campaign", "autumn 2026", "respondent", respondent, "quality", quality));
        if (!level.isEmpty()) {
            values.put("level", level);
        }
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new ImportRow(2, values);
    }

    private List<String> take(ImportRow... rows) {
        return take(false, rows);
    }

    private List<String> take(boolean dryRun, ImportRow... rows) {
        TakingAnswers taking = new TakingAnswers(stage.records(), new Staff(), stage.acting());
        return new AnswersFromFiles(taking, undoing())
                        .take(
                                Arrays.asList(rows),
                                new ImportContext(7, "paper", stage.acting().actor(), dryRun))
                        .stream()
                        .map(o -> o.kind() == RowOutcome.Kind.REJECTED
                                ? o.kind() + " " + o.field() + " " + o.reason()
                                : o.kind().name())
                        .toList();
    }

    /** A8 and A9 in billing, A20 in the field. */
    static final class Staff implements People {
        private final Map<String, Person> all = Stream.of(
                        person(8, Stage.BILLING), person(9, Stage.BILLING), person(20, Stage.FIELD))
                .collect(Collectors.toMap(Person::employeeNumber, Function.identity()));

        private static Person person(long id, DepartmentId department) {
            return new Person(new PersonId(id), "A" + id, "Person " + id, department, null, null, true);
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return all.values().stream().filter(p -> p.id().equals(id)).findFirst();
        }

        @Override
        public Map<PersonId, Person> find(Collection<PersonId> ids) {
            return ids.stream().flatMap(id -> find(id).stream()).collect(Collectors.toMap(Person::id, p -> p));
        }

        @Override
        public Map<String, Person> withEmployeeNumbers(Collection<String> numbers) {
            return numbers.stream().filter(all::containsKey).collect(Collectors.toMap(n -> n, all::get));
        }

        @Override
        public List<Person> in(Collection<DepartmentId> departments) {
            return all.values().stream()
                    .filter(p -> departments.contains(p.department()))
                    .toList();
        }

        @Override
        public List<Person> whoseNameBegins(String text, int most) {
            return all.values().stream()
                    .filter(p -> p.name().startsWith(text))
                    .limit(most)
                    .toList();
        }
    }
}
