package cx.stewardship.analysis;

import cx.stewardship.analysis.criterion.CriterionGuard;
import cx.stewardship.analysis.purpose.Beneficiary;
import cx.stewardship.analysis.purpose.PurposeJudge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints how well the rules do on sentences of one's own. Called with a folder that holds any of: {@code purpose*.tsv} (a
 * beneficiary, a tab, a sentence; labelled before looking), {@code criteria*.txt} (criteria built on survey scores, one a line),
 * {@code tasks*.txt} (pieces of work, one a line, none of them a score). With {@code -v} it lists what went wrong.
 *
 * <pre>./mvnw -q -pl modules/analysis test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=cx.stewardship.analysis.MeasuredFigures -Dexec.args="FOLDER -v"</pre>
 */
public final class MeasuredFigures {

    private MeasuredFigures() {}

    public static void main(String[] arguments) throws IOException {
        boolean verbose = List.of(arguments).contains("-v");
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("purpose")) {
                    purpose(name, lines(file), verbose);
                } else if (name.startsWith("criteria")) {
                    recall(name, lines(file), verbose);
                } else if (name.startsWith("tasks")) {
                    falseAlarms(name, lines(file), verbose);
                }
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void purpose(String name, List<String> lines, boolean verbose) {
        int[][] counts = new int[3][3];
        for (String line : lines) {
            String[] cells = line.split("\t", 2);
            Beneficiary wanted = Beneficiary.valueOf(cells[0]);
            var judged = PurposeJudge.judge(cells[1]);
            counts[wanted.ordinal()][judged.beneficiary().ordinal()]++;
            if (verbose && wanted != judged.beneficiary()) {
                System.out.printf("  %s, not %s (%s): %s%n", wanted, judged.beneficiary(), judged.rule(), cells[1]);
            }
        }
        System.out.printf(Locale.ROOT, "%s: %d sentences%n", name, lines.size());
        for (Beneficiary b : List.of(Beneficiary.SELF_SERVING, Beneficiary.CUSTOMER)) {
            int i = b.ordinal();
            int right = counts[i][i];
            int wanted = counts[i][0] + counts[i][1] + counts[i][2];
            int said = counts[0][i] + counts[1][i] + counts[2][i];
            System.out.printf(
                    Locale.ROOT,
                    "  %s: precision %.2f (%d of %d), recall %.2f (%d of %d)%n",
                    b,
                    said == 0 ? 0 : (double) right / said,
                    right,
                    said,
                    wanted == 0 ? 0 : (double) right / wanted,
                    right,
                    wanted);
        }
    }

    private static void recall(String name, List<String> lines, boolean verbose) {
        List<String> missed =
                lines.stream().filter(l -> CriterionGuard.examine(l).accepted()).toList();
        System.out.printf(Locale.ROOT, "%s: %d of %d refused%n", name, lines.size() - missed.size(), lines.size());
        if (verbose) {
            missed.forEach(l -> System.out.println("  missed: " + l));
        }
    }

    private static void falseAlarms(String name, List<String> lines, boolean verbose) {
        List<String> flagged = lines.stream()
                .filter(l -> !CriterionGuard.examine(l).accepted())
                .toList();
        System.out.printf(Locale.ROOT, "%s: %d of %d flagged%n", name, flagged.size(), lines.size());
        if (verbose) {
            flagged.forEach(l -> System.out.println("  flagged: " + l));
        }
    }
}
