package cx.stewardship.analysis.purpose;

import cx.stewardship.analysis.Span;
import cx.stewardship.analysis.criterion.CriterionGuard;
import cx.stewardship.analysis.criterion.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says who benefits from a responsibility, and by which words. It looks for the purpose ("so that …", "to …", "for …") and
 * asks who is better off in it, not whether the word "customer" occurs: in the name of a function it counts for nothing. Of
 * several purposes the last one that says who benefits decides, for it is what the others are for.
 */
public final class PurposeJudge {

    private static final int LONGEST = 4_000;

    private PurposeJudge() {}

    /** Judges one responsibility, which may hold several sentences. Any text is taken. */
    public static Judgement judge(String sentence) {
        String read = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        String masked = withoutTitles(read);
        Examination score = CriterionGuard.examine(read);
        if (!score.accepted() && score.span() != null) {
            return verdict(Beneficiary.SELF_SERVING, sentenceAround(masked, score.span()), "self.score", read);
        }
        List<Span> purposes = purposes(masked);
        for (int i = purposes.size() - 1; i >= 0; i--) {
            Span purpose = purposes.get(i);
            @Nullable Judgement judged = judgePurpose(read, masked, purpose);
            if (judged != null) {
                return judged;
            }
        }
        @Nullable Judgement main = judgeMainClause(read, masked, purposes);
        if (main != null) {
            return main;
        }
        return purposes.isEmpty()
                ? new Judgement(Beneficiary.NONE, null, "none.noPurpose", "analysis.purpose.none.noPurpose", List.of())
                : verdict(Beneficiary.NONE, purposes.get(purposes.size() - 1), "none.workOnly", read);
    }

    private static @Nullable Judgement judgePurpose(String read, String masked, Span purpose) {
        String words = purpose.in(masked);
        boolean ours = finds(PurposeWords.OURS, words);
        boolean named = finds(PurposeWords.CUSTOMER, words);
        if (!ours
                && finds(PurposeWords.CLAUSE, words)
                && (named || finds(PurposeWords.SUBJECT, words) || finds(PurposeWords.IMPLIED, words))) {
            return verdict(Beneficiary.CUSTOMER, purpose, "customer.soThat", read);
        }
        if (ours || (!named && finds(PurposeWords.GAIN_AIMED_AT, words))) {
            return verdict(Beneficiary.SELF_SERVING, purpose, "self.purpose", read);
        }
        if (named && finds(PurposeWords.MAKES_SURE, words)) {
            return verdict(Beneficiary.CUSTOMER, purpose, "customer.ensures", read);
        }
        if (named && words.regionMatches(true, 0, "for ", 0, 4)) {
            return verdict(Beneficiary.CUSTOMER, purpose, "customer.for", read);
        }
        if (finds(PurposeWords.HELPED, words)) {
            return verdict(Beneficiary.CUSTOMER, purpose, "customer.purpose", read);
        }
        boolean theirs = finds(PurposeWords.THEY, words) || finds(PurposeWords.SETTLED, words);
        if (theirs && finds(PurposeWords.MENTION, masked.substring(0, purpose.start()))) {
            return verdict(Beneficiary.CUSTOMER, purpose, "customer.they", read);
        }
        return null;
    }

    private static boolean finds(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static @Nullable Judgement judgeMainClause(String read, String masked, List<Span> purposes) {
        int end = purposes.isEmpty() ? masked.length() : purposes.get(0).start();
        String main = masked.substring(0, end);
        Matcher ours = PurposeWords.OURS.matcher(main);
        if (ours.find()) {
            return verdict(Beneficiary.SELF_SERVING, new Span(ours.start(), ours.end()), "self.activity", read);
        }
        Matcher helped = PurposeWords.HELPED.matcher(main);
        if (helped.find()) {
            return verdict(Beneficiary.CUSTOMER, new Span(helped.start(), helped.end()), "customer.activity", read);
        }
        if (PurposeWords.ENSURES_FIRST.matcher(main).find()) {
            Matcher customer = PurposeWords.CUSTOMER.matcher(main);
            if (customer.find()) {
                return verdict(Beneficiary.CUSTOMER, trimmed(main, new Span(0, end)), "customer.ensures", read);
            }
        }
        return null;
    }

    /** Same length, the names of functions blotted out. */
    private static String withoutTitles(String text) {
        Matcher matcher = PurposeWords.TITLE.matcher(text);
        StringBuilder masked = new StringBuilder(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (masked.charAt(i) != ' ') {
                    masked.setCharAt(i, '_');
                }
            }
        }
        return masked.toString();
    }

    /** Each from its connective to the next one, or to the end of the sentence. */
    private static List<Span> purposes(String masked) {
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = PurposeWords.CONNECTIVE.matcher(masked);
        while (matcher.find()) {
            if (starts.isEmpty() || !belongsToClause(masked, starts.get(starts.size() - 1), matcher.start())) {
                starts.add(matcher.start());
            }
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : masked.length();
            Matcher stop = PurposeWords.SENTENCE_BREAK.matcher(masked);
            if (stop.find(start) && stop.start() < end) {
                end = stop.start();
            }
            spans.add(trimmed(masked, new Span(start, Math.max(end, start + 1))));
        }
        return spans;
    }

    /** Within "so that customers need not call to understand it", the inner "to" begins no purpose of ours. */
    private static boolean belongsToClause(String masked, int clause, int start) {
        String inner = masked.substring(start);
        return finds(PurposeWords.CLAUSE, masked.substring(clause, start))
                && finds(PurposeWords.WEAK, inner)
                && !finds(PurposeWords.SENTENCE_BREAK, masked.substring(clause, start))
                && !finds(PurposeWords.OURS, inner);
    }

    private static Span sentenceAround(String text, Span inner) {
        int start = 0;
        int end = text.length();
        Matcher breaks = PurposeWords.SENTENCE_BREAK.matcher(text);
        while (breaks.find()) {
            if (breaks.end() <= inner.start()) {
                start = breaks.end();
            } else if (breaks.start() >= inner.end()) {
                end = breaks.start();
                break;
            }
        }
        return trimmed(text, new Span(start, end));
    }

    private static final Pattern EDGE = Pattern.compile("[\\s,;:.]");

    private static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (end - start > 1 && EDGE.matcher(text.substring(start, start + 1)).matches()) {
            start++;
        }
        while (end - start > 1 && EDGE.matcher(text.substring(end - 1, end)).matches()) {
            end--;
        }
        return new Span(start, end);
    }

    private static Judgement verdict(Beneficiary beneficiary, Span span, String rule, String text) {
        return new Judgement(beneficiary, span, rule, "analysis.purpose." + rule, List.of(span.in(text)));
    }
}
