package cx.stewardship.analysis.purpose;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.regex.Pattern;

/** The words by which the judge knows functions, purposes, customers and ourselves. */
final class PurposeWords {

    /** Those served. Plural and singular apart, for a singular before a noun only says what kind of thing it is. */
    private static final String MANY =
            "customers|clients|guests|patients|users|callers|passengers|visitors|residents|tenants|households|homeowners|house ?holders|students|consumers"
                    + "|shoppers|buyers|diners|patrons|pupils|travell?ers|subscribers|policy ?holders|borrowers|card ?holders|account ?holders|depositors|families|learners|readers|viewers|contributors"
                    + "|end[- ]users|the public(?! sector| relations| works| accounts?)|beneficiaries|prospects|applicants|children|victims|taxpayers|athletes|participants|claimants|parishioners|campers|voters|inmates|citizens|community members";

    private static final String ONE =
            "customer|client|guest|patient|user|caller|passenger|visitor|resident|tenant|household|homeowner|house ?holder|student|consumer|shopper|buyer"
                    + "|diner|patron|pupil|travell?er|subscriber|policy ?holder|borrower|card ?holder|account ?holder|depositor|learner|reader|viewer|end[- ]user|family|child|victim|citizen|taxpayer|athlete|participant|claimant";

    private static final String OWNED = "(?:(?:" + MANY + ")['’]|(?:" + ONE + ")(?:['’]s?)|(?:" + ONE + "))";

    private static final String NEEDS =
            "needs?|expectations?|requirements?|wishes|goals?|problems?|questions?|complaints?|requests?|concerns?|issues?|inquir(?:y|ies)|enquir(?:y|ies)"
                    + "|preferences?|satisfaction|comfort|safety|well-?being|convenience|hassles?|time|trust|confidence|privacy|homes?|lives|health|success"
                    + "|outcomes?|experiences?|journeys?|recovery|care|welfare|pain|independence|interests|choices?|rights|queries|query|value|benefit|understanding|peace of mind|knowledge|skills|learning|competence|reports of|quality of life";

    /** Ways to name a customer as the one who is better off. */
    static final Pattern CUSTOMER = words("(?:" + MANY
            + ")(?!['’])|(?:a|an|the|each|every|any|no|one|another|whichever|this|that|their|our) (?:\\w+ )?(?:"
            + ONE
            + ")(?!['’]s? (?:service|account|data|base|list|record|contract))(?= (?:can|need|needs|is|are|has|have|does|knows?|sees?|gets?|feels?|wants?|understands?|finds?|receives?|values?|will|may|must|should|who|whose|and|or|to|in|at|on|with|without|from|the|a|that)\\b|[,.;]|$)"
            + "|" + OWNED + " (?:own |real |changing |individual |specific |unique |reported )?(?:" + NEEDS + ")");

    /** A customer as the subject of a clause, whatever the verb. */
    static final Pattern SUBJECT = words(
            "(?:an?|the|each|every|any|no|one|another|their|our) (?:\\w+ )?(?:" + ONE
                    + ")(?!['’]s? (?:service|account|data|base|list|record|contract)| (?:service|account|data|base|list|record|contract|retention|loyalty|satisfaction|acquisition)s?\\b)");

    /** Customers that are meant without being called so. */
    static final Pattern IMPLIED = words(
            "nobody|no one|no-one|everyone|everybody|anyone|anybody|whoever|those who|people(?:['’]s)? (?:who|whose|homes|lives|at home|can|need)|who(?:ever)? (?:calls|pays|waits|rings|writes)");

    static final Pattern THEY = words("they|them|their|theirs");

    static final Pattern MENTION = words(MANY + "|" + ONE + "|(?:" + MANY + ")['’]|(?:" + ONE + ")['’]s");

