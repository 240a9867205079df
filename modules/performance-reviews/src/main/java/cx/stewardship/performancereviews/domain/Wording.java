package cx.stewardship.performancereviews.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is written and finds what is built on a survey score. */
public interface Wording {

    /** Empty when the text is about what people do, or is no criterion at all. */
    Optional<Finding> examine(Part part, String text);

    /** All parts of a criterion in the order in which they are read; empty when it is on behaviour throughout. */
    default List<Finding> examine(Behaviour behaviour, Levels levels, String target) {
        Map<Part, String> parts = new LinkedHashMap<>();
        parts.put(Part.BEHAVIOUR, behaviour.title());
        parts.put(Part.CUSTOMER, behaviour.customer());
        parts.put(Part.SEEN_IN, behaviour.seenIn());
        parts.put(Part.TARGET, target);
        List<String> all = levels.all();
        for (int level = 1; level <= all.size(); level++) {
            parts.put(Part.valueOf("LEVEL_" + level), all.get(level - 1));
        }
        List<Finding> findings = new ArrayList<>();
        parts.forEach((part, text) -> {
            if (!text.isBlank()) {
                examine(part, text).ifPresent(findings::add);
            }
        });
        return findings;
    }
}
