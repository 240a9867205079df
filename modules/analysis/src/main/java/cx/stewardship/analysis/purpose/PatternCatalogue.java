package cx.stewardship.analysis.purpose;

import cx.stewardship.analysis.purpose.RewritePatterns.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the built-in patterns: a line each, function, name, words and wording between bars. */
final class PatternCatalogue {

    static final List<Pattern> ALL = read();

    private PatternCatalogue() {}

    private static List<Pattern> read() {
        try (InputStream in = Objects.requireNonNull(PatternCatalogue.class.getResourceAsStream("patterns.txt"))) {
            List<Pattern> patterns = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\\s*\\|\\s*", -1);
                    patterns.add(new Pattern(cells[0].strip(), cells[1], cells[2], cells[3].strip()));
                }
            }
            return List.copyOf(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