    /** Names of functions; the word "customer" in them counts for nothing. */
    static final Pattern TITLE = words(
            "(?:customer|client|guest|user|patient|member|consumer|passenger)[- ](?:service|services|success|support|care|relations?|relationships?|operations|marketing|insights?|analytics|facing|advocacy|engagement|programs?|programmes?|contact|centricity|acquisition|accounts?|data|base|reference|references|lifecycle|intelligence|adoption|retention|segments?|stories)"
                    + "(?: (?:and|&) \\w+)?(?:[- ](?:agents?|representatives?|reps?|managers?|management|teams?|departments?|desks?|centres?|centers?|specialists?|officers?|directors?|functions?|organi[sz]ations?|staff|engineers?|leaders?|leadership|systems?|platforms?|tools?|software|supervisors?|associates?|personnel|employees|roles?|professionals|groups?|units?))*"
                    + "|(?:customer|client|user|guest|patient|employee|digital) experience (?:agents?|representatives?|managers?|management|teams?|departments?|specialists?|officers?|directors?|functions?|programs?|programmes?|strategy|leaders?|designers?|research(?:ers)?)"
                    + "|voice of the customer(?: programs?| programmes?)?|customer journey maps?|user (?:interfaces?|stories|story|accounts?|manuals?|guides?|documentation|research(?:ers?)?)|(?:customer|client|user|patient) (?:lists?|records?|files?|databases?|contracts?|orders?|charts?|histor(?:y|ies)|profiles?|information)");

    private static final String TO_VERBS =
            "accelerate|accept|accommodate|accomplish|achieve|acquire|act|adapt|address|adjust|advance|advise|aid|align|alleviate|allow|analy[sz]e|answer|anticipate|apply|arrange|articulate|assemble|assess|assist|assure|attain|attract|avoid"
                    + "|balance|become|better|boost|bring|build|buy|calculate|capture|care|carry|check|clarify|close|collaborate|collect|comfort|communicate|complete|comply|conduct|confirm|conserve|consider|contain|continue|contribute|control|convert|convey|convince|coordinate|correct|create|cross-sell|cultivate|cure|cut"
                    + "|decide|decrease|defend|define|delight|deliver|demonstrate|design|detect|determine|develop|diagnose|direct|discover|discuss|document|drive|ease|educate|eliminate|empower|enable|encourage|enforce|engage|enhance|ensure|entertain|establish|estimate|evaluate|examine|exceed|execute|expand|expedite|explain|explore|express|extend|extract"
                    + "|facilitate|feed|fill|find|fit|fix|focus|follow|form|formulate|foster|free|fulfil|fulfill|fund|gain|gather|generate|get|give|grow|guarantee|guide|handle|help|hire|hit|identify|illustrate|implement|improve|increase|inform|influence|initiate|inspect|install|instruct|integrate|interest|interpret|introduce|investigate|invite|justify|keep"
                    + "|know|land|launch|lead|learn|lessen|let|leverage|limit|listen|live|locate|lower|maintain|make|manage|market|maximi[sz]e|measure|meet|minimi[sz]e|mitigate|modify|monitor|motivate|move|negotiate|obtain|offer|open|operate|optimi[sz]e|order|organi[sz]e|overcome|pay|perform|persuade|plan|position|predict|prepare|present|preserve|prevent|process|procure|produce|project|promote|propose|protect|prove|provide"
                    + "|purchase|pursue|push|raise|reach|realize|reassure|receive|recommend|record|recover|recruit|reduce|refine|regain|regulate|relieve|remain|remove|renew|repair|replace|report|represent|resolve|respond|restore|retain|reveal|review|safeguard|satisfy|save|scale|schedule|secure|see|select|sell|serve|set|settle|shape|share|shield|shorten|show|simplify|solicit|solve|spare|speed|stabilize|standardize|start|stay|stimulate|stop|streamline|strengthen|suit|supply|support|surpass|sustain|tailor|take|target|teach|tell|test|track|train|transfer|transform|treat|understand|update|upgrade|upsell|up-sell|use|verify|win|work|yield";

