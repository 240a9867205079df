package cx.stewardship.analysis.themes;

import cx.stewardship.analysis.text.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell a group of texts from the other groups: class-based TF-IDF (Grootendorst 2022) over words and pairs of
 * neighbouring words, counted once a text so that one long text does not name the group. Forms of a word count together; the most
 * frequent is shown.
 */
public final class Terms {

    private Terms() {}

    /**
     * @param textsByCluster the texts of each group; a group may be empty
     * @param most terms a group, 0 or more
     * @return the terms of each group, the most telling first; a word is left out where a pair with it was chosen; an empty list where the
     *     texts hold no words that count
     */
    public static List<List<String>> distinctive(List<List<String>> textsByCluster, int most) {
        Map<String, Map<String, Integer>> forms = new HashMap<>();
        List<Map<String, Integer>> counts = new ArrayList<>();
        Map<String, Integer> total = new HashMap<>();
        long all = 0;
        for (List<String> texts : textsByCluster) {
            Map<String, Integer> count = new HashMap<>();
            for (String text : texts) {
                for (String term : terms(text, forms)) {
                    count.merge(term, 1, Integer::sum);
                    total.merge(term, 1, Integer::sum);
                    all++;
                }
            }
            counts.add(count);
        }
        double average = (double) all / Math.max(1, textsByCluster.size());
        List<List<String>> chosen = new ArrayList<>();
        for (int c = 0; c < counts.size(); c++) {
            int least = textsByCluster.get(c).size() >= 10 ? 2 : 1;
            chosen.add(choose(counts.get(c), total, average, least, most, forms));
        }
        return chosen;
    }

    private static List<String> choose(
            Map<String, Integer> count,
            Map<String, Integer> total,
            double average,
            int least,
            int most,
            Map<String, Map<String, Integer>> forms) {
        Map<String, Double> scores = new HashMap<>();
        count.forEach((term, times) -> {
            if (times >= least) {
                scores.put(term, times * Math.log(1 + average / total.getOrDefault(term, 1)));
            }
        });
        List<String> order = new ArrayList<>(scores.keySet());
        order.sort(Comparator.comparingDouble((String term) -> -scores.getOrDefault(term, 0.0))
                .thenComparing(term -> term));
        List<String> chosen = new ArrayList<>();
        for (String term : order) {
            if (chosen.size() >= most) {
                break;
            }
            chosen.add(term);
        }
        Set<String> inPairs = new HashSet<>();
        for (String term : chosen) {
            if (term.indexOf(' ') > 0) {
                inPairs.addAll(List.of(term.split(" ")));
            }
        }
        chosen.removeIf(inPairs::contains);
        return chosen.stream().map(term -> shown(term, forms)).toList();
    }

    private static String shown(String term, Map<String, Map<String, Integer>> forms) {
        return forms.getOrDefault(term, Map.of()).entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                        .thenComparing(e -> -e.getKey().length())
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(term);
    }

    private static Set<String> terms(String text, Map<String, Map<String, Integer>> forms) {
        Set<String> terms = new HashSet<>();
        String before = null;
        String formBefore = null;
        for (String word : Stems.words(text)) {
            if (Stems.isEmpty(word) || namesNothing(word)) {
                before = null;
                formBefore = null;
                continue;
            }
            String stem = Stems.stem(word);
            note(stem, word, terms, forms);
            if (before != null && !before.equals(stem)) {
                note(before + ' ' + stem, formBefore + ' ' + word, terms, forms);
            }
            before = stem;
            formBefore = word;
        }
        return terms;
    }

    /** Numbers, and what sources put in the place of something they hide: "xxxx". */
    private static boolean namesNothing(String word) {
        return word.chars().allMatch(Character::isDigit)
                || (word.length() > 1 && word.chars().allMatch(c -> c == word.charAt(0)));
    }

    private static void note(String term, String form, Set<String> terms, Map<String, Map<String, Integer>> forms) {
        terms.add(term);
        forms.computeIfAbsent(term, t -> new HashMap<>()).merge(form, 1, Integer::sum);
    }
}
