package cx.stewardship.jobdescriptions.application;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a document.
 *
 * @param title of the job: from what stands above the text, its first heading, or the name of the file
 * @param department as the document names it; null when it does not
 * @param family the same
 * @param serves which customers the job serves, as the document says
 * @param through through whom
 * @param refused why nothing was read, in words for users; null when something was
 */
public record ReadDocument(
        String fileName,
        String title,
        @Nullable String department,
        @Nullable String family,
        @Nullable String serves,
        @Nullable String through,
        List<String> statements,
        @Nullable Why refused)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A message and its arguments. */
    public record Why(String key, List<String> arguments) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Why {
            arguments = List.copyOf(arguments);
        }
    }

    public ReadDocument {
        statements = List.copyOf(statements);
    }

    static ReadDocument refused(String fileName, String key, List<?> arguments) {
        return new ReadDocument(
                fileName,
                "",
                null,
                null,
                null,
                null,
                List.of(),
                new Why(key, arguments.stream().map(String::valueOf).toList()));
    }
}
