package cx.stewardship.customervoice.web;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.application.ThemeFigures;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeChoicesTest {

    private static ThemeFigures theme(long id, long department, String name) {
        return new ThemeFigures(
                id, department, name, "", 9, 9, 0, null, ThemeFigures.Trend.STEADY, 0, 0, 1, List.of(), false, 0);
    }

    private static List<SelectItem> choices(List<ThemeFigures> themes, String chosen) {
        return ThemeChoices.of(themes, chosen, id -> id == 2 ? "Billing" : "Field", others -> others + " others");
    }

    @Test
    void of_one_department_they_stand_by_name() {
        assertThat(choices(List.of(theme(1, 2, "reminders"), theme(2, 2, "Invoices")), ""))
                .extracting(SelectItem::getLabel)
                .containsExactly("Invoices", "reminders");
    }

    @Test
    void of_several_departments_each_stands_under_the_name_of_its_own() {
        List<SelectItem> choices =
                choices(List.of(theme(1, 3, "Nobody came"), theme(2, 2, "Nobody came"), theme(3, 2, "Invoices")), "");

        assertThat(choices).extracting(SelectItem::getLabel).containsExactly("Billing", "Field");
        assertThat(((SelectItemGroup) choices.get(0)).getSelectItems())
                .extracting(SelectItem::getValue)
                .containsExactly("3", "2");
    }

    @Test
    void of_very_many_the_largest_stand_there_and_the_chosen_one_and_how_to_see_the_others() {
        List<ThemeFigures> many = new ArrayList<>();
        for (int i = 1; i <= 130; i++) {
            many.add(theme(i, i % 2 + 2, "Theme " + i));
        }

        List<SelectItem> choices = choices(many, "120");

        List<Object> ids = choices.stream()
                .filter(SelectItemGroup.class::isInstance)
                .flatMap(group -> Arrays.stream(((SelectItemGroup) group).getSelectItems()))
                .map(SelectItem::getValue)
                .toList();
        assertThat(ids).hasSize(101).contains("1", "100", "120").doesNotContain("101", "130");
        SelectItem last = choices.get(choices.size() - 1);
        assertThat(last.isDisabled()).isTrue();
        assertThat(last.getLabel()).isEqualTo("29 others");
    }
}
