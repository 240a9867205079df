package cx.stewardship.imports.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is the same in every row because the file has no column for it: a choice beside the columns, and what was typed. */
final class FixedValues implements Serializable {

    /** Stands among the columns to choose from; with what was typed behind it, it is the target of the mapping. */
    static final String SIGN = "=";

    private final Map<String, String> typed = new HashMap<>();

    /** By field, for the inputs of the page. */
    Map<String, String> typed() {
        return typed;
    }

    void forget() {
        typed.clear();
    }

    /** Choices of the page as targets of a mapping; a field whose value is still to be typed has none. */
    Map<String, String> targets(Map<String, String> choices) {
        Map<String, String> targets = new LinkedHashMap<>(choices);
        // an empty choice comes from the page as null or as nothing, and means that the field is left out
        targets.replaceAll(
                (field, choice) -> SIGN.equals(choice) ? target(field) : Objects.requireNonNullElse(choice, ""));
        return targets;
    }

    private String target(String field) {
        String value = typed.get(field);
        return value == null || value.isBlank() ? "" : SIGN + value.strip();
    }

    /**
     * The choice to show for a field.
     *
     * @param target of the mapping, blank for none
     * @param before what was chosen: a value that is still to be typed stays chosen
     */
    String choice(String field, String target, @Nullable String before) {
        if (target.startsWith(SIGN)) {
            typed.put(field, target.substring(SIGN.length()));
            return SIGN;
        }
        return target.isEmpty() && SIGN.equals(before) ? SIGN : target;
    }
}
