package cx.stewardship.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of {@code docs/access.md}: what is there for people to read is what the tests compare with. */
final class Table {

    private Table() {}

    static String row(String what, String whose, List<String> answers) {
        return "| `" + what + "` | " + whose + " | " + String.join(" | ", answers) + " |";
    }

    /** The rows below a heading, without the two that name the columns. */
    static List<String> rows(String heading) {
        Path file = Path.of(System.getProperty("stewardship.sources", "../..")).resolve("docs/access.md");
        try {
            return Files.readAllLines(file).stream()
                    .dropWhile(line -> !line.equals("## " + heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| `"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
