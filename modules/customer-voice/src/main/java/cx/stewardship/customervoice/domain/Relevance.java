package cx.stewardship.customervoice.domain;

/**
 * How much a comment is about what is searched for: how often each word and phrase occurs, whole words twice, phrases twice as
 * much, with less and less gain, and less in long comments. The shape of the gain is that of BM25 (Robertson and Zaragoza,
 * The Probabilistic Relevance Framework, 2009); how rare a word is does not matter, since a comment is found only when it has
 * all of them.
 */
public final class Relevance {

    /** A gain lies between 0 and this. */
    private static final long FULL = 100_000;

    /** After so many occurrences half of the gain is reached, in a comment of no length. */
    private static final int HALF = 2;

    /** So many letters weigh as one occurrence more that is needed. */
    private static final int LETTERS = 200;

    private static final int OF_A_PHRASE = 2;

    private final SearchWords wanted;

    public Relevance(SearchWords wanted) {
        this.wanted = wanted;
    }

    /**
     * @param spoken the words of the comment as {@link Words#spoken} gives them
     * @return 0 when nothing of it occurs
     */
    public long of(String spoken) {
        long score = 0;
        for (String word : wanted.beginnings()) {
            score += gain(count(spoken, " " + word) + count(spoken, " " + word + " "), spoken);
        }
        for (String phrase : wanted.phrases()) {
            score += OF_A_PHRASE * gain(count(spoken, " " + phrase + " "), spoken);
        }
        return score;
    }

    private static long gain(int occurrences, String spoken) {
        return FULL * occurrences / (occurrences + HALF + spoken.length() / LETTERS);
    }

    /** One after the other, none of which shares a letter with another. */
    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
