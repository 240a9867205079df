package cx.stewardship.shared.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Change FIRST = new Change("name", "Ada", "Bo");
    private static final Change SECOND = new Change("name", "Bo", "Cy");

    @Test
    void a_field_that_was_changed_twice_gets_back_what_it_was_at_first() {
        assertThat(Change.undo(Map.of("name", "Cy", "job", "Clerk"), List.of(FIRST, SECOND)))
                .contains(Map.of("name", "Ada", "job", "Clerk"));
    }

    @Test
    void nothing_is_taken_back_where_a_field_is_not_as_the_change_left_it() {
        assertThat(Change.undo(Map.of("name", "Di"), List.of(FIRST))).isEmpty();
        assertThat(Change.undo(Map.of("name", "Bo"), List.of(FIRST, SECOND))).isEmpty();
        assertThat(Change.undo(Map.of(), List.of(new Change("name", "Ada", ""))))
                .as("a field that is not told is blank")
                .contains(Map.of("name", "Ada"));
    }
}
