package cx.stewardship.shared.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form of file other than a table in which a kind of data may come in: a CDI bean in the module that owns the data. It is
 * made into a table when it is received, so its rows are shown, taken and rejected like all others.
 */
public interface OtherForm {

    /** Bytes that such a file may have at most. */
    int LARGEST = 10_000_000;

    /** Code of the {@link ImportKind}. */
    String kind();

    /** Whether a file of this name is of this form. */
    boolean isNamed(String fileName);

    /**
     * The rows of the file: values by field, as in {@link ExportKind.Portion}.
     *
     * @throws cx.stewardship.shared.Refusal when it cannot be read; it says what to do
     */
    List<Map<String, @Nullable Object>> rows(String fileName, byte[] content);
}
