package cx.stewardship.actionplans.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that may be kept: it is neither too large nor of a kind that could do harm, and it is what its name says. */
public final class NewEvidence {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    NewEvidence(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    public int length() {
        return content.length;
    }

    /** What it is known by: the SHA-256 of its content, in 64 hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