    /** Where a purpose begins: what stands before it is the activity. */
    static final Pattern CONNECTIVE = begins(
            "so that|such that|so (?=(?:the |our |each |every |no |a )?(?:" + MANY + "|" + ONE
                    + "|they|nobody|no one|everyone|we|people)\\b)|in order (?:to|that)|in an effort to|with (?:the|an?) (?:aim|goal|objective|purpose|intent|intention|view) (?:of|to)|aim(?:ed|ing) (?:at|to)|in the (?:best )?interests? of|for the (?:benefit|sake|good|purpose) of|for (?:better|higher|greater|faster|increased|improved|maximum|optimal|continued) "
                    + "|thereby|thus|ensuring|allowing|enabling|helping|letting|making (?:it|sure)|driving|maximi[sz]ing|resulting in|leading to|so as to|and so|which (?:lets|helps|allows|enables|ensures)|that (?=(?:an? |the |our )?(?:"
                    + MANY + "|" + ONE + ") (?:can|need|will|may|understand|know|like|want|value|trust|love)\\b)"
                    + "|that (?:helps?|lets?|enables?|allows?|empowers?|meets?|exceeds?|satisf(?:y|ies)|delights?|maximi[sz]es?|drives?|increases?|generates?)"
                    + "|(?<!able |need |needs |how |have |has |required |expected |ability |willing |ready |when |whether |where |what |inclination |likely |wish |want |wants )to (?=(?:\\w+ly |not |better |further |then |both )?(?:"
                    + TO_VERBS
                    + ")\\b)|for (?=(?:our |the |all |every |each |new |existing )?(?:" + MANY
                    + "|future customers)\\b)|for (?=(?:the |our )?(?:company|organi[sz]ation|business|firm|shareholders?|profit|revenue|growth)\\b)");

    private static final String GAINS =
            "revenues?|profits?|profitability|margins?|sales|turnover|quotas?|cash[- ]?flow|cash|liquidity|collections?|market share|market position|returns?|roi|return on investment|shareholder value|shareholders?|upsells?|up-?sell(?:ing)?|cross-?sell(?:ing)?"
                    + "|renewals?|retention|churn|attrition|conversions?(?: rates?)?|leads|pipeline|bookings|arr|ltv|lifetime value|wallet share|share of wallet|brand(?: \\w+)?|image|reputation|visibility|targets?|utili[sz]ation|productivity|competitive(?:ness| advantage| edge| position)"
                    + "|growth|loyalty|spend(?:ing)?|earnings|income|occupancy|demand|market penetration|penetration|yield|demand generation|investments?|bottom line|goodwill|budget targets?|business (?:results|goals|objectives|outcomes|performance|value)|organi[sz]ational (?:goals|objectives|performance|effectiveness)|company (?:goals|objectives|performance|value|interests?)|corporate (?:goals|objectives)";

    private static final String COSTS =
            "costs?|expenses?|expenditures?|headcount|overheads?|spend|losses|write-?offs|bad debts?|days sales outstanding|dso|overdue (?:accounts|balances|receivables)|outstanding (?:accounts|balances|receivables)|liability|liabilities|handling times?|call times?|downtime|labou?r|inventory|risk to (?:the )?(?:company|organi[sz]ation|business)|(?:legal |financial |business )?exposure|claims";

    private static final String UP =
            "maximi[sz](?:e|es|ing)|increas(?:e|es|ing)|improv(?:e|es|ing)|grow(?:s|ing)?|boost(?:s|ing)?|rais(?:e|es|ing)|driv(?:e|es|ing)|generat(?:e|es|ing)|secur(?:e|es|ing)|optimi[sz](?:e|es|ing)|strengthen(?:s|ing)?|enhanc(?:e|es|ing)|achiev(?:e|es|ing)|meet(?:s|ing)?|exceed(?:s|ing)?|hit(?:s|ting)?|promot(?:e|es|ing)|build(?:s|ing)?|expand(?:s|ing)?|protect(?:s|ing)?|reach(?:es|ing)?|attain(?:s|ing)?|gain(?:s|ing)?|win(?:s|ning)?|accelerat(?:e|es|ing)|support(?:s|ing)?|ensur(?:e|es|ing)|maintain(?:s|ing)?|preserv(?:e|es|ing)|safeguard(?:s|ing)?|stimulat(?:e|es|ing)|captur(?:e|es|ing)|sustain(?:s|ing)?|realiz(?:e|es|ing)|deliver(?:s|ing)?|better|higher|greater|increased|improved|maximum|fuel(?:s|ing)?|scale|develop(?:s|ing)?|foster(?:s|ing)?|influenc(?:e|es|ing)|lift(?:s|ing)?|push(?:es|ing)?|solicit(?:s|ing)?|obtain(?:s|ing)?|close|closes|closing|land|lands|landing";

