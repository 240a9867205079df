package cx.stewardship.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixedValuesTest {

    private final FixedValues fixed = new FixedValues();

    @Test
    void what_is_the_same_in_every_row_becomes_a_target_once_it_is_typed() {
        Map<String, String> choices = Map.of("text", "Remark", "occurred_at", FixedValues.SIGN);
        assertThat(fixed.targets(choices)).containsEntry("occurred_at", "").containsEntry("text", "Remark");
        fixed.typed().put("occurred_at", " 2026-11-01 ");
        assertThat(fixed.targets(choices)).containsEntry("occurred_at", "=2026-11-01");
    }

    @Test
    void a_value_that_is_still_to_be_typed_stays_chosen() {
        assertThat(fixed.choice("occurred_at", "", FixedValues.SIGN)).isEqualTo(FixedValues.SIGN);
        assertThat(fixed.choice("occurred_at", "", "Date")).isEmpty();
        assertThat(fixed.choice("occurred_at", "Date", FixedValues.SIGN)).isEqualTo("Date");
    }

    @Test
    void a_value_that_was_used_for_this_source_before_is_shown_to_be_changed() {
        assertThat(fixed.choice("source", "=phone", null)).isEqualTo(FixedValues.SIGN);
        assertThat(fixed.typed()).containsEntry("source", "phone");
    }

    @Test
    void a_field_that_somebody_left_out_stays_out() {
        Map<String, String> choices = new HashMap<>();
        choices.put("source", null);
        assertThat(fixed.targets(choices)).containsEntry("source", "");
        choices.put("source", FixedValues.SIGN);
        fixed.typed().put("source", null);
        assertThat(fixed.targets(choices)).containsEntry("source", "");
    }
}
