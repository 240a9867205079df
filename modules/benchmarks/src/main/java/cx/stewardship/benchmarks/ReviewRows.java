package cx.stewardship.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Reviews as another system would send them: forms of ten criteria each, 20,000 people over five cycles. One row in a hundred
 * is bad in one of four ways: a person who is not known, a rating off the scale, a date that is none, and a rating that
 * stands further up already.
 */
final class ReviewRows {

    static final int PEOPLE = 20_000;
    private static final int CYCLES = 5;
    private static final int CRITERIA = 10;
    private static final int STRIDE = 7_919;
    private static final String[] WORDS =
            ("customer response quality delivery ownership listens clear promptly agreed target"
                            + " missed improved coaching process backlog resolved complaint handover documented consistent feedback"
                            + " journey empathy accuracy deadline supports training measured weekly")
                    .split(" ");

    private ReviewRows() {}

    static void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("employee_id,cycle,criterion_code,rating,reviewer_id,review_date,evidence\n");
            for (int i = 0; i < rows; i++) {
                row(out, i);
            }
        }
    }

    static String person(int i) {
        return String.format("E%06d", i);
    }

    private static void row(Writer out, int i) throws IOException {
        int bad = i % 400;
        int key = bad == 337 ? (i >= 2_000 && i / 400 % 2 == 0 ? i - 1_310 : i - 3) : i;
        int form = (int) ((long) (key / CRITERIA) * STRIDE % (PEOPLE * CYCLES));
        int person = form % PEOPLE;
        int cycle = form / PEOPLE;
        long chance = mixed(i);
        LocalDate day = LocalDate.of(2021 + cycle, 7, 1).plusDays(Math.floorMod(chance >>> 8, 180));
        out.write(bad == 37 ? "X" + i : person(person));
        out.write("," + (2021 + cycle) + "-H2,C0" + key % CRITERIA + ",");
        out.write(bad == 137 ? "9" : Long.toString(1 + Math.floorMod(chance, 5)));
        out.write("," + person((person * 31 + cycle) % PEOPLE) + ",");
        out.write(bad == 237 ? day.getYear() + "-13-45" : day.toString());
        out.write(",\"" + words(mixed(chance)) + "#" + i + "\"\n");
    }

    private static String words(long start) {
        StringBuilder text = new StringBuilder();
        long chance = start;
        while (text.length() < 112) {
            text.append(WORDS[(int) Math.floorMod(chance, (long) WORDS.length)]);
            chance = mixed(chance);
            text.append(Math.floorMod(chance, 11) == 0 ? ", " : " ");
        }
        return text.toString();
    }

    /** Splitmix64: a row is a function of its number. */
    private static long mixed(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
