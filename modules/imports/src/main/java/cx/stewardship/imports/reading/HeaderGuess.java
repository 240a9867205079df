package cx.stewardship.imports.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which row names the columns. Titles above it fill fewer cells than half of the rows do; a row whose figures stand above
 * figures is no header but a row like the others.
 */
final class HeaderGuess {

    private static final int FARTHEST = 20;
    private static final int FEW = 3;
    private static final Pattern FIGURE =
            Pattern.compile("[+-]?\\d[\\d.,' ]*%?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:[ T].*)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private HeaderGuess() {}

    /** The number of the row; 0 when there is none. */
    static int of(List<SourceRow> rows) {
        if (rows.size() < 2) {
            return 1;
        }
        int usual = usuallyFilled(rows);
        int place = 0;
        while (usual >= FEW && place < Math.min(FARTHEST, rows.size() - 1) && filled(rows.get(place)) * 2 <= usual) {
            place++;
        }
        if (usual < FEW || place == Math.min(FARTHEST, rows.size() - 1)) {
            place = 0;
        }
        if (place == 0) {
            return isLikeOthers(rows) ? 0 : 1;
        }
        return (int) rows.get(place).number();
    }

    private static int usuallyFilled(List<SourceRow> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(filled(row), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static int filled(SourceRow row) {
        int filled = 0;
        for (String cell : row.cells()) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    private static boolean isLikeOthers(List<SourceRow> rows) {
        List<String> first = rows.get(0).cells();
        boolean alike = false;
        for (int i = 0; i < first.size(); i++) {
            String cell = first.get(i).strip();
            if (!cell.isEmpty()) {
                boolean isFigure = isFigure(cell);
                if (isFigure && YEAR.matcher(cell).matches()) {
                    return false;
                }
                boolean isAboveFigures = isAboveFigures(rows, i);
                if (!isFigure && isAboveFigures) {
                    return false;
                }
                alike |= isFigure && isAboveFigures;
            }
        }
        return alike;
    }

    private static boolean isAboveFigures(List<SourceRow> rows, int column) {
        int figures = 0;
        int others = 0;
        for (SourceRow row : rows.subList(1, rows.size())) {
            String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
            if (isFigure(cell)) {
                figures++;
            } else if (!cell.isEmpty()) {
                others++;
            }
        }
        return figures > 0 && figures >= others * 4;
    }

    private static boolean isFigure(String cell) {
        return cell.length() <= 40 && FIGURE.matcher(cell).matches();
    }
}
