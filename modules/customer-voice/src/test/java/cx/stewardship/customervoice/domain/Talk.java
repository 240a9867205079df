package cx.stewardship.customervoice.domain;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What people may type: words with accents, apostrophes and figures, signs that mean something to the search, and anything else there is. */
final class Talk {

    private static final List<String> PIECES = List.of(
            "paid",
            "reminder",
            "Rechnung",
            "r\u00e9sum\u00e9",
            "don\u2019t",
            "4,180.50",
            "-",
            "\u2212",
            "\"",
            "\u201c",
            "\u00bb",
            "*",
            "-paid",
            "remind*",
            "\u0130stanbul",
            "stra\u00dfe",
            "\u03a3\u0391\u03a3",
            "\ud83d\ude21",
            "\u65e5\u672c\u8a9e",
            "\u0645\u0631\u062d\u0628\u0627",
            "e\u0301",
            "\u200b",
            "\n",
            "\t",
            "%",
            "_",
            "\\",
            "\u0000");

    private Talk() {}

    /** A text of known pieces and of any characters at all, halves of characters too. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of(PIECES)),
                        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(20)),
                        Tuple.of(1, Arbitraries.strings().alpha().ofMaxLength(80)))
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join(" ", pieces));
    }

    /** A word that is the same whatever is done to its case and accents. */
    static Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'f').ofMinLength(1).ofMaxLength(4);
    }

    static Arbitrary<List<String>> phrases() {
        return words().list().ofMinSize(1).ofMaxSize(4);
    }
}
