package cx.stewardship.actionplans.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The tale of one plan of the demo company as it is written down in {@code plans.txt}.
 *
 * @param fields what stands behind the {@code @}
 * @param lines the rest, each with its keyword
 */
record PlanScript(List<String> fields, List<Line> lines) {

    record Line(String keyword, List<String> parts) {
        String part(int index) {
            return index < parts.size() ? parts.get(index) : "";
        }

        int number(int index) {
            return Integer.parseInt(part(index));
        }
    }

    static List<PlanScript> all() {
        List<PlanScript> scripts = new ArrayList<>();
        try (InputStream in = PlanScript.class.getResourceAsStream("/cx/stewardship/actionplans/demo/plans.txt");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                read(line, scripts);
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scripts;
    }

    private static void read(String line, List<PlanScript> scripts) {
        if (line.startsWith("@ ")) {
            scripts.add(new PlanScript(parts(line.substring(2)), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
            int colon = line.indexOf(": ");
            scripts.get(scripts.size() - 1)
                    .lines()
                    .add(new Line(line.substring(0, colon), parts(line.substring(colon + 2))));
        }
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    private String field(int index) {
        return fields.get(index);
    }

    String department() {
        return field(0);
    }

    String theme() {
        return field(1);
    }

    String state() {
        return field(2);
    }

    int begun() {
        return Integer.parseInt(field(3));
    }

    /** 0 when nothing has taken effect. */
    int inForce() {
        return Integer.parseInt(field(4));
    }

    boolean agreed() {
        return !field(5).equals("-");
    }

    double ratio() {
        return Double.parseDouble(field(5));
    }

    int window() {
        return Integer.parseInt(field(6));
    }

    String owner() {
        return field(7);
    }

    String checker() {
        return field(8);
    }

    String routine() {
        return field(9);
    }

    List<Line> all(String keyword) {
        return lines.stream().filter(line -> line.keyword().equals(keyword)).toList();
    }

    String text(String keyword) {
        return all(keyword).get(0).part(0);
    }
}
