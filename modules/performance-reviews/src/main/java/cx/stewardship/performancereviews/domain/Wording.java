package cx.stewardship.performancereviews.domain;

import cx.stewardship.analysis.Span;
import cx.stewardship.analysis.criterion.CriterionGuard;
import cx.stewardship.analysis.criterion.Examination;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is written and finds what is built on a survey score. */
public final class Wording {

    private Wording() {}

    /** Empty when the text is about what people do, or names no score at all. */
    public static Optional<Finding> examine(Part part, String text) {
        Examination examination = CriterionGuard.examine(text);
        if (examination.accepted()) {
            return Optional.empty();
        }
        Span span = examination.span() == null ? new Span(0, text.length()) : examination.span();
        return Optional.of(new Finding(
                part,
                text,
                span.start(),
                span.end(),
                examination.reason(),
                examination.arguments(),
                examination.proposal() == null ? "" : examination.proposal()));
    }

    /** All parts of a criterion in the order in which they are read; empty when it is on behaviour throughout. */
    public static List<Finding> examine(Behaviour behaviour, Levels levels, String target) {
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
