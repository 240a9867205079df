package cx.stewardship.maturity.domain;

import cx.stewardship.shared.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What maturity is measured by: qualities with five anchored levels each, and the live figures that may cap them. It is
 * read from a text, never changed, and named by code and version.
 *
 * @param code lower case with dashes: {@code ten-qualities}
 * @param version a new text is a new version: {@code 2026.1}
 * @param about one or two sentences for those who answer
 * @param levels the five words for the levels, the lowest first
 */
public record Framework(
        String code,
        String version,
        String name,
        String about,
        List<String> levels,
        List<IndicatorUse> indicators,
        List<Quality> qualities) {

    /** Levels are 1 to 5. */
    public static final int LEVELS = 5;

    public Framework {
        levels = List.copyOf(levels);
        indicators = List.copyOf(indicators);
        qualities = List.copyOf(qualities);
    }

    public Optional<Quality> find(String quality) {
        return qualities.stream().filter(q -> q.code().equals(quality)).findFirst();
    }

    /** @throws Refusal (not found) when this framework has no such quality */
    public Quality get(String quality) {
        return find(quality).orElseThrow(Refusal::notFound);
    }

    /** The display name of a live figure, or its code when the framework does not name it. */
    public String indicatorName(String indicator) {
        return indicators.stream()
                .filter(i -> i.code().equals(indicator))
                .map(IndicatorUse::name)
                .findFirst()
                .orElse(indicator);
    }

    /** Codes of all live figures that are shown or that cap something. */
    public Set<String> indicatorCodes() {
        Set<String> codes =
                indicators.stream().map(IndicatorUse::code).collect(Collectors.toCollection(LinkedHashSet::new));
        qualities.forEach(q -> q.caps().forEach(c -> codes.add(c.indicator())));
        return codes;
    }

    /** Codes of the qualities that both have, in this one's order: only these may be compared. */
    public List<String> sharedWith(Framework other) {
        return qualities.stream()
                .map(Quality::code)
                .filter(q -> other.find(q).isPresent())
                .toList();
    }

    /**
     * Judges every quality's cap by what was read.
     *
     * @param readings by indicator code; an indicator that is missing has no data yet
     */
    public Map<String, CapJudgement> judge(Map<String, cx.stewardship.shared.indicator.Reading> readings) {
        return qualities.stream().collect(Collectors.toMap(Quality::code, q -> CapJudgement.of(q.caps(), readings)));
    }

    /**
     * A live figure as the framework speaks of it.
     *
     * @param moreIsWorse whether a rise is bad news
     * @param headline whether it stands on the overview
     */
    public record IndicatorUse(String code, String name, boolean moreIsWorse, boolean headline) {}
}
