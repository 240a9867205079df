package cx.stewardship.maturity.persistence;

import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkRefused;
import cx.stewardship.maturity.domain.Quality;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Frameworks as the libraries of the open-source tool CISO Assistant write them: a tree of requirements, of which those that are
 * assessed have a question whose choices give a score. Each becomes a quality, its choices the anchors of the levels. Nothing is
 * made up: a library that does not describe five levels for each requirement is refused.
 */
final class LibraryFrameworks {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MEANING = 1000;
    private static final int LONGEST_ABOUT = 2000;

    private LibraryFrameworks() {}

    /** @throws FrameworkRefused when it does not describe five levels */
    static Framework read(Map<?, ?> library) {
        Map<?, ?> written = map(map(library.get("objects")).get("framework"));
        List<String> scale = scale(written);
        if (scale.size() != Framework.LEVELS) {
            throw FrameworkRefused.otherLevels(name(written), scale.size());
        }
        List<Quality> qualities = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        String part = "";
        for (Object each : list(written.get("requirement_nodes"))) {
            Map<?, ?> node = map(each);
            if (Boolean.TRUE.equals(node.get("assessable"))) {
                qualities.add(quality(node, part, codes));
            } else {
                part = name(node);
            }
        }
        String ref = text(written, "ref_id");
        return new Framework(
                code(ref.isEmpty() ? name(written) : ref, 60),
                text(library, "version"),
                name(written),
                cut(
                        text(written, "description").isEmpty() ? name(written) : text(written, "description"),
                        LONGEST_ABOUT),
                scale,
                List.of(),
                qualities);
    }

    private static List<String> scale(Map<?, ?> written) {
        return list(written.get("scores_definition")).stream()
                .map(score -> name(map(score)))
                .toList();
    }

    private static Quality quality(Map<?, ?> node, String part, Set<String> codes) {
        String ref = text(node, "ref_id");
        String name = name(node);
        List<String> questions = new ArrayList<>();
        List<String> levels = List.of();
        for (Object each : map(node.get("questions")).values()) {
            Map<?, ?> question = map(each);
            questions.add(text(question, "text"));
            levels = levels.isEmpty() ? levels(question) : levels;
        }
        if (levels.size() != Framework.LEVELS) {
            throw FrameworkRefused.undescribed(ref.isEmpty() ? name : ref, levels.size());
        }
        String described = text(node, "description");
        String meaning = described.isEmpty() ? part.isEmpty() ? name : part + ": " + name : described;
        return new Quality(
                unique(code(ref.isEmpty() ? name : name + " " + ref, LONGEST_CODE), codes),
                cut(name, LONGEST_NAME),
                cut(meaning, LONGEST_MEANING),
                questions,
                levels,
                List.of());
    }

    /** What the choices say, by their score; empty when they do not score from 1 upwards. */
    private static List<String> levels(Map<?, ?> question) {
        Map<Integer, String> byScore = new LinkedHashMap<>();
        for (Object each : list(question.get("choices"))) {
            if (map(each).get("add_score") instanceof Number score) {
                byScore.put(score.intValue(), text(map(each), "value").replaceFirst("^" + score + "[.):]? ", ""));
            }
        }
        List<String> levels = new ArrayList<>();
        for (int level = 1; byScore.containsKey(level); level++) {
            levels.add(byScore.getOrDefault(level, ""));
        }
        return levels.size() == byScore.size() ? levels : List.of();
    }

    private static String unique(String code, Set<String> codes) {
        String unique = code;
        for (int n = 2; !codes.add(unique); n++) {
            unique = code.substring(0, Math.min(code.length(), LONGEST_CODE - 4)) + "-" + n;
        }
        return unique;
    }

    /** Lower case with dashes, from its end where it is too long: there stands the number. */
    private static String code(String name, int most) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String code =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        if (code.length() > most) {
            code = code.substring(code.length() - most)
                    .replaceAll("^[a-z0-9]*-", "")
                    .replaceAll("^[^a-z]+", "");
        }
        return code.isEmpty() ? "q" : code;
    }

    private static String name(Map<?, ?> node) {
        String name = text(node, "name");
        return name.isEmpty()
                ? text(node, "description").isEmpty() ? text(node, "ref_id") : text(node, "description")
                : name;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    private static String text(Map<?, ?> node, String key) {
        Object value = node.get(key);
        return value == null ? "" : value.toString().strip().replaceAll("\\s+", " ");
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Collection<?> list(@Nullable Object value) {
        return value instanceof Collection<?> list ? list : List.of();
    }
}
