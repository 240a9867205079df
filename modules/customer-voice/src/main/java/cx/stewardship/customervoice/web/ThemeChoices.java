package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ThemeFigures;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/**
 * Themes to choose from: those of several departments under the names of these, for they are often called alike; of very many
 * only the largest, until a department is chosen.
 */
final class ThemeChoices {

    /** More than these nobody looks through. */
    static final int MOST = 100;

    private ThemeChoices() {}

    /**
     * @param themes the largest first
     * @param chosen the id of the theme that is chosen, which is always among them; anything else for none
     * @param more says that so many others are not among them
     */
    static List<SelectItem> of(
            List<ThemeFigures> themes, String chosen, LongFunction<String> department, IntFunction<String> more) {
        Map<String, List<SelectItem>> byDepartment = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<ThemeFigures> shown = new ArrayList<>(themes.subList(0, Math.min(MOST, themes.size())));
        themes.stream()
                .skip(MOST)
                .filter(theme -> Long.toString(theme.id()).equals(chosen))
                .forEach(shown::add);
        shown.stream()
                .sorted(Comparator.comparing(ThemeFigures::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(theme -> byDepartment
                        .computeIfAbsent(department.apply(theme.departmentId()), name -> new ArrayList<>())
                        .add(new SelectItem(Long.toString(theme.id()), theme.name())));
        List<SelectItem> choices = new ArrayList<>();
        if (byDepartment.size() == 1) {
            byDepartment.values().forEach(choices::addAll);
        } else {
            byDepartment.forEach((name, of) -> choices.add(new SelectItemGroup(name, "", false, of)));
        }
        if (themes.size() > shown.size()) {
            choices.add(new SelectItem("more", more.apply(themes.size() - shown.size()), "", true));
        }
        return choices;
    }
}