    private static final String DOWN =
            "reduc(?:e|es|ing)|minimi[sz](?:e|es|ing)|cut(?:s|ting)?|lower(?:s|ing)?|contain(?:s|ing)?|limit(?:s|ing)?|decreas(?:e|es|ing)|sav(?:e|es|ing)|avoid(?:s|ing)?|control(?:s|ling)?|eliminat(?:e|es|ing)|prevent(?:s|ing)?|shorten(?:s|ing)?|optimi[sz](?:e|es|ing)|mitigat(?:e|es|ing)|fewer|less|lower";

    private static final String FEW_WORDS =
            "(?:(?!customers?['’]|clients?['’]|guests?['’]|users?['’]|patients?['’]|customers?\\b|clients?\\b|patients?\\b|students?\\b|fuel\\b|energy\\b|budget\\b)[\\w’'%-]+,? ){0,4}?";

    /** What is ours to gain. */
    static final Pattern OURS = words(
            "(?:" + UP + ") " + FEW_WORDS + "(?:" + GAINS + ")"
                    + "|(?:" + DOWN + ") " + FEW_WORDS + "(?:" + COSTS + ")(?! (?:to|for|of) (?:our |the )?(?:" + MANY
                    + "))"
                    + "|(?:" + UP + "|" + DOWN
                    + ") (?:the )?(?:churn|attrition|customer churn|customer attrition|customer retention|customer loyalty|customer lifetime value|customer spend(?:ing)?|customer acquisition)"
                    + "|(?:" + UP
                    + ") (?:(?!fuel|energy|thermal|heat|heating|engine|boiler|combustion|water)[\\w-]+ ){0,2}?(?:efficienc(?:y|ies)|output|throughput)(?! of (?:the )?(?:\\w+ )?(?:engines?|boilers?|heating|machines?|fuel|pumps?|energy))"
                    + "|(?:protect|protects|protecting|defend|defends|defending|shield|shielding|safeguard|safeguarding|indemnify) (?:\\w+ ){0,3}?(?:company|organi[sz]ation|organi[sz]ation['’]s|company['’]s|firm|business|corporation|employer|us|ourselves|assets|brand|interests)"
                    + "|(?:in the interests? of|for the (?:benefit|sake|good) of) (?:the |our )?(?:company|organi[sz]ation|business|firm|liquidity|profit\\w*|revenue|efficiency|margin|cash|shareholders?|productivity|brand)"
                    + "|for (?:more |higher |our )?(?:profit|revenue|growth|shareholders?)(?: \\w+)?|(?:mak(?:e|es|ing)) (?:the|our) (?:company|organi[sz]ation|business|team) (?:more )?\\w+|(?:build|elevate|strengthen|grow|promote)(?:s|ing)? (?:[\\w’'-]+ ){0,5}?brand\\b(?! guidelines)|awareness of (?:our |the )?(?:\\w+ ){0,2}(?:products?|brand|services)"
                    + "|(?:up-?sell|cross-?sell|monetis?e|monetize|upsell)\\b"
                    + "|profitabl[ey]|(?:meet|meets|exceed|exceeds|hit|achieve|achieves|reach) (?:[\\w-]+ ){0,3}?kpis?|(?:promot(?:e|es|ing)|grow|expand) (?:the |our |new |more )?(?:business|products?|brand|markets?)\\b(?! (?:requirements|processes|cases|documentation))|(?:persuad|convinc|induc|pressur|urg|motivat|incentivi[sz]|prompt)(?:e|es|ing|s)? (?:potential |prospective |delinquent |overdue |existing )?(?:customers|clients|debtors|buyers|users|prospects) to (?:pay|buy|purchase|renew|upgrade|order|sign|spend|stay)|efficient (?:production|operations?|use of (?:staff|resources|personnel))|position \\w+ as (?:an?|the) \\w+|cost (?:reductions?|savings?|control|containment)|revenue growth|sales (?:targets?|quotas?|goals?|growth|volume)|collections? targets?|(?:our|the company['’]s|the organi[sz]ation['’]s|company|corporate) (?:profits?|revenues?(?! recognition| accounting)|margins?|interests?|image|reputation|index|score|ranking|liquidity|exposure|liability|position|growth|brand)"
                    + "|on time and (?:on|within) budget|within budget"
                    + "|(?:and|or) (?:revenues?|profits?|profitability|margins?|growth)(?= for| of|[,.;]|$)"
                    + "|(?:our|sales|selling|operational|organi[sz]ational|business|cost|team|staff|internal|workforce) (?:effectiveness and )?efficienc(?:y|ies)|efficienc(?:y|ies) (?:as a team|across|of (?:the )?(?:sales|operations?|business|team|organi[sz]ation|company|department))|efficiency and (?:scalability|productivity|profitability)|scalability and efficiency");

