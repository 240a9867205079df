package cx.stewardship.imports.reading;

import cx.stewardship.shared.imports.Wide;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table with a row for each respondent and a column for each thing asked, as one with a row for each answer: the other
 * columns, the name of the column in question, and what stood in it. A blank cell is no answer. It is read row by row while
 * the long table is read, so a long file needs no more memory than a short one.
 */
public final class WideTable {

    /** Names the column of the long table that tells in which row of the wide one something stood. */
    public static final String ROW = "row_of_file";

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_SCALE = 5;
    private static final Pattern KEY = Pattern.compile("(?i).*(id|key|code|number|_no)");

    private final Survey survey;
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();

    /** @throws FileRefused when there is no such column, or none at all */
    public WideTable(Survey survey, List<String> columns) {
        this.survey = survey;
        List<String> header = survey.header();
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new FileRefused("imports.mapping.unknownColumn", column, String.join(", ", header));
            }
        }
        for (int i = 0; i < header.size(); i++) {
            (columns.contains(header.get(i)) ? asked : kept).add(i);
        }
        if (asked.isEmpty()) {
            throw new FileRefused("imports.wide.none");
        }
    }

    /** Rows that the long table has at most. */
    public long rows() {
        return survey.rows() * asked.size();
    }

    /** @throws FileRefused while it is read, when a row is broken: then it is not clear which cell answers what */
    public InputStream asRows(FileReader rows, Wide wide) {
        List<String> first = new ArrayList<>(List.of(ROW));
        kept.forEach(column -> first.add(survey.header().get(column)));
        first.add(wide.name());
        first.add(wide.value());
        String header = '\uFEFF' + Lines.join(first) + '\n';
        return new FilterInputStream(new SequenceInputStream(new Pieces(header, rows))) {
            @Override
            public void close() throws IOException {
                rows.close();
                super.close();
            }
        };
    }

    /** The header, and what becomes of each row. */
    private final class Pieces implements Enumeration<InputStream> {
        private final FileReader rows;
        private Optional<String> next;

        Pieces(String header, FileReader rows) {
            this.rows = rows;
            this.next = Optional.of(header);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            byte[] piece = next.orElseThrow().getBytes(StandardCharsets.UTF_8);
            next = rows.next().map(WideTable.this::answers);
            return new ByteArrayInputStream(piece);
        }
    }

    private String answers(SourceRow row) {
        List<String> cells = row.cells();
        boolean tooMany = cells.size() > survey.header().size()
                && !cells.subList(survey.header().size(), cells.size()).stream().allMatch(String::isBlank);
        if (row.cut() || row.fault() != null || tooMany) {
            throw new FileRefused("imports.wide.brokenRow", row.number());
        }
        StringBuilder answers = new StringBuilder();
        for (int column : asked) {
            String answer = cell(cells, column);
            if (!answer.isBlank()) {
                List<String> line = new ArrayList<>(List.of(Long.toString(row.number())));
                kept.forEach(place -> line.add(cell(cells, place)));
                line.add(survey.header().get(column));
                line.add(answer);
                answers.append(Lines.join(line)).append('\n');
            }
        }
        return answers.toString();
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /**
     * Columns that look like answers on a scale: free of other use, filled, and with only few different short values in them.
     *
     * @param used columns that fill a field
     */
    public static List<String> likely(Survey survey, Set<String> used) {
        List<String> likely = new ArrayList<>();
        List<String> header = survey.header();
        for (int i = 0; i < header.size(); i++) {
            if (!used.contains(header.get(i)) && !KEY.matcher(header.get(i)).matches() && isScale(survey.first(), i)) {
                likely.add(header.get(i));
            }
        }
        return likely.size() < 2 ? List.of() : likely;
    }

    private static boolean isScale(List<SourceRow> rows, int column) {
        Set<String> seen = new HashSet<>();
        int filled = 0;
        for (SourceRow row : rows) {
            String cell = cell(row.cells(), column).strip();
            if (cell.isEmpty()) {
                continue;
            }
            filled++;
            seen.add(cell);
            boolean figure = cell.matches("\\d{1,2}");
            if (figure
                    ? Integer.parseInt(cell) > 10
                    : !cell.matches("[\\p{L}][\\p{L} '’/()-]*") || cell.length() > LONGEST_LABEL) {
                return false;
            }
        }
        // more than five different figures and none of them twice: that counts people, it does not rate
        if (seen.size() > LONGEST_SCALE && seen.size() == filled) {
            return false;
        }
        boolean figures = seen.stream().allMatch(cell -> cell.matches("\\d{1,2}"));
        return filled > 0 && (figures || filled >= 4 && seen.size() * 2 <= filled);
    }
}
