package cx.stewardship.jobdescriptions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeveralStatementsTest {

    private static final String FIRST = "Answer every caller within a minute, whoever is on the line.";
    private static final String SECOND = "Tell callers what happens next and when they will hear from us.";
    private static final String LONG =
            "Hand over cases with " + "all that the customer has said, ".repeat(14) + "at once.";

    @Test
    void a_statement_stays_one() {
        String two = FIRST + " " + SECOND;
        assertThat(SeveralStatements.in(two)).containsExactly(two);
        assertThat(SeveralStatements.in(FIRST + "\n" + SECOND)).hasSize(1);
    }

    @Test
    void a_description_is_cut_into_its_sentences() {
        assertThat(SeveralStatements.in(FIRST + " " + SECOND + " " + LONG + " " + FIRST))
                .containsExactly(FIRST, SECOND, LONG);
    }

    @Test
    void blanks_that_were_lost_between_sentences_are_found_again() {
        assertThat(SeveralStatements.in(FIRST + SECOND + LONG)).containsExactly(FIRST, SECOND, LONG);
    }

    @Test
    void of_a_list_only_the_duties_are_taken() {
        assertThat(SeveralStatements.in(
                        "Responsibilities:\n- " + FIRST + "\n- " + SECOND + "\nRequirements:\n- A good eye for detail"))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void a_sentence_that_is_too_long_is_cut_where_line_ends_were_lost() {
        String glued = "Manage every activity of the account teamMaintain what customers said ".repeat(40);
        assertThat(SeveralStatements.in(glued))
                .allSatisfy(part -> assertThat(part.length()).isLessThan(Wording.LONGEST));
    }

    @Test
    void one_sentence_beyond_measure_comes_back_whole_so_that_it_can_be_refused() {
        String endless = "and so on ".repeat(300).strip();
        assertThat(SeveralStatements.in(endless)).containsExactly(endless);
        assertThat(SeveralStatements.in("- one more thing\n- and another one\n- " + endless))
                .anySatisfy(part -> assertThat(part.length()).isGreaterThan(Wording.LONGEST));
    }
}
