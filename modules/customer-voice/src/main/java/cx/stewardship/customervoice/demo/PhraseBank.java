package cx.stewardship.customervoice.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What customers of the demo company say, as it stands in the text files of this folder. */
final class PhraseBank {

    /**
     * A theme and the sentences of those who speak of it.
     *
     * @param weight how often it comes up beside the others; 0 when its story fixes the number of each week
     * @param harms and how often each
     * @param receivers departments that hear it, and how often
     * @param cores what happened: each can stand alone
     * @param more what made it worse
     * @param ends how it feels
     */
    record Topic(
            String department,
            String name,
            int weight,
            String definition,
            Map<String, Integer> harms,
            String stage,
            Map<String, Integer> receivers,
            String issue,
            List<String> cores,
            List<String> more,
            List<String> ends) {}

    /** Who is praised, and for what. */
    record Praise(String department, String theme, List<String> cores) {}

    /** A short tale. */
    record Tale(String department, String theme, Map<String, String> parts) {}

    final List<Topic> topics = new ArrayList<>();
    final List<Praise> praises = new ArrayList<>();
    final List<Tale> tales = new ArrayList<>();
    final Map<String, List<String>> openers = new LinkedHashMap<>();
    final List<String> asides = new ArrayList<>();
    final List<String> thankEnds = new ArrayList<>();
    final List<String> vague = new ArrayList<>();

    PhraseBank() {
        for (String file : List.of("billing-contact", "field-install", "scheduling-supply", "engineering-sales")) {
            sections(file).forEach(this::topic);
        }
        sections("shared").forEach(this::shared);
        sections("stories").forEach(this::tale);
    }

    private record Section(String head, List<String> lines) {}

    private static List<Section> sections(String file) {
        try (InputStream in = Objects.requireNonNull(PhraseBank.class.getResourceAsStream(file + ".txt"), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Section> sections = new ArrayList<>();
            for (String line : reader.lines().toList()) {
                if (line.startsWith("@ ")) {
                    sections.add(new Section(line.substring(2).strip(), new ArrayList<>()));
                } else if (!line.isBlank()) {
                    sections.get(sections.size() - 1).lines().add(line.strip());
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void topic(Section section) {
        String[] head = section.head().split("\\s*\\|\\s*", -1);
        topics.add(new Topic(
                head[0],
                head[1],
                Integer.parseInt(head[2]),
                head[3],
                weights(head[4]),
                head[5],
                weights(head[6]),
                head[7],
                starting(section, "= "),
                starting(section, "+ "),
                starting(section, "- ")));
    }

    private void shared(Section section) {
        String[] head = section.head().split(" ", 3);
        switch (head[0]) {
            case "OPENERS" ->
                section.lines().forEach(line -> {
                    int middle = line.indexOf(" = ");
                    openers.computeIfAbsent(line.substring(0, middle), s -> new ArrayList<>())
                            .add(line.substring(middle + 3));
                });
            case "ASIDES" -> asides.addAll(starting(section, "= "));
            case "THANKEND" -> thankEnds.addAll(starting(section, "= "));
            case "QUEUE" -> vague.addAll(starting(section, "= "));
            case "THANKS" -> praises.add(new Praise(head[1], head[2], starting(section, "= ")));
            default -> throw new IllegalStateException(section.head());
        }
    }

    private void tale(Section section) {
        String[] head = section.head().split("\\s*\\|\\s*", -1);
        Map<String, String> parts = new LinkedHashMap<>();
        for (String line : section.lines()) {
            int colon = line.indexOf(": ");
            parts.put(line.substring(0, colon), line.substring(colon + 2));
        }
        tales.add(new Tale(head[0], head[1], parts));
    }

    private static List<String> starting(Section section, String with) {
        return section.lines().stream()
                .filter(line -> line.startsWith(with))
                .map(line -> line.substring(with.length()))
                .toList();
    }

    /** {@code FIELD 6, CONTACT 4} */
    private static Map<String, Integer> weights(String text) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Arrays.stream(text.split(",\\s*", -1)).forEach(each -> {
            int blank = each.lastIndexOf(' ');
            weights.put(each.substring(0, blank), Integer.parseInt(each.substring(blank + 1)));
        });
        return weights;
    }
}
