package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkFormat;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.shared.imports.ImportRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A framework as rows of a table, one for each quality. What holds for the whole framework stands in every row. */
final class FrameworkRows {

    /** Fields of the whole framework that may be left blank where another row says them. */
    static final List<String> WHOLE = List.of("framework_name", "about", "scale", "indicators");

    private FrameworkRows() {}

    static List<Map<String, @Nullable Object>> of(Framework framework, FrameworkFormat format) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Quality quality : framework.qualities()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("framework", framework.code());
            row.put("version", framework.version());
            row.put("framework_name", framework.name());
            row.put("about", framework.about());
            row.put("scale", lines(framework.levels()));
            row.put("indicators", format.writeIndicators(framework.indicators()));
            row.put("quality", quality.code());
            row.put("name", quality.name());
            row.put("meaning", quality.meaning());
            row.put("questions", lines(quality.questions()));
            for (int level = 1; level <= quality.levels().size(); level++) {
                row.put("level_" + level, quality.levels().get(level - 1));
            }
            row.put("caps", format.writeCaps(quality.caps()));
            rows.add(row);
        }
        return rows;
    }

    /** What the text of a framework calls a place, as the column of the table that it stands in. */
    static String column(String place) {
        if (place.startsWith("qualities[")) {
            String inside = place.replaceFirst("^qualities\\[\\d+]\\.?", "");
            if (inside.startsWith("levels[")) {
                return "level_" + inside.substring("levels[".length(), inside.length() - 1);
            }
            return inside.isEmpty() || inside.equals("code") ? "quality" : inside.replaceFirst("[.\\[].*", "");
        }
        String first = place.replaceFirst("[.\\[].*", "");
        return switch (first) {
            case "name" -> "framework_name";
            case "levels" -> "scale";
            default -> first;
        };
    }

    /** Which quality a place of the text belongs to, counted from 0; empty when it is the framework as a whole. */
    static Optional<Integer> quality(String place) {
        return place.startsWith("qualities[")
                ? Optional.of(Integer.parseInt(place.substring("qualities[".length(), place.indexOf(']'))) - 1)
                : Optional.empty();
    }

    static List<String> list(ImportRow row, String field) {
        return row.text(field).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<String> levels(ImportRow row) {
        List<String> levels = new ArrayList<>();
        for (int level = 1; level <= Framework.LEVELS; level++) {
            levels.add(row.text("level_" + level).orElse(""));
        }
        return levels;
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts.stream().map(FrameworkRows::squeezed).toList());
    }

    /** On one line, for blanks and line ends mean nothing in the texts of a framework. */
    static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
