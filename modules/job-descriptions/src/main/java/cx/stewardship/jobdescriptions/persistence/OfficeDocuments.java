package cx.stewardship.jobdescriptions.persistence;

import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import cx.stewardship.jobdescriptions.domain.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** DOCX, PDF, Markdown and plain text; told from each other by their first bytes. */
@ApplicationScoped
public class OfficeDocuments implements Documents {

    private static final int SIGN = 8;
    private static final String OLE = "d0cf11e0a1b11ae1";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Override
    public String text(byte[] content) {
        String sign = HexFormat.of().formatHex(content, 0, Math.min(SIGN, content.length));
        if (content.length == 0) {
            throw DescriptionRefused.document("empty");
        }
        if (sign.startsWith("504b0304")) {
            return DocxText.of(content);
        }
        if (contains(content, "%PDF-", 1024)) {
            return PdfText.of(content);
        }
        if (sign.equals(OLE)) {
            // A locked DOCX is kept in the container of the old format, under this name in UTF-16.
            boolean locked = contains(content, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", content.length);
            throw DescriptionRefused.document(locked ? "encrypted" : "oldWord");
        }
        if (contains(content, "{\\rtf", SIGN)) {
            throw DescriptionRefused.document("richText");
        }
        return plain(content);
    }

    private static boolean contains(byte[] content, String wanted, int within) {
        byte[] sign = wanted.getBytes(StandardCharsets.ISO_8859_1);
        int last = Math.min(within, content.length) - sign.length;
        for (int at = 0; at <= last; at++) {
            int same = 0;
            while (same < sign.length && content[at + same] == sign[same]) {
                same++;
            }
            if (same == sign.length) {
                return true;
            }
        }
        return false;
    }

    private static String plain(byte[] content) {
        String text = decoded(content);
        if (text.indexOf('\0') >= 0) {
            throw DescriptionRefused.document("noText");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] content) {
        int first = content[0] & 0xFF;
        int second = content.length > 1 ? content[1] & 0xFF : 0;
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16.decode(ByteBuffer.wrap(content)).toString();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, WESTERN);
        }
    }
}
