package cx.stewardship.shared.imports;

import java.io.Serializable;
import java.util.List;

/**
 * What whoever sends a file should know before it is taken, though every row of it could be.
 *
 * @param key of a message
 * @param arguments for the message
 */
public record Doubt(String key, List<Object> arguments) implements Serializable {
    public Doubt {
        arguments = List.copyOf(arguments);
    }

    public static Doubt of(String key, Object... arguments) {
        return new Doubt(key, List.of(arguments));
    }
}
