package cx.stewardship.imports.reading;

import cx.stewardship.shared.imports.ImportField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which column fills which field. A target is the name of a column, {@code =value} for the same value in every row, or
 * {@link #FINGERPRINT} for a key made of all cells of the row, for files whose rows have no key of their own.
 */
public record Mapping(Map<String, String> targets) implements Serializable {

    /** Stands for a key made of all cells of the row: the same row always gets the same one. */
    public static final String FINGERPRINT = "#row";

    public Mapping {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    public static final Mapping NONE = new Mapping(Map.of());

    /** Names are compared without case, blanks and punctuation. */
    public static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * Finds a column for each field: what was said, else what was used last time for this source, else by name and aliases.
     * A blank target leaves a field out.
     *
     * @throws FileRefused when what was said names a field or a column that does not exist
     */
    public static Mapping match(List<ImportField> fields, List<String> header, Mapping said, Mapping remembered) {
        Set<String> known = new TreeSet<>();
        fields.forEach(field -> known.add(field.name()));
        said.targets.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new FileRefused("imports.mapping.unknownField", name, String.join(", ", known));
                });
        Map<String, String> targets = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (ImportField field : fields) {
            String target = said.targets.get(field.name());
            if (target != null) {
                if (!target.isBlank()) {
                    targets.put(field.name(), found(target, header));
                }
            } else if (remembered.targets.containsKey(field.name())
                    && isThere(remembered.targets.get(field.name()), header)) {
                targets.put(field.name(), remembered.targets.get(field.name()));
            }
        }
        used.addAll(targets.values());
        for (ImportField field : fields) {
            if (!targets.containsKey(field.name()) && !said.targets.containsKey(field.name())) {
                byName(field, header, used).ifPresent(column -> {
                    targets.put(field.name(), column);
                    used.add(column);
                });
            }
        }
        return new Mapping(targets);
    }

    private static java.util.Optional<String> byName(ImportField field, List<String> header, Set<String> used) {
        List<String> names = new ArrayList<>();
        names.add(field.name());
        names.addAll(field.aliases());
        for (String name : names) {
            for (String column : header) {
                if (!used.contains(column)
                        && !bare(column).isEmpty()
                        && bare(column).equals(bare(name))) {
                    return java.util.Optional.of(column);
                }
            }
        }
        return java.util.Optional.empty();
    }

    private static boolean isThere(String target, List<String> header) {
        return target.startsWith("=") || target.equals(FINGERPRINT) || header.contains(target);
    }

    private static String found(String target, List<String> header) {
        if (isThere(target, header)) {
            return target;
        }
        return header.stream()
                .filter(column -> bare(column).equals(bare(target)))
                .findFirst()
                .orElseThrow(() -> new FileRefused("imports.mapping.unknownColumn", target, String.join(", ", header)));
    }

    /** Needed fields that nothing fills. */
    public List<String> missing(List<ImportField> fields) {
        return fields.stream()
                .filter(ImportField::needed)
                .map(ImportField::name)
                .filter(name -> !targets.containsKey(name))
                .toList();
    }

    /** Columns that fill fields of this type. */
    public List<String> columnsOf(List<ImportField> fields, ImportField.Type type) {
        return fields.stream()
                .filter(field -> field.type() == type)
                .map(field -> targets.getOrDefault(field.name(), ""))
                .toList();
    }

    /** As one text, a line for each field. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        targets.forEach((field, target) ->
                text.append(Lines.join(List.of(field, target))).append('\n'));
        return text.toString();
    }

    public static Mapping ofText(String text) {
        Map<String, String> targets = new LinkedHashMap<>();
        try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text)) {
            rows.forEach(row -> targets.put(row.getField(0), row.getField(1)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Mapping(targets);
    }
}
