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
 * The words that tell a group of texts from the other groups, over words and pairs of neighbouring words, counted once a text so that one
 * long text does not name the group: the share of its texts that have a term, times the logarithm of how much more that is than elsewhere
 * (as class-based TF-IDF, Grootendorst 2022, but by shares of texts: a large rest with many words is no reason that a common word names a
 * small group). Forms of a word count together; the most frequent is shown.
 */
public final class Terms {

    private static final int ENOUGH_TO_SHARE = 4;

    /** Words that say little about what a group is about, however often they stand in it. */
    private static final Set<String> IDLE =
            Set.of(("say says said saying tell tells told ask asks asked one two three four five six seven eight nine"
                            + " ten eleven twelve twenty thirty since even still yet ever really make makes made making get gets getting go goes going"
                            + " want wants wanted like know knew thing things something anything please")
                    .split(" "));

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
        int all = 0;
        for (List<String> texts : textsByCluster) {
            Map<String, Integer> count = new HashMap<>();
            all += texts.size();
            for (String text : texts) {
                for (String term : terms(text, forms)) {
                    count.merge(term, 1, Integer::sum);
                    total.merge(term, 1, Integer::sum);
                }
            }
            counts.add(count);
        }
        List<List<String>> chosen = new ArrayList<>();
        for (int c = 0; c < counts.size(); c++) {
            chosen.add(choose(counts.get(c), textsByCluster.get(c).size(), total, all, most, forms));
        }
        return chosen;
    }

    private static List<String> choose(
            Map<String, Integer> count,
            int size,
            Map<String, Integer> total,
            int all,
            int most,
            Map<String, Map<String, Integer>> forms) {
        // what stands in one text of several is that text's word, not the group's
        int least = size < ENOUGH_TO_SHARE ? 1 : Math.max(2, size / 10);
        Map<String, Double> scores = new HashMap<>();
        count.forEach((term, times) -> {
            if (times >= least) {
                double share = (double) times / size;
                double elsewhere = (total.getOrDefault(term, times) - times + .5) / (all - size + 1.0);
                scores.put(term, share * Math.log(1 + share / elsewhere));
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
            if (Stems.isEmpty(word) || IDLE.contains(word) || namesNothing(word)) {
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
