package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanLists.Order;
import cx.stewardship.actionplans.domain.PlanRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** Reads one page of plans at a time, in the order the reader chose. */
public class PlanRows extends LazyDataModel<PlanRow> {

    private static final long serialVersionUID = 1L;

    private final transient ReadingActionPlans reading;
    private final transient PlanFilter filter;

    PlanRows(ReadingActionPlans reading, PlanFilter filter) {
        this.reading = reading;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> ignored) {
        return Math.toIntExact(reading.count(filter));
    }

    @Override
    public List<PlanRow> load(int first, int most, Map<String, SortMeta> sorts, Map<String, FilterMeta> ignored) {
        SortMeta sort = sorts.values().stream().findFirst().orElse(null);
        Order order = sort == null ? Order.DUE : Order.valueOf(sort.getField().toUpperCase(Locale.ROOT));
        return reading.list(filter, order, sort != null && sort.getOrder() == SortOrder.DESCENDING, first, most);
    }

    @Override
    public String getRowKey(PlanRow row) {
        return Long.toString(row.id());
    }
}
