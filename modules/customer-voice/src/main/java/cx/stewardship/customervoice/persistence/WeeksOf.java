package cx.stewardship.customervoice.persistence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which weekly counts are about some departments, each comment once: {@code from} with a condition, to which more may be added.
 *
 * @param from a table with {@code monday}, {@code comments} and {@code thanks}
 */
record WeeksOf(String from, List<Object> parameters) {

    /** @param departments not empty; null for the whole company */
    static WeeksOf all(@Nullable Set<Long> departments) {
        if (departments == null) {
            return new WeeksOf("customer_voice.company_week where 1 = 1", List.of());
        }
        if (departments.size() == 1) {
            return new WeeksOf("customer_voice.department_week where department_id = ?", List.copyOf(departments));
        }
        List<Object> names = new TreeSet<>(departments)
                .stream().<Object>map(department -> "%," + department + ",%").toList();
        return new WeeksOf(
                "customer_voice.concern_week where ("
                        + String.join(
                                " or ",
                                names.stream().map(name -> "departments like ?").toList()) + ")",
                names);
    }
}
