package cx.stewardship.customervoice.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is searched for: {@code paid "second reminder" -deposit -"by card"}. A word is found at the beginning of words
 * ({@code pay} finds {@code payment}), a phrase as it stands, word for word; with a minus sign in front, neither may be there.
 * All that is named has to be there. Case, accents and apostrophes do not matter, as for {@link Words}.
 *
 * @param beginnings beginnings of words, in their order
 * @param phrases words of each phrase, joined by blanks
 */
public record SearchWords(
        List<String> beginnings, List<String> phrases, List<String> withoutBeginnings, List<String> withoutPhrases) {

    private static final Pattern PART = Pattern.compile(
            "(?<minus>(?<![^\\s])[-\u2212])?(?:[\"“”„«»](?<phrase>[^\"“”„«»]*)[\"“”„«»]?|(?<word>[^\\s\"“”„«»]+))");

    public SearchWords {
        beginnings = List.copyOf(beginnings);
        phrases = List.copyOf(phrases);
        withoutBeginnings = List.copyOf(withoutBeginnings);
        withoutPhrases = List.copyOf(withoutPhrases);
    }

    public static SearchWords of(String text) {
        List<String> beginnings = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> withoutBeginnings = new ArrayList<>();
        List<String> withoutPhrases = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            boolean not = part.group("minus") != null;
            if (part.group("word") != null) {
                List<String> words = Words.of(part.group("word"));
                if (not && words.size() > 1) {
                    withoutPhrases.add(String.join(" ", words));
                } else {
                    (not ? withoutBeginnings : beginnings).addAll(words);
                }
            } else {
                String phrase = String.join(" ", Words.of(part.group("phrase")));
                if (!phrase.isEmpty()) {
                    (not ? withoutPhrases : phrases).add(phrase);
                }
            }
        }
        return new SearchWords(beginnings, phrases, withoutBeginnings, withoutPhrases);
    }

    /** Whether anything is looked for, so that there is something to be relevant for. */
    public boolean asks() {
        return !beginnings.isEmpty() || !phrases.isEmpty();
    }

    /** Whether a text fits; what the databases answer, too. */
    public boolean fits(String text) {
        String spoken = Words.spoken(text);
        return beginnings.stream().allMatch(word -> spoken.contains(" " + word))
                && phrases.stream().allMatch(phrase -> spoken.contains(" " + phrase + " "))
                && withoutBeginnings.stream().noneMatch(word -> spoken.contains(" " + word))
                && withoutPhrases.stream().noneMatch(phrase -> spoken.contains(" " + phrase + " "));
    }
}
