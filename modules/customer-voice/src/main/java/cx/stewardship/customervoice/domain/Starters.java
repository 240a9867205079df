package cx.stewardship.customervoice.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Categories that come ready: what customers of any company tell, with phrases by which comments are known that belong there. */
public final class Starters {

    /** A category. */
    public record Starter(String code, String name, String definition, List<String> phrases) {}

    private static final List<Starter> ALL = read();

    private Starters() {}

    public static List<Starter> all() {
        return ALL;
    }

    public static Optional<Starter> find(String code) {
        return ALL.stream().filter(starter -> starter.code().equals(code)).findFirst();
    }

    private static List<Starter> read() {
        try (InputStream in = Objects.requireNonNull(Starters.class.getResourceAsStream("starters.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Starter> all = new ArrayList<>();
            for (String line : reader.lines().toList()) {
                if (line.startsWith("@ ")) {
                    String[] head = line.substring(2).split("\\s*\\|\\s*");
                    all.add(new Starter(head[0].strip(), head[1], head[2], new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    all.get(all.size() - 1).phrases().add(line.strip());
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
