package cx.stewardship.actionplans.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which files are kept as evidence. A file is what its content says, not what its name says: both have to agree. Kinds that
 * a browser would run when it opens them (pages, pictures with script, programs) are not among those to choose from.
 *
 * @param megabytes of one file, 1 to 100
 * @param kinds the endings of names, such as {@code pdf}
 */
public record EvidenceLimits(int megabytes, Set<String> kinds) {

    /** So many files an action may have. */
    public static final int MOST_FILES = 20;

    private static final int MB = 1024 * 1024;
    private static final int MOST_NAME = 200;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    /** What the content of each kind begins with, and what it is told to be when it leaves. */
    private enum Form {
        PDF("%PDF-"),
        PNG("\u0089PNG\r\n\u001a\n"),
        JPEG("\u00ff\u00d8\u00ff"),
        GIF("GIF8"),
        WEBP("RIFF"),
        ZIPPED("PK\u0003\u0004"),
        MESSAGE("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
        TEXT("");

        private final byte[] begin;

        Form(String begin) {
            this.begin = begin.getBytes(StandardCharsets.ISO_8859_1);
        }

        boolean fits(byte[] content) {
            if (this == TEXT) {
                return isText(content);
            }
            boolean begins =
                    content.length > begin.length && Arrays.equals(Arrays.copyOf(content, begin.length), begin);
            return begins && (this != WEBP || isWebp(content));
        }

        private static boolean isWebp(byte[] content) {
            return content.length > 12 && new String(content, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP");
        }

        private static boolean isText(byte[] content) {
            for (byte each : content) {
                if (each == 0) {
                    return false;
                }
            }
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
                return true;
            } catch (CharacterCodingException e) {
                // an older file of a spreadsheet: every byte is a letter there, as long as none steers a machine
                return new String(content, StandardCharsets.ISO_8859_1)
                        .chars()
                        .allMatch(letter -> letter >= ' ' || letter == '\n' || letter == '\r' || letter == '\t');
            }
        }
    }

    private record Kind(Form form, String mediaType) {}

    private static final Map<String, Kind> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("pdf", new Kind(Form.PDF, "application/pdf")),
            Map.entry("png", new Kind(Form.PNG, "image/png")),
            Map.entry("jpg", new Kind(Form.JPEG, "image/jpeg")),
            Map.entry("jpeg", new Kind(Form.JPEG, "image/jpeg")),
            Map.entry("gif", new Kind(Form.GIF, "image/gif")),
            Map.entry("webp", new Kind(Form.WEBP, "image/webp")),
            Map.entry("txt", new Kind(Form.TEXT, "text/plain")),
            Map.entry("csv", new Kind(Form.TEXT, "text/csv")),
            Map.entry("eml", new Kind(Form.TEXT, "message/rfc822")),
            Map.entry("msg", new Kind(Form.MESSAGE, "application/vnd.ms-outlook")),
            Map.entry("docx", new Kind(Form.ZIPPED, OFFICE + "wordprocessingml.document")),
            Map.entry("xlsx", new Kind(Form.ZIPPED, OFFICE + "spreadsheetml.sheet")),
            Map.entry("pptx", new Kind(Form.ZIPPED, OFFICE + "presentationml.presentation")),
            Map.entry("odt", new Kind(Form.ZIPPED, OPEN + "text")),
            Map.entry("ods", new Kind(Form.ZIPPED, OPEN + "spreadsheet")),
            Map.entry("odp", new Kind(Form.ZIPPED, OPEN + "presentation"))));

    /** @throws IllegalArgumentException when the size cannot be, or nobody knows how to tell one of the kinds */
    public EvidenceLimits {
        if (megabytes < 1 || megabytes > 100) {
            throw new IllegalArgumentException("EVIDENCE_FILE_MB is 1 to 100, not " + megabytes);
        }
        List<String> unknown =
                kinds.stream().filter(kind -> !KNOWN.containsKey(kind)).toList();
        if (kinds.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("EVIDENCE_KINDS are of " + KNOWN.keySet() + ", not " + unknown);
        }
        kinds = new LinkedHashSet<>(kinds);
    }

    /** What is kept when the operator says nothing else. */
    public static final EvidenceLimits USUAL =
            of("10 pdf png jpg jpeg gif webp txt csv eml msg docx xlsx pptx odt ods odp");

    /**
     * Reads {@code 10 pdf png jpg}: how many megabytes, and the kinds.
     *
     * @throws IllegalArgumentException when a setting is none of those that can be
     */
    public static EvidenceLimits of(String settings) {
        List<String> parts =
                Arrays.asList(settings.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+"));
        try {
            return new EvidenceLimits(
                    Integer.parseInt(parts.get(0)), new LinkedHashSet<>(parts.subList(1, parts.size())));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("EVIDENCE_FILE_MB is no whole number: " + parts.get(0), e);
        }
    }

    /** So many bytes one file may have. */
    public int bytes() {
        return megabytes * MB;
    }

    /** As people read them: "pdf, png, jpg". */
    public String named() {
        return String.join(", ", kinds);
    }

    /**
     * Looks at a file before it is kept.
     *
     * @param name as its sender calls it; folders in front of it are left out
     * @throws PlanRefused with the reason, and what can be done instead
     */
    public NewEvidence check(String name, byte[] content) {
        String plain = plain(name);
        String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Kind kind = KNOWN.get(ending);
        if (plain.lastIndexOf('.') < 1 || kind == null || !kinds.contains(ending)) {
            throw PlanRefused.invalid("plans.evidence.kind", plain, named());
        }
        if (content.length == 0) {
            throw PlanRefused.invalid("plans.evidence.empty", plain);
        }
        if (content.length > bytes()) {
            throw PlanRefused.invalid("plans.evidence.large", plain, megabytes);
        }
        if (!kind.form().fits(content)) {
            throw PlanRefused.invalid("plans.evidence.otherwise", plain, ending);
        }
        return new NewEvidence(plain, kind.mediaType(), content);
    }

    /** The last part of a path, without what steers a terminal or turns the direction of writing around. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|*?:]", "").strip();
        return clean.length() <= MOST_NAME ? clean : clean.substring(clean.length() - MOST_NAME);
    }
}
