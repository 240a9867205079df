package cx.stewardship.imports.reading;

import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by the types of the fields they fill. */
public final class Cells {

    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "t");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "f");

    /** Either a row for its kind, or the reason why it cannot be read. */
    public record Read(@Nullable ImportRow row, @Nullable RowOutcome rejected) {}

    private final List<String> header;
    private final Form form;
    private final Dates dates;
    private final List<Filled> filled = new ArrayList<>();

    /** A field and the column that fills it, or −1; then the target says how. */
    private record Filled(ImportField field, String target, int column) {}

    public Cells(List<ImportField> fields, List<String> header, Mapping mapping, Form form, int thisYear) {
        this.header = header;
        this.form = form;
        this.dates = new Dates(thisYear);
        for (ImportField field : fields) {
            String target = mapping.targets().getOrDefault(field.name(), "");
            boolean column = !target.startsWith("=") && !target.equals(Mapping.FINGERPRINT);
            if (!target.isEmpty() && (!column || header.contains(target))) {
                filled.add(new Filled(field, target, column ? header.indexOf(target) : -1));
            }
        }
    }

    public Read read(SourceRow source) {
        List<String> cells = source.cells();
        if (source.fault() != null) {
            return rejected("", source.fault());
        }
        if (source.cut()) {
            return rejected("", "imports.row.cut", cells.size(), header.size());
        }
        if (cells.size() > header.size() && !isBlank(cells.subList(header.size(), cells.size()))) {
            return rejected("", "imports.row.tooManyCells", cells.size(), header.size());
        }
        if (isBlank(cells)) {
            return rejected("", "imports.row.blank");
        }
        List<Map.Entry<String, Object>> values = new ArrayList<>(filled.size());
        for (Filled entry : filled) {
            ImportField field = entry.field();
            String text = text(entry, cells);
            if (text.isEmpty()) {
                continue;
            }
            if (form.damaged() && text.indexOf('\uFFFD') >= 0) {
                return rejected(field.name(), "imports.row.unreadable", form.charset());
            }
            Optional<?> value = value(field, text);
            if (value.isEmpty()) {
                return unreadable(field, text);
            }
            values.add(Map.entry(field.name(), value.get()));
        }
        return new Read(new ImportRow(source.number(), Map.ofEntries(values.toArray(Map.Entry[]::new))), null);
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private String text(Filled entry, List<String> cells) {
        if (entry.column() >= 0) {
            return entry.column() < cells.size() ? cells.get(entry.column()).strip() : "";
        }
        return entry.target().startsWith("=") ? entry.target().substring(1).strip() : fingerprint(cells);
    }

    private Optional<?> value(ImportField field, String text) {
        return switch (field.type()) {
            case TEXT -> Optional.of(text.replace("\u0000", ""));
            case DATE -> dates.read(text, form.dates());
            case NUMBER -> Numbers.read(text, form.decimal());
            case YES_NO -> {
                String word = text.toLowerCase(Locale.ROOT);
                yield YES.contains(word)
                        ? Optional.of(true)
                        : NO.contains(word) ? Optional.of(false) : Optional.empty();
            }
        };
    }

    private Read unreadable(ImportField field, String text) {
        return switch (field.type()) {
            case DATE ->
                rejected(
                        field.name(),
                        "imports.row.notADate",
                        shortened(text),
                        form.dates().shown());
            case NUMBER ->
                rejected(field.name(), "imports.row.notANumber", shortened(text), String.valueOf(form.decimal()));
            case YES_NO -> rejected(field.name(), "imports.row.notYesNo", shortened(text));
            case TEXT -> rejected(field.name(), "imports.row.unreadable", form.charset());
        };
    }

    private static Read rejected(String field, String reason, Object... arguments) {
        return new Read(null, RowOutcome.rejected(field, reason, arguments));
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    /** Without what a file of rejected rows has in front. */
    private List<String> own(List<String> cells) {
        return Rejected.isSuch(header) && cells.size() > 3 ? cells.subList(3, cells.size()) : cells;
    }

    private String fingerprint(List<String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(Lines.join(own(cells)).getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
