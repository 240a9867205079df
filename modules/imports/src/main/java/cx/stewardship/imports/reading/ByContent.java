package cx.stewardship.imports.reading;

import cx.stewardship.shared.imports.ImportField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns hold what a field wants, by the first rows of a file. A name alone can mislead: a column called
 * <em>feedback</em> may hold 0 and 1, and every row with the same figure would be the same comment. What is found by content is
 * a proposal for somebody who looks at it, never taken unseen.
 */
public final class ByContent {

    /** So many words in its example make a field one for prose; so many on average make a column likely to hold it. */
    private static final int WORDS_OF_PROSE = 4;

    private final List<ImportField> fields;
    private final Map<String, List<String>> samples = new LinkedHashMap<>();
    private final int rows;
    private final Dates dates;

    public ByContent(List<ImportField> fields, Survey survey, int thisYear) {
        this.fields = fields;
        this.dates = new Dates(thisYear);
        this.rows = survey.first().size();
        List<String> header = survey.header();
        for (int i = 0; i < header.size(); i++) {
            List<String> filled = new ArrayList<>();
            for (SourceRow row : survey.first()) {
                if (i < row.cells().size() && !row.cells().get(i).isBlank()) {
                    filled.add(row.cells().get(i).strip());
                }
            }
            samples.put(header.get(i), filled);
        }
    }

    /**
     * Without columns whose name fits a field for prose and whose cells hold no letter, or whose cells hold nothing but signs,
     * such as the question marks that some systems write for nothing.
     *
     * @param trusted what somebody said or was used before: that column stays
     */
    public Mapping doubted(Mapping matched, Map<String, String> trusted) {
        Map<String, String> targets = new HashMap<>(matched.targets());
        for (ImportField field : fields) {
            String target = targets.getOrDefault(field.name(), "");
            List<String> sample = samples.getOrDefault(target, List.of());
            if (!target.equals(trusted.get(field.name()))
                    && !sample.isEmpty()
                    && sample.stream().noneMatch(cell -> cell.chars()
                            .anyMatch(isProse(field) ? Character::isLetter : Character::isLetterOrDigit))) {
                targets.remove(field.name());
            }
        }
        return inOrder(targets);
    }

    /**
     * With a column for each needed field that has none, where the cells of one column speak for it.
     *
     * @param said of which fields somebody has said something: nothing is proposed for them
     */
    public Mapping proposed(Mapping matched, Map<String, String> said) {
        Map<String, String> targets = new HashMap<>(matched.targets());
        for (ImportField field : fields) {
            if (field.needed() && !targets.containsKey(field.name()) && !said.containsKey(field.name())) {
                List<String> free = samples.keySet().stream()
                        .filter(column -> !targets.containsValue(column))
                        .toList();
                (isProse(field) ? mostWords(free) : field.type() == ImportField.Type.DATE ? onlyDate(free) : none())
                        .ifPresent(column -> targets.put(field.name(), column));
            }
        }
        return inOrder(targets);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private Mapping inOrder(Map<String, String> targets) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (ImportField field : fields) {
            String target = targets.get(field.name());
            if (target != null) {
                ordered.put(field.name(), target);
            }
        }
        return new Mapping(ordered);
    }

    private static boolean isProse(ImportField field) {
        return field.type() == ImportField.Type.TEXT && words(field.example()) >= WORDS_OF_PROSE;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private Optional<String> mostWords(List<String> columns) {
        String best = null;
        double most = 0;
        for (String column : columns) {
            // a column that is often empty would have many rows rejected
            double average = samples.getOrDefault(column, List.of()).stream()
                            .mapToInt(ByContent::words)
                            .sum()
                    / (double) Math.max(1, rows);
            if (average >= WORDS_OF_PROSE && average > most) {
                best = column;
                most = average;
            }
        }
        return Optional.ofNullable(best);
    }

    /** When two columns hold dates, somebody has to say which. */
    private Optional<String> onlyDate(List<String> columns) {
        List<String> found = columns.stream().filter(this::holdsDates).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean holdsDates(String column) {
        List<String> sample = samples.getOrDefault(column, List.of());
        return !sample.isEmpty()
                && sample.stream()
                        .allMatch(cell -> cell.chars().anyMatch(c -> !Character.isDigit(c))
                                && (dates.read(cell, DateOrder.YMD).isPresent()
                                        || dates.read(cell, DateOrder.MDY).isPresent()
                                        || dates.read(cell, DateOrder.DMY).isPresent()));
    }
}
