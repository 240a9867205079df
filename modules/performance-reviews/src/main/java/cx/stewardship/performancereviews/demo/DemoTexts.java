package cx.stewardship.performancereviews.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Lists that lie beside this class, and sentences out of them that do not repeat until each was used. */
final class DemoTexts {

    private final Map<String, List<String>> bank = new HashMap<>();
    private final Map<String, Deque<String>> left = new HashMap<>();
    private final Random random;

    DemoTexts(Random random) {
        this.random = random;
        for (String[] line : read("words.txt")) {
            bank.computeIfAbsent(line[0], kind -> new ArrayList<>()).add(line[1]);
        }
    }

    /** Fields apart by a bar, remarks after #. */
    static List<String[]> read(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoTexts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next sentence of a kind, with a month of the year where it names one. */
    String next(String kind) {
        Deque<String> deck = left.computeIfAbsent(kind, k -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            List<String> all = new ArrayList<>(Objects.requireNonNull(bank.get(kind), kind));
            Collections.shuffle(all, random);
            deck.addAll(all);
        }
        String month = Month.of(1 + random.nextInt(10)).getDisplayName(TextStyle.FULL, Locale.UK);
        return deck.removeFirst().replace("{month}", month);
    }
}
