package cx.stewardship.jobdescriptions.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The descriptions that lie beside this class as text. */
final class DemoDescriptions {

    private static final List<String> FILES = List.of("front-office.txt", "middle-office.txt", "back-office.txt");

    private DemoDescriptions() {}

    /** How far the description of a job has come. */
    enum Stage {
        DRAFT,
        PUBLISHED_OLD,
        DRAFT_NEXT,
        REVIEW,
        APPROVED,
        PUBLISHED_NEW,
        ARCHIVED,
        RECEIVABLES
    }

    /** @param customers null where nobody has said it yet; @param through null for directly */
    record Description(
            String department,
            String title,
            String family,
            Stage stage,
            @Nullable String customers,
            @Nullable String through,
            List<Line> lines) {}

    /** @param excuse why it need not say who benefits; @param ofPlan whether it springs from the plan that worked */
    record Line(String original, @Nullable String rewrite, @Nullable String excuse, boolean ofPlan) {}

    static List<Description> read() {
        List<Description> all = new ArrayList<>();
        for (String file : FILES) {
            for (String line : lines(file)) {
                if (line.startsWith("*")) {
                    all.add(description(line.substring(1).split(";")));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    all.get(all.size() - 1).lines().add(line(line.strip()));
                }
            }
        }
        return all;
    }

    private static Description description(String[] cells) {
        return new Description(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                Stage.valueOf(cells[3].strip()),
                missing(cells[4]),
                missing(cells[5]),
                new ArrayList<>());
    }

    private static @Nullable String missing(String cell) {
        return cell.strip().equals("-") ? null : cell.strip();
    }

    private static Line line(String text) {
        boolean ofPlan = text.endsWith("@PLAN");
        String plain = ofPlan ? text.substring(0, text.length() - 5).strip() : text;
        String[] excused = plain.split(" !> ");
        String[] rewritten = plain.split(" => ");
        return excused.length > 1
                ? new Line(excused[0].strip(), null, excused[1].strip(), ofPlan)
                : new Line(rewritten[0].strip(), rewritten.length > 1 ? rewritten[1].strip() : null, null, ofPlan);
    }

    private static List<String> lines(String file) {
        InputStream in = Objects.requireNonNull(DemoDescriptions.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
