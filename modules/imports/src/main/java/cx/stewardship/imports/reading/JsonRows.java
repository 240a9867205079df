package cx.stewardship.imports.reading;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object a line, or a list of objects. Keys are the columns; what lies in an object goes by {@code outer.inner}, a list stays one text. A line
 * that is no object is a row with a fault, and the lines after it are read all the same.
 */
final class JsonRows implements RowSource {

    private static final int DEEPEST = 16;
    private static final int LONGEST_KEY = 200;

    private final BoundedLines lines;
    private final JsonParserFactory parsers = Json.createParserFactory(Map.of());
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private List<String> keys = List.of();
    private final char decimal;
    private final Limits limits;
    private long number;

    JsonRows(Reader text, List<String> columns, char decimal, Limits limits) {
        this.lines = new BoundedLines(new JsonElements(text), (int) Math.min(1 << 28, limits.cellCharacters() * 16L));
        this.decimal = decimal;
        this.limits = limits;
        columns.forEach(name -> this.columns.put(name, this.columns.size()));
    }

    /** A line that cannot be a row. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String key) {
            super(key, null, false, false);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }

    @Override
    public List<String> keys() {
        if (keys.size() != columns.size()) {
            keys = List.copyOf(columns.keySet());
        }
        return keys;
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (!line.isBlank()) {
                    return Optional.of(row(line));
                }
            }
            return Optional.empty();
        } catch (BoundedLines.TooLong e) {
            throw tooLarge(number + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceRow row(String line) {
        try {
            return new SourceRow(number, inOrder(object(line)), false);
        } catch (Fault fault) {
            return new SourceRow(number, List.of(line), false, fault.key());
        } catch (FileRefused e) {
            throw e;
        } catch (RuntimeException e) {
            // not only what parsers should throw: one that is nested too deeply is told by a plain exception
            return lines.isLastWhole()
                    ? new SourceRow(number, List.of(line), false, "imports.row.notJson")
                    : new SourceRow(number, List.of(line), true);
        }
    }

    private Map<String, String> object(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = parsers.createParser(new StringReader(line))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new Fault("imports.row.notAnObject");
            }
            members(parser, "", 1, values);
            if (parser.hasNext()) {
                parser.next();
                throw new Fault("imports.row.notJson");
            }
        }
        return values;
    }

    private void members(JsonParser parser, String prefix, int depth, Map<String, String> values) {
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            String key = key(prefix, parser.getString());
            event = parser.next();
            if (event == JsonParser.Event.START_OBJECT && depth < DEEPEST) {
                members(parser, key + ".", depth + 1, values);
            } else if (values.put(key, value(parser, event)) != null) {
                throw new Fault("imports.row.keyTwice");
            }
        }
    }

    private static String key(String prefix, String name) {
        String key = prefix + (name.isBlank() ? "(no name)" : name.strip());
        if (key.length() > LONGEST_KEY) {
            throw new Fault("imports.row.keyTooLong");
        }
        return clean(key);
    }

    private String value(JsonParser parser, JsonParser.Event event) {
        String text =
                switch (event) {
                    case VALUE_STRING -> clean(parser.getString());
                    case VALUE_NUMBER -> parser.getString().replace('.', decimal);
                    case VALUE_TRUE -> "true";
                    case VALUE_FALSE -> "false";
                    case VALUE_NULL -> "";
                    default -> clean(parser.getValue().toString());
                };
        if (text.length() > limits.cellCharacters()) {
            throw tooLarge(number);
        }
        return text;
    }

    /** Escapes can write what no text may hold: zeros, and halves of characters. */
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return text.codePoints()
                        .map(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private List<String> inOrder(Map<String, String> values) {
        for (String key : values.keySet()) {
            if (!columns.containsKey(key)) {
                if (columns.size() >= limits.columns()) {
                    throw new FileRefused("imports.file.tooManyKeys", number, limits.columns());
                }
                columns.put(key, columns.size());
            }
        }
        List<String> cells = new ArrayList<>(columns.size());
        for (String column : columns.keySet()) {
            @Nullable String value = values.get(column);
            cells.add(value == null ? "" : value);
        }
        return cells;
    }

    private FileRefused tooLarge(long line) {
        return new FileRefused("imports.file.fieldTooLarge", line, limits.cellCharacters());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
