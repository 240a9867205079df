package cx.stewardship.imports.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out how a text is cut into rows and cells, from its beginning. */
final class TextForm {

    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_ROWS = 300;
    /** How much a cut is worth in which the first row is not like the others: it may be a title. */
    private static final double BELOW_TITLES = 0.8;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final Pattern SINGLE_QUOTES = Pattern.compile("'[^']*'(?:[,;\\t|]'[^']*')+\\s*");

    private final String text;
    private final Limits limits;
    private final char quote;

    private TextForm(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
        this.quote = quote(text);
    }

    static TextForm of(Path file, String charset, Limits limits) throws IOException {
        try (Reader in = FileReader.text(file, charset)) {
            char[] buffer = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read != -1 && length < SAMPLE; read = in.read(buffer, length, SAMPLE - length)) {
                length += read;
            }
            return new TextForm(new String(buffer, 0, length), limits);
        }
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it is a JSON object a line. One object over several lines, and a list, are JSON of another kind. */
    boolean isJsonLines() {
        String begin = text.stripLeading();
        if (!begin.startsWith("{") && !begin.startsWith("[")) {
            return false;
        }
        try (JsonRows rows = new JsonRows(new StringReader(begin), List.of(), '.', limits)) {
            Optional<SourceRow> first = rows.next();
            boolean whole = first.isPresent() && first.get().fault() == null;
            boolean isList = begin.matches("(?s)\\[\\s*\\{.*");
            if (!isList && begin.matches("(?s)(\\{\\s*\\R|\\[\\s*[]\\[\"\\d-]).*")) {
                throw new FileRefused("imports.file.json");
            }
            return whole || isList || begin.matches("(?s)\\{\\s*\".*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void refuseMarkup() {
        if (text.stripLeading().startsWith("<")) {
            throw new FileRefused("imports.file.markup");
        }
    }

    /** Single quotation marks only where they surround cells and double ones are not used at all. */
    private static char quote(String text) {
        int newline = text.indexOf('\n');
        String first = newline < 0 ? text : text.substring(0, newline);
        boolean single = text.indexOf('"') < 0
                && first.startsWith("'")
                && SINGLE_QUOTES.matcher(first).matches();
        return single ? '\'' : '"';
    }

    Form form(Charsets.Found found, @Nullable Character said) {
        if (said != null && !canDivide(said)) {
            throw new FileRefused("imports.file.delimiter", said);
        }
        char delimiter = said == null ? delimiter() : said;
        Form form = new Form(found.charset(), found.damaged(), delimiter, quote, DateOrder.YMD, '.');
        return isSpaced(delimiter) ? form.withFormat(Format.SPACED_TEXT) : form;
    }

    /** Whether a blank stands between a delimiter and a quotation mark, and cells are cut alike only when it is left out. */
    private boolean isSpaced(char delimiter) {
        if (!text.contains(delimiter + " " + quote)) {
            return false;
        }
        return score(delimiter, true) > score(delimiter, false);
    }

    /** The sign that the file names, or that cuts it into the most columns with the same number in nearly every row. */
    private char delimiter() {
        if (text.length() > 4 && DelimitedRows.isSeparatorLine(text.substring(0, 5)) && canDivide(text.charAt(4))) {
            return text.charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : DELIMITERS) {
            double score = score(candidate, false);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private boolean canDivide(char sign) {
        return sign != quote && !Character.isLetterOrDigit(sign) && (sign == '\t' || !Character.isISOControl(sign));
    }

    private double score(char delimiter, boolean spaced) {
        List<SourceRow> rows = rows(delimiter, quote, spaced);
        if (rows.isEmpty()) {
            return 0;
        }
        Map<Integer, Integer> widths = new TreeMap<>();
        rows.forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
        int first = rows.get(0).cells().size();
        double best = rows.size() == 1 ? score(first, 1) : 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            if (rows.size() > 1 && (width.getKey() == first || width.getValue() * 2 > rows.size())) {
                int others = width.getValue() - (width.getKey() == first ? 1 : 0);
                double trust = width.getKey() == first ? 1 : BELOW_TITLES;
                best = Math.max(best, trust * score(width.getKey(), others / (rows.size() - 1.0)));
            }
        }
        return best;
    }

    private static double score(int width, double alike) {
        return width < 2 ? 0 : (0.05 + alike * alike) * Math.log(width);
    }

    /** The first rows, cut this way; without one that the sample cuts off. */
    List<SourceRow> rows(Form form) {
        return rows(form.delimiter(), form.quote(), form.format() == Format.SPACED_TEXT);
    }

    private List<SourceRow> rows(char delimiter, char sign, boolean spaced) {
        List<SourceRow> rows = new ArrayList<>();
        try (DelimitedRows reader = new DelimitedRows(new StringReader(text), delimiter, sign, spaced, Limits.NONE)) {
            Optional<SourceRow> row = reader.next();
            while (row.isPresent() && rows.size() < SAMPLE_ROWS) {
                Optional<SourceRow> after = reader.next();
                if (after.isPresent() || text.length() < SAMPLE || rows.isEmpty()) {
                    rows.add(row.get());
                }
                row = after;
            }
        } catch (IOException | FileRefused e) {
            return rows;
        }
        return rows;
    }
}
