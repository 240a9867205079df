package cx.stewardship.shared.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows as the text form of COPY: tabs between values, a line for each row, {@code \N} for null. */
final class CopyInsert implements BulkInsert {

    private static final int FULL = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(FULL + 4_096);

    CopyInsert(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    @Override
    public void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                lines.append("\\N");
            } else if (value instanceof Long number) {
                lines.append(number.longValue());
            } else if (value instanceof String text) {
                append(text);
            } else if (value instanceof byte[] bytes) {
                lines.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            } else {
                append(value.toString());
            }
        }
        lines.append('\n');
        if (lines.length() >= FULL) {
            send();
        }
    }

    private void append(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c < ' ') {
                lines.append(text, from, i);
                lines.append(
                        switch (c) {
                            case '\\' -> "\\\\";
                            case '\t' -> "\\t";
                            case '\n' -> "\\n";
                            case '\r' -> "\\r";
                            default -> String.valueOf(c);
                        });
                from = i + 1;
            }
        }
        lines.append(text, from, text.length());
    }

    private void send() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    @Override
    public void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
