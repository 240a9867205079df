package cx.stewardship.organization.rest;

import org.jspecify.annotations.Nullable;

/** Rows as RFC 4180 writes them, with nothing in them that a spreadsheet would run (OWASP ASVS 1.2.10). */
final class Csv {

    private Csv() {}

    static String row(@Nullable String... cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            if (row.length() > 0) {
                row.append(',');
            }
            row.append(cell(cell == null ? "" : cell));
        }
        return row.append("\r\n").toString();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
