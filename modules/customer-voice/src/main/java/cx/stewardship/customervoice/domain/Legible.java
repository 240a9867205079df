package cx.stewardship.customervoice.domain;

import java.util.List;
import java.util.Set;

/** Whether what was learned can say anything about a text: it was learned from English words. */
public final class Legible {

    /** Sentences of this length without any of the words below are not English. */
    private static final int A_SENTENCE = 6;

    private static final Set<String> EVERYWHERE = Set.of(
            "the", "a", "an", "and", "or", "but", "i", "we", "you", "he", "she", "it", "they", "my", "our", "your",
            "his", "her", "their", "me", "us", "him", "them", "is", "are", "was", "were", "be", "been", "has", "have",
            "had", "do", "does", "did", "not", "no", "to", "of", "in", "on", "at", "for", "from", "with", "by", "that",
            "this", "there", "what", "when", "who", "how", "why", "will", "would", "can", "could", "as", "if", "so",
            "im", "ive", "dont", "very", "after", "before", "again", "still", "just", "all");

    private Legible() {}

    public static boolean isLegible(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return false;
        }
        long latin = words.stream()
                .filter(word -> word.chars().allMatch(c -> c < 0x250))
                .count();
        return latin * 2 > words.size()
                && (words.size() < A_SENTENCE || words.stream().anyMatch(EVERYWHERE::contains));
    }
}
