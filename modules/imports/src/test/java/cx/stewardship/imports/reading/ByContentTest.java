package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.imports.ImportField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByContentTest {

    private static final List<ImportField> FIELDS = List.of(
            ImportField.needed(
                    "text", ImportField.Type.TEXT, "I paid on the 3rd, and on the 5th you reminded me.", "feedback"),
            ImportField.needed("occurred_at", ImportField.Type.DATE, "2026-11-11", "date"),
            ImportField.optional("product", ImportField.Type.TEXT, "Boiler care plan"));

    @TempDir
    Path folder;

    private Mapping matched(String file, boolean proposed, Map<String, String> said) throws IOException {
        Path path = Files.writeString(folder.resolve("f.csv"), file);
        Survey survey = new Surveyor(2026).survey(path, Surveyor.Hints.NONE);
        ByContent content = new ByContent(FIELDS, survey, 2026);
        Mapping byName = Mapping.match(FIELDS, survey.header(), new Mapping(said), Mapping.NONE);
        Mapping doubted = content.doubted(byName, said);
        return proposed ? content.proposed(doubted, said) : doubted;
    }

    @Test
    void a_column_of_figures_is_not_what_customers_said_whatever_its_name() throws IOException {
        String file = "rating,date,verified_reviews,feedback\n5,31-Jul-18,Love my Echo! It is a great thing.,1\n"
                + "4,30-Jul-18,It stopped after a week or so.,0\n";
        assertThat(matched(file, false, Map.of()).targets()).doesNotContainKey("text");
        assertThat(matched(file, true, Map.of()).targets())
                .containsEntry("text", "verified_reviews")
                .containsEntry("occurred_at", "date");
        assertThat(matched(file, true, Map.of("text", "feedback")).targets())
                .as("somebody said so")
                .containsEntry("text", "feedback");
    }

    @Test
    void what_another_file_of_the_source_had_makes_no_column_of_this_one_trusted() throws IOException {
        Path path = Files.writeString(
                folder.resolve("f.csv"), "date,verified_reviews,feedback\n31-Jul-18,Love my Echo! It is great.,1\n");
        Survey survey = new Surveyor(2026).survey(path, Surveyor.Hints.NONE);
        Mapping before = new Mapping(Map.of("text", "tweet"));
        Mapping byName = Mapping.match(FIELDS, survey.header(), Mapping.NONE, before);
        assertThat(byName.targets()).containsEntry("text", "feedback");
        assertThat(new ByContent(FIELDS, survey, 2026)
                        .doubted(byName, before.targets())
                        .targets())
                .doesNotContainKey("text");
    }

    @Test
    void the_only_column_of_dates_is_proposed_and_of_two_none() throws IOException {
        String one = "tweet_id,text,tweet_created\n57001,My bag is still in Denver.,2015-02-24 11:35:52 -0800\n";
        assertThat(matched(one, false, Map.of()).targets()).doesNotContainKey("occurred_at");
        assertThat(matched(one, true, Map.of()).targets()).containsEntry("occurred_at", "tweet_created");
        String two = "text,opened,closed\nMy bag is still in Denver.,2015-02-24,2015-03-01\n";
        assertThat(matched(two, true, Map.of()).targets()).doesNotContainKey("occurred_at");
    }

    @Test
    void cells_that_are_empty_in_the_first_rows_say_nothing_against_a_name() throws IOException {
        String file = "date,feedback,product\n2026-01-01,,Boiler\n2026-01-02,,Boiler\n";
        assertThat(matched(file, true, Map.of()).targets())
                .containsEntry("text", "feedback")
                .containsEntry("product", "product");
    }

    @Test
    void a_column_of_nothing_but_signs_fills_no_field() throws IOException {
        String file =
                "date,text,product\n2026-01-01,My bag is still in Denver.,?\n2026-01-02,It came late again today.,?\n";
        assertThat(matched(file, false, Map.of()).targets()).doesNotContainKey("product");
        assertThat(matched(file, false, Map.of("product", "product")).targets())
                .as("somebody said so")
                .containsEntry("product", "product");
    }

    @Test
    void a_column_that_is_mostly_empty_is_not_proposed_for_the_words() throws IOException {
        String file = "opened,kind,detail\n2026-01-01,Reminder sent after payment arrived,\n"
                + "2026-01-02,Nobody answers the phone,Rang six times in vain on the same day\n"
                + "2026-01-03,Engineer came too late,\n";
        assertThat(matched(file, true, Map.of()).targets()).containsEntry("text", "kind");
    }
}
