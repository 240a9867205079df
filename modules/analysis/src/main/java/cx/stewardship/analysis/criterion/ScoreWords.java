package cx.stewardship.analysis.criterion;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.regex.Pattern;

/** The words by which the guard knows a score, a target and a behaviour. */
final class ScoreWords {

    private static final String PEOPLE_WORDS =
            "customers?|clients?|guests?|users?|callers?|patients?|passengers?|visitors?|buyers?|shoppers?|consumers?|members?"
                    + "|tenants?|households?|homeowners?|employees?|candidates?|interviewees?|partners?|dealers?|students?|team members?";

    /** Words that can only be a survey score. */
    static final Pattern SCORE = words(
            "(?:e|r|t|p)?NPS|(?!LSAT|PSAT|MSAT)[a-z]{1,3}SAT|CES|SUS|NSAT|net promoter(?: scores?)?|promoters? scores?|(?:customer )?effort scores?"
                    + "|system usability scale(?: \\(SUS\\))?(?: scores?)?|usability benchmark(?:ing)?(?: \\w+){0,2} scores?"
                    + "|(?:(?:" + PEOPLE_WORDS
                    + "|service|overall|net|onboarding|support|buddy|experience|loyalty|invoicing|billing|delivery) )*"
                    + "(?:satisfaction|happiness|delight|experience|loyalty|feedback|survey|sentiment|recommendation|usability|mystery shopp(?:er|ing))"
                    + "[- ](?:survey )?(?:score|index|indices|indexes|rating|percentage|percentile|quota|kpi|metric|benchmark|target|goal|figure|level)s?"
                    + "|satisfied[- ]customers? (?:rate|share|quota)|top[- ](?:2|two)[- ]box(?: scores?)?|top[- ]box scores?|(?:five|four|5|4)[- ]star (?:reviews?|ratings?|feedback)"
                    + "|star[- ]ratings?|review scores?|(?:google|trustpilot|online|app[- ]store|customer|client|guest|user) (?:review )?ratings?"
                    + "|(?:onboarding|interviewee|candidate|employee|customer|client|user|guest|service desk|support) satisfaction \\([A-Z]{2,6}\\)"
                    + "|index of (?:\\w+ ){0,2}satisfaction|satisfaction (?:survey )?results?|likelihood to recommend|willingness to recommend"
                    + "|c-?sat|net (?:satisfaction|easy) score");

    /** Words that are a score when a target stands beside them. */
    static final Pattern MAYBE = words(
            "(?:(?:" + PEOPLE_WORDS
                    + ") )?satisfaction|satisfied|happy|index|stars?|ratings?|rated|scores?|scored|surveys?|feedback|recommend(?:ed|ation)?s?|thumbs[- ]up|smil(?:ey|ies)");

    /** Opinions, whoever holds them. */
    static final Pattern ALWAYS_OPINION = words("(?:\\w+ )?satisfaction|satisfied|stars?|smil(?:ey|ies)|thumbs[- ]up");

    static final Pattern PEOPLE =
            words(PEOPLE_WORDS + "|survey(?:s|ed)?|service|feedback|complaints?|satisfaction|experience");

    /** A figure to reach: "8.5", "90 %", "at least four of five", "by 3 points", "top quartile". */
    static final Pattern TARGET = Pattern.compile(
            "(?:(?:at least|not below|no less than|minimum(?: of)?|above|over|below|under|more than|less than|from|to|of|at|by|≥|>=?|<=?|≤|\\+)\\s*)*"
                    + "(?<![\\w.])\\d+(?:[.,]\\d+)?\\s*(?:%|per ?cent|percent|points?|pts|stars?|/\\s*\\d+|(?:out )?of \\d+|or (?:above|more|better|higher))?(?![\\w-])(?!\\s*(?:working |business )?(?:hours?|days?|minutes?|weeks?|months?|years?|quarters?|bar|visits?|calls?|pages?)\\b)"
                    + "|\\btarget(?:s|ed)?\\b|\\bgoals?\\b|\\bquartile\\b|\\bbenchmarks?\\b|\\b(?:four|five|nine|ten) (?:stars?|out of|of (?:five|ten))\\b",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final String REACHING =
            "rais(?:e|es|ing)|increas(?:e|es|ing)|improv(?:e|es|ing)|achiev(?:e|es|ing)|reach(?:es|ing)?|maintain(?:s|ing)?|keep(?:s|ing)?|hold(?:s|ing)?"
                    + "|attain(?:s|ing)?|exceed(?:s|ing)?|earn(?:s|ing)?|hit(?:s|ting)?|boost(?:s|ing)?|lift(?:s|ing)?|grow(?:s|ing)?|meet(?:s|ing)?"
                    + "|maximi[sz](?:e|es|ing)|optimi[sz](?:e|es|ing)|gain(?:s|ing)?|secur(?:e|es|ing)|driv(?:e|es|ing)|deliver(?:s|ing)?|obtain(?:s|ing)?"
                    + "|get(?:s|ting)?|scor(?:e|es|ing)|win(?:s|ning)?|sustain(?:s|ing)?|enhanc(?:e|es|ing)|strengthen(?:s|ing)?|push(?:es|ing)?|influenc(?:e|es|ing)";

    static final Pattern AIM_BEFORE = Pattern.compile(
            "\\b(?:" + REACHING
                    + ")\\s+(?:[\\w’'%.-]+\\s+){0,5}$|\\b(?:high|higher|good|better|excellent|top|strong|best)\\s+(?:\\w+\\s+){0,2}$",
            CASE_INSENSITIVE | UNICODE_CASE);
    static final Pattern AIM_AFTER = Pattern.compile(
            "^\\s*(?:\\w+\\s+){0,4}(?:rises?|improves?|increases?|goes up|grows?|is (?:met|reached|achieved|hit|kept)|stays? (?:above|at)|remains?|exceeds?)\\b",
            CASE_INSENSITIVE | UNICODE_CASE);

    /** It begins with something one can see a person do. */
    static final Pattern BEHAVIOUR_FIRST = Pattern.compile(
            "^\\W*(?:(?:always|promptly|personally|regularly|the \\w+|each \\w+|every \\w+|he|she|they|who)\\W+){0,2}"
                    + "(?:read|call|answer|ask|tell|explain|share|discuss|check|visit|listen|thank|write|talk|pass|note|log|record|repeat|offer|show|bring|send"
                    + "|collect|administer|analy[sz]e|review|prepare|report|present|conduct|design|develop|compile|distribute|interview|respond|reply|invite|follow"
                    + "|act|mend|repair|fix|settle|return|greet|warn|inform|open|close|walk|meet|use|find|look|monitor|evaluate|measure|assess|gather|interpret|publish|study"
                    + "|ring|phone|apologi[sz]e|investigate|track|correct|trace|summari[sz]e|translate|categori[sz]e|sort|group|quote|display|attach|hand|take|make|give|update)"
                    + "(?:s|es|ies|ing)?\\b",
            CASE_INSENSITIVE | UNICODE_CASE);

    static final Pattern CLAUSE_BREAK =
            Pattern.compile("[;\\n]|\\.(?=\\s|$)|\\bso that\\b|\\bin order to\\b", CASE_INSENSITIVE);

    private ScoreWords() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])(?:" + alternatives + ")(?![\\p{L}\\p{N}_]|-\\p{L})",
                CASE_INSENSITIVE | UNICODE_CASE);
    }
}
