package cx.stewardship.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Lines of Markdown, on the screen at once and in a file at the end. */
final class Report {

    private final StringBuilder lines = new StringBuilder();

    void say(String format, Object... figures) {
        String line = String.format(Locale.ROOT, format, figures);
        System.out.println(line);
        lines.append(line).append('\n');
    }

    void table(String... heads) {
        say("");
        row((Object[]) heads);
        row(Arrays.stream(heads).map(h -> "---").toArray());
    }

    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double d ? String.format(Locale.ROOT, "%.3f", d) : cell)
                    .append(" |");
        }
        say("%s", row);
    }

    static String spread(double[] figures) {
        double mean = Arrays.stream(figures).average().orElse(Double.NaN);
        double square = Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum();
        return figures.length < 2
                ? String.format(Locale.ROOT, "%.3f", mean)
                : String.format(Locale.ROOT, "%.3f ± %.3f", mean, Math.sqrt(square / (figures.length - 1)));
    }

    void save(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, lines);
    }
}
