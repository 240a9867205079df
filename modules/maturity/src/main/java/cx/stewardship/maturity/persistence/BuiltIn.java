package cx.stewardship.maturity.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The frameworks that come with the product, as texts on the class path. */
public final class BuiltIn {

    public static final String TEN = "frameworks/ten-qualities.yaml";
    public static final String NINE = "frameworks/nine-qualities.yaml";

    private BuiltIn() {}

    static List<String> texts() {
        return List.of(text(TEN), text(NINE));
    }

    public static String text(String resource) {
        try (InputStream in = BuiltIn.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