    private static final String HELPING =
            "help(?:s|ing)?|assist(?:s|ing)?|advis(?:e|es|ing)|guid(?:e|es|ing)|enabl(?:e|es|ing)|let(?:s|ting)?|allow(?:s|ing)?|protect(?:s|ing)?|reassur(?:e|es|ing)|inform(?:s|ing)?|teach(?:es|ing)?|show(?:s|ing)?|empower(?:s|ing)?|free(?:s|ing)?|spar(?:e|es|ing)|relie(?:ve|ves|ving)|accommodat(?:e|es|ing)|satisf(?:y|ies|ying)|delight(?:s|ing)?|comfort(?:s|ing)?|serv(?:e|es|ing)|counsel(?:s|l?ing)?|educat(?:e|es|ing)|support(?:s|ing)?|prepar(?:e|es|ing)|tell(?:s|ing)?|warn(?:s|ing)?|giv(?:e|es|ing)|offer(?:s|ing)?|sav(?:e|es|ing)|car(?:e|es|ing) for|benefit(?:s|ing)?|instruct(?:s|ing)?|keep(?:s|ing)?|provid(?:e|es|ing)|aid(?:s|ing)?|mak(?:e|es|ing) (?:\\w+ )?(?:easy|easier|simple|safe|clear) for|explain(?:s|ing)? (?:[\\w,’'-]+ ){0,6}?to|treat(?:s|ing)?|rehabilitat(?:e|es|ing)|encourag(?:e|es|ing)";

    private static final String SETTLING =
            "answer(?:s|ing)?|resolv(?:e|es|ing)|solv(?:e|es|ing)|address(?:es|ing)?|respond(?:s|ing)? to|settl(?:e|es|ing)|meet(?:s|ing)?|understand(?:s|ing)?|anticipat(?:e|es|ing)|fulfil(?:s|l|ls|ling)?|satisf(?:y|ies|ying)|exceed(?:s|ing)?|ensur(?:e|es|ing)|improv(?:e|es|ing)|increas(?:e|es|ing)|enhanc(?:e|es|ing)|maximi[sz](?:e|es|ing)|prevent(?:s|ing)?|reduc(?:e|es|ing)|eas(?:e|es|ing)|handl(?:e|es|ing)|investigat(?:e|es|ing)|promot(?:e|es|ing)|protect(?:s|ing)?|address|accommodat(?:e|es|ing)|suit(?:s|ing)?|fit(?:s|ting)?|tailor(?:s|ed|ing)? (?:\\w+ ){0,3}?to|support(?:s|ing)?|restor(?:e|es|ing)|maintain(?:s|ing)?|achiev(?:e|es|ing)|facilitat(?:e|es|ing)|clarif(?:y|ies|ying)|minimi[sz](?:e|es|ing)|optimi[sz](?:e|es|ing)|build(?:s|ing)?|earn(?:s|ing)?|provid(?:e|es|ing)|deliver(?:s|ing)?|driv(?:e|es|ing)|identif(?:y|ies|ying)|determin(?:e|es|ing)|assess(?:es|ing)?|listen(?:s|ing)? to|speed(?:s|ing)?";

