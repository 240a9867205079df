package cx.stewardship.shared.imports;

import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind of data that can come in by file: a CDI bean per kind, in the module that owns the data. */
public interface ImportKind {

    /** As it stands in addresses: {@code comments}. */
    String code();

    /** Who may bring it in; {@link Role#ADMIN} always may. */
    Set<Role> allowedTo();

    List<ImportField> fields();

    /**
     * Takes some rows within the caller's transaction. Rows with the same identity as something stored, or as an earlier
     * row of this list, change it or leave it unchanged; they never double it. A bad row is rejected and does not keep the
     * others out. Look-ups are made once for all rows, not row by row.
     *
     * @return an outcome for each row, in the order of the rows
     */
    List<RowOutcome> take(List<ImportRow> rows, ImportContext context);

    /**
     * What the row is about, and what it says of it: keys that mean the same thing wherever they stand in the file, from the
     * cells alone, each with the values that the row gives it. A later row that says the same of all of them is taken as
     * unchanged without asking the kind; one that says something else of any of them is rejected, since the order of the
     * rows would decide, and the file sent again would change everything to and fro. A row without a key is never compared.
     */
    default Map<String, ?> says(ImportRow row) {
        return Map.of();
    }

    /** What each of them {@link #says}, asked once for all, and not on the thread that takes them. */
    @AllowedTo(anyone = true)
    default List<Map<String, ?>> saysOfEach(List<ImportRow> rows) {
        List<Map<String, ?>> said = new ArrayList<>(rows.size());
        rows.forEach(row -> said.add(says(row)));
        return said;
    }

    /** What is doubtful in these rows, the first ones of a file, so that its sender can be told before the file is taken. */
    @AllowedTo(anyone = true)
    default List<Doubt> doubts(List<ImportRow> first) {
        return List.of();
    }

    /** Which of its fields a table with a column for each thing asked holds otherwise; empty when there are no such tables. */
    @AllowedTo(anyone = true)
    default Optional<Wide> wide() {
        return Optional.empty();
    }

    /** Rows that it wants in one portion: each portion is one transaction, and costs one look-up of everything. */
    default int rowsAtOnce() {
        return 1_000;
    }

    /** Called once after the last row, outside of the rows' transactions, to bring what depends on them up to date. */
    default void finish(ImportContext context) {}
}
