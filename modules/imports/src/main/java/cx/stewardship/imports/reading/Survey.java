package cx.stewardship.imports.reading;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one reading of the whole file found out.
 *
 * @param form as detected; the order of dates is only a first guess until the columns are known
 * @param columns in the order of the header
 * @param rows records below the header that are not blank lines
 * @param first rows, for a look at them
 * @param sheets of a workbook; none for other files
 */
public record Survey(Form form, List<Column> columns, long rows, List<SourceRow> first, List<Sheet> sheets)
        implements Serializable {

    /** Rows that are kept for a look. */
    public static final int LOOK = 8;

    public Survey {
        columns = List.copyOf(columns);
        first = List.copyOf(first);
        sheets = List.copyOf(sheets);
    }

    /** Of a file that is no workbook. */
    public Survey(Form form, List<Column> columns, long rows, List<SourceRow> first) {
        this(form, columns, rows, first, List.of());
    }

    /**
     * A cell that is a date in one order of day and month only.
     *
     * @param order that it proves
     */
    public record DateProof(String column, String cell, long row, DateOrder order) implements Serializable {}

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * The order of day and month in these columns, from all of their cells: what fits more of them, if the other order fits
     * hardly any that this one does not. Points mean that the day comes first.
     *
     * @return empty when the dates would be other days in the other order and nothing tells which is meant
     */
    public Optional<DateOrder> dateOrder(Collection<String> dateColumns) {
        long month = 0;
        long day = 0;
        long either = 0;
        long dotted = 0;
        for (Column column : columns) {
            if (dateColumns.contains(column.name())) {
                month += column.monthFirstOnly();
                day += column.dayFirstOnly();
                either += column.eitherOrder();
                dotted += column.dotted();
            }
        }
        if (month + day > 0 && Math.min(month, day) * 20 <= Math.max(month, day)) {
            return Optional.of(month > day ? DateOrder.MDY : DateOrder.DMY);
        }
        if (dotted * 2 > month + day + either) {
            return Optional.of(DateOrder.DMY);
        }
        return month + day + either == 0 ? Optional.of(DateOrder.YMD) : Optional.empty();
    }

    /** The first cell in these columns that is a date in this order and in no other. */
    public Optional<DateProof> proofOf(DateOrder order, Collection<String> dateColumns) {
        return columns.stream()
                .filter(column -> dateColumns.contains(column.name()))
                .flatMap(column -> {
                    Column.Seen seen =
                            switch (order) {
                                case MDY -> column.monthFirstSeen();
                                case DMY -> column.dayFirstSeen();
                                case YMD -> null;
                            };
                    return seen == null
                            ? Stream.<DateProof>empty()
                            : Stream.of(new DateProof(column.name(), seen.cell(), seen.row(), order));
                })
                .min(Comparator.comparingLong(DateProof::row));
    }

    /** The sign before decimals in these columns; a point unless commas say otherwise. */
    public char decimal(Collection<String> numberColumns) {
        long comma = 0;
        long point = 0;
        for (Column column : columns) {
            if (numberColumns.contains(column.name())) {
                comma += column.commaDecimals();
                point += column.pointDecimals();
            }
        }
        return comma > point ? ',' : '.';
    }
}