    /** A customer gets something out of it. */
    static final Pattern HELPED = words("(?:" + HELPING
            + ") (?:(?:and|or) \\w+ )?(?:(?!team|staff|employees|managers?|sales|personnel|workers)[\\w’'-]+ ){0,3}?(?:"
            + MANY + ")(?!['’]| (?:accounts?|data|relations|services?))"
            + "|(?:" + HELPING + ") (?:an?|the|each|every|any|our|your)? ?(?:\\w+ )?(?:" + ONE
            + ")(?= (?:to|with|in|by|and|or|about|on|from|through|of|who|whose|can|what|how|when|at|for|the|a|choose|find|decide|understand|pay|get|see|know|feel|reach|live|plan|recover)\\b|[,.;]|$)"
            + "|(?:" + SETTLING + ") (?:(?!team|staff|employees|managers?|sales|personnel|workers)[\\w’'-]+,? ){0,4}?"
            + OWNED
            + " (?:(?:own|real|changing|individual|specific|unique|reported|or|and|service|product|care|business|learning|technical|billing) ){0,2}(?:"
            + NEEDS + ")"
            + "|(?:needs|expectations|requirements|goals|questions|complaints|problems|concerns|safety|comfort|satisfaction|convenience|benefit|well-?being) of (?:the |our |all |individual )?(?:"
            + MANY + "|the (?:" + ONE + "))"
            + "|(?:" + SETTLING
            + ") (?:[\\w’'-]+ ){0,5}?(?:questions|complaints|problems|concerns|requests|inquiries|enquiries|issues) (?:from|of|by|raised by) (?:the |our )?(?:"
            + MANY + ")"
            + "|(?:present|deliver|provid|explain|giv|offer|teach|demonstrat|recommend|return|suppl|show|bring|read)(?:e|s|es|ing|y|ies)? (?:[\\w’'-]+,? ){1,9}?(?:to|for) (?:(?:our|the|all|new|existing|individual|undergraduate|graduate|or|and|potential|prospective) ){0,4}(?:"
            + MANY + ")(?!['’]| (?:accounts?|data|services?|success|facing))"
            + "|(?:remind|notif|alert|represent|defend|welcom|greet|escort|transport|fit|rescu|interpret for)(?:e|s|es|ing|y|ies)? (?:(?:our|the|all|new) )?(?:"
            + MANY + ")(?!['’])"
            + "|(?:health|lives|safety|comfort|education|recovery|welfare) of (?:\\w+ )?(?:" + MANY + ")"
            + "|" + OWNED + " (?:inclination|freedom|choice|liking|joy|wish) (?:to|of)");

    /** What customers bring to us and want settled; counts where they were named before. */
    static final Pattern SETTLED = words(
            "(?:answer|resolve|settle|solve|address|investigate|clarify|correct) (?:[\\w’'-]+,? ){0,5}?(?:questions?|complaints?|problems?|concerns?|requests?|inquiries|enquiries|queries|issues|errors|disputes)");

    /** In a purpose these words alone say whose gain it is. */
    static final Pattern GAIN_AIMED_AT = words(
            "revenues?|profits?|profitability|sales? of|(?:effective|more) sales|advertising services|customer base|category-defining|go[- ]to[- ]market|gtm|references? for new|pipeline|lifetime value|market share|arr|bookings|quotas?|upsell|churn|wallet share|shareholder value|return on investment|roi|cross-selling|upselling|sales (?:efforts?|leads?|volume|performance|success)|community growth|lead generation");

    /** A sentence whose first verb already is the aim. */
    static final Pattern ENSURES_FIRST = Pattern.compile(
            "^\\W*(?:ensure|make sure|see to it|make certain|guarantee|take care)\\b", CASE_INSENSITIVE | UNICODE_CASE);

    /** A purpose told as a clause of its own. */
    static final Pattern CLAUSE =
            Pattern.compile("^(?:so |such that|that |ensuring|in order that|making (?:it|sure))", CASE_INSENSITIVE);

    /** Beginnings of a purpose that are as common inside one. */
    static final Pattern WEAK = Pattern.compile("^(?:to|for|that|which|letting|allowing|helping) ", CASE_INSENSITIVE);

    static final Pattern MAKES_SURE = Pattern.compile(
            "^(?:in order )?to (?:ensure|make sure|see|guarantee) (?:that )?(?:(?:an?|the|our|each|every|all) )?(?:\\w+ )?(?:"
                    + MANY + "|" + ONE + ")\\b",
            CASE_INSENSITIVE | UNICODE_CASE);

    static final Pattern SENTENCE_BREAK = Pattern.compile("[;\\n]|[.!?](?=\\s|$)");

    /** Nothing is promised by a sentence about what one has, only by one about what one does. */
    private PurposeWords() {}

    /** Like {@link #words}, but what follows is the business of the alternatives themselves. */
    private static Pattern begins(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")", CASE_INSENSITIVE | UNICODE_CASE);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", CASE_INSENSITIVE | UNICODE_CASE);
    }
}
