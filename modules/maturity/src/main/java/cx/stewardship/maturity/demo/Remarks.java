package cx.stewardship.maturity.demo;

import cx.stewardship.maturity.persistence.BuiltIn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What employees of the demo company write beside their answers. Within one campaign no sentence occurs twice. */
final class Remarks {

    private final Map<String, Deque<String>> left = new HashMap<>();

    Remarks(Random random) {
        Map<String, List<String>> all = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line :
                BuiltIn.text("cx/stewardship/maturity/demo/remarks.txt").split("\n")) {
            if (line.startsWith("[")) {
                current = all.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
            } else if (!line.isBlank()) {
                current.add(line.strip());
            }
        }
        all.keySet().stream().sorted().forEach(key -> {
            List<String> lines = new ArrayList<>(all.getOrDefault(key, List.of()));
            Collections.shuffle(lines, random);
            left.put(key, new ArrayDeque<>(lines));
        });
    }

    /** A remark that fits the level; null when none is left. */
    @Nullable
    String next(String quality, int level) {
        for (int near : new int[] {level, level - 1, level + 1}) {
            Deque<String> lines = left.get(quality + " " + near);
            if (lines != null && !lines.isEmpty() && Math.abs(near - level) <= 1) {
                return lines.pop();
            }
        }
        return null;
    }
}
