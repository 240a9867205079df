package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.Behaviour;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.Finding;
import cx.stewardship.performancereviews.domain.Frequency;
import cx.stewardship.performancereviews.domain.KeptAllTheSame;
import cx.stewardship.performancereviews.domain.Levels;
import cx.stewardship.performancereviews.domain.Place;
import cx.stewardship.performancereviews.domain.Wording;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a file can say of a criterion.
 *
 * @param keepReason why the wording stays although the guard refuses it
 */
record CriterionWords(Behaviour behaviour, Levels levels, String target, Place place, @Nullable String keepReason) {

    static final int USUAL_WEIGHT = 20;

    private static final Map<String, Frequency> FREQUENCIES = Map.ofEntries(
            Map.entry("eachtime", Frequency.EACH_TIME),
            Map.entry("everytime", Frequency.EACH_TIME),
            Map.entry("always", Frequency.EACH_TIME),
            Map.entry("daily", Frequency.DAILY),
            Map.entry("eachday", Frequency.DAILY),
            Map.entry("everyday", Frequency.DAILY),
            Map.entry("weekly", Frequency.WEEKLY),
            Map.entry("eachweek", Frequency.WEEKLY),
            Map.entry("everyweek", Frequency.WEEKLY),
            Map.entry("monthly", Frequency.MONTHLY),
            Map.entry("eachmonth", Frequency.MONTHLY),
            Map.entry("everymonth", Frequency.MONTHLY),
            Map.entry("quarterly", Frequency.QUARTERLY),
            Map.entry("eachquarter", Frequency.QUARTERLY),
            Map.entry("everyquarter", Frequency.QUARTERLY),
            Map.entry("asneeded", Frequency.AS_NEEDED),
            Map.entry("whenneeded", Frequency.AS_NEEDED),
            Map.entry("whenitisneeded", Frequency.AS_NEEDED));

    static CriterionWords of(Criterion criterion) {
        return new CriterionWords(
                criterion.behaviour(),
                criterion.levels(),
                criterion.target(),
                criterion.place(),
                criterion.kept().map(KeptAllTheSame::reason).orElse(null));
    }

    /** A criterion that is new: what a row does not say is left blank. */
    static CriterionWords fresh(String title, Place place) {
        String[] words = title.strip().split("\\s+", 2);
        Behaviour behaviour = new Behaviour(words[0], words.length > 1 ? words[1] : "", "", Frequency.EACH_TIME, "");
        return new CriterionWords(behaviour, Levels.none(), "", place, null);
    }

    /** How often, as people write it; empty when the words are none of ours. */
    static Optional<Frequency> frequency(String text) {
        return Optional.ofNullable(FREQUENCIES.get(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
    }

    /**
     * These words with what a row says in their place; where a row is blank they stay. The behaviour stays as it is, for it is
     * what the criterion is known by.
     *
     * @param value key of the company's value that the row names; null when it names none
     */
    CriterionWords with(ImportRow row, @Nullable Long value) {
        Behaviour said = new Behaviour(
                behaviour.verb(),
                behaviour.withWhat(),
                row.text("customer").orElse(behaviour.customer()),
                row.text("frequency").flatMap(CriterionWords::frequency).orElse(behaviour.frequency()),
                row.text("seen_in").orElse(behaviour.seenIn()));
        List<String> seen = new ArrayList<>(levels.all());
        for (int level = 0; level < seen.size(); level++) {
            seen.set(level, row.text("level_" + (level + 1)).orElse(seen.get(level)));
        }
        return new CriterionWords(
                said,
                new Levels(seen.get(0), seen.get(1), seen.get(2), seen.get(3), seen.get(4)),
                row.text("target").orElse(target),
                new Place(
                        place.department(),
                        place.jobTitle(),
                        place.statement(),
                        value == null ? place.corporateValue() : value,
                        row.number("weight").map(Number::intValue).orElse(place.weight())),
                row.text("keep_reason").orElse(keepReason));
    }

    /**
     * What differs in another wording, field by field as in a file.
     *
     * @param values names of the company's values by their keys
     */
    List<Change> changesTo(CriterionWords other, Map<Long, String> values) {
        return Change.between(fields(values), other.fields(values));
    }

    /** These words as {@link #fields} tells them in a row; where there is no value of that name, empty. */
    Optional<CriterionWords> said(Map<String, String> row, Map<Long, String> values) {
        String named = row.getOrDefault("corporate_value", "");
        Optional<Long> value = values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(named))
                .map(Map.Entry::getKey)
                .findFirst();
        if (!named.isEmpty() && value.isEmpty()) {
            return Optional.empty();
        }
        Behaviour said = new Behaviour(
                behaviour.verb(),
                behaviour.withWhat(),
                text(row, "customer"),
                frequency(text(row, "frequency")).orElse(behaviour.frequency()),
                text(row, "seen_in"));
        Levels seen = new Levels(
                text(row, "level_1"),
                text(row, "level_2"),
                text(row, "level_3"),
                text(row, "level_4"),
                text(row, "level_5"));
        Place stands = new Place(
                place.department(),
                place.jobTitle(),
                place.statement(),
                value.orElse(null),
                Integer.parseInt(text(row, "weight")));
        String reason = text(row, "keep_reason");
        return Optional.of(
                new CriterionWords(said, seen, text(row, "target"), stands, reason.isEmpty() ? null : reason));
    }

    private static String text(Map<String, String> row, String field) {
        return row.getOrDefault(field, "");
    }

    /** @param values names of the company's values by their keys */
    Map<String, String> fields(Map<Long, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("customer", behaviour.customer());
        fields.put(
                "frequency",
                behaviour.frequency().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        fields.put("seen_in", behaviour.seenIn());
        fields.put("target", target);
        for (int level = 1; level <= levels.all().size(); level++) {
            fields.put("level_" + level, levels.all().get(level - 1));
        }
        Long value = place.corporateValue();
        fields.put("corporate_value", value == null ? "" : values.getOrDefault(value, ""));
        fields.put("weight", Integer.toString(place.weight()));
        fields.put("keep_reason", keepReason == null ? "" : keepReason);
        return fields;
    }

    /** What is built on a survey score and kept by no reason. */
    Optional<Finding> refused() {
        return keepReason != null
                ? Optional.empty()
                : Wording.examine(behaviour, levels, target).stream().findFirst();
    }
}
