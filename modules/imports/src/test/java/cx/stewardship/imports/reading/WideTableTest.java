package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.imports.Wide;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideTableTest {

    private static final Wide WIDE = new Wide("quality", "level");

    @TempDir
    Path folder;

    private static Survey survey(Path file) {
        return new Surveyor(2026).survey(file, Surveyor.Hints.NONE);
    }

    private static List<List<String>> rows(Path wide, List<String> columns) throws IOException {
        Survey survey = survey(wide);
        Path rows = wide.resolveSibling("rows.csv");
        try (InputStream in =
                new WideTable(survey, columns).asRows(FileReader.open(wide, survey.form(), survey.header()), WIDE)) {
            Files.write(rows, in.readAllBytes());
        }
        List<List<String>> found = new ArrayList<>();
        Survey made = new Surveyor(2026).survey(rows, Surveyor.Hints.NONE.ofRows());
        found.add(made.header());
        try (FileReader reader = FileReader.open(rows, made.form())) {
            reader.next(1_000).forEach(row -> found.add(row.cells()));
        }
        return found;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("wide.csv"), text, StandardCharsets.UTF_8);
    }

    @Test
    void each_answer_becomes_a_row_with_what_was_asked() throws IOException {
        Path wide = file("who;preventive;duration;team\nA1;3;4;\"B; \"\"C\"\"\"\nA2;;cannot judge;D\n");
        assertThat(rows(wide, List.of("preventive", "duration")))
                .containsExactly(
                        List.of("row_of_file", "who", "team", "quality", "level"),
                        List.of("2", "A1", "B; \"C\"", "preventive", "3"),
                        List.of("2", "A1", "B; \"C\"", "duration", "4"),
                        List.of("3", "A2", "D", "duration", "cannot judge"));
    }

    @Test
    void a_row_that_is_broken_is_named_and_nothing_is_made() throws IOException {
        assertThatThrownBy(() -> rows(file("who,a,b\nA1,1,2\nA2,1,2,3\n"), List.of("a", "b")))
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("imports.wide.brokenRow");
                    assertThat(refused.arguments()).isEqualTo(List.of(3L));
                });
    }

    @Test
    void columns_that_are_not_there_are_refused_and_none_at_all_are() throws IOException {
        Survey survey = survey(file("who,a\nA1,1\n"));
        assertThatThrownBy(() -> new WideTable(survey, List.of("z"))).hasMessageContaining("unknownColumn");
        assertThatThrownBy(() -> new WideTable(survey, List.of())).hasMessageContaining("wide.none");
    }

    @Test
    void columns_on_a_scale_are_found_and_ages_names_and_figures_are_not() throws IOException {
        Survey survey = survey(file("who,LEAD01,LEAD02,agree,age,mean,remark\n"
                + "A1,2,5,agree,34,2.25,it depends on the day\nA2,1,4,disagree,51,3.5,no\nA3,2,4,agree,44,3,\n"
                + "A4,3,2,agree,17,2,fine so far\n"));
        assertThat(WideTable.likely(survey, Set.of("who"))).containsExactly("LEAD01", "LEAD02", "agree");
        assertThat(WideTable.likely(survey, Set.of("who", "LEAD01", "agree")))
                .as("one column makes no wide table")
                .isEmpty();
    }

    @Test
    void numbers_of_people_are_no_answers() throws IOException {
        StringBuilder text = new StringBuilder("COMPID,SUB,LEAD01,LEAD02\n");
        for (int i = 1; i <= 8; i++) {
            text.append("2," + i + "," + i % 4 + "," + i % 3 + "\n");
        }
        assertThat(WideTable.likely(survey(file(text.toString())), Set.of())).containsExactly("LEAD01", "LEAD02");
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.of("", "1", "5", "n/a", "a,b", "say \"so\"", "two\nlines", "é")
                .list()
                .ofSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void no_answer_is_lost_and_none_is_made_up(@ForAll("tables") List<List<String>> cells) throws IOException {
        Path folder = Files.createTempDirectory("wide");
        StringBuilder text = new StringBuilder("who,one,two,three\n");
        List<String> answers = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            List<String> line = new ArrayList<>(List.of("P" + row));
            line.addAll(cells.get(row));
            text.append(Lines.join(line)).append('\n');
            for (int column = 0; column < 3; column++) {
                if (!cells.get(row).get(column).isBlank()) {
                    answers.add("P" + row + List.of("one", "two", "three").get(column)
                            + cells.get(row).get(column));
                }
            }
        }
        Path wide = Files.writeString(folder.resolve("wide.csv"), text);
        if (!answers.isEmpty()) {
            List<List<String>> rows = rows(wide, List.of("one", "two", "three"));
            assertThat(rows.subList(1, rows.size()).stream().map(row -> row.get(1) + row.get(2) + row.get(3)))
                    .containsExactlyElementsOf(answers);
        }
        Files.deleteIfExists(wide);
        Files.deleteIfExists(folder.resolve("rows.csv"));
        Files.delete(folder);
    }
}
