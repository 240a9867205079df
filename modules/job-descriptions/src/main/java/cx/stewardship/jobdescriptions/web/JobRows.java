package cx.stewardship.jobdescriptions.web;

import cx.stewardship.jobdescriptions.application.ReadingJobs;
import cx.stewardship.jobdescriptions.application.ReadingJobs.Question;
import cx.stewardship.jobdescriptions.domain.JobLibrary.Order;
import cx.stewardship.jobdescriptions.domain.JobRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Jobs, a page of them at a time. */
class JobRows extends LazyDataModel<JobRow> {

    private static final long serialVersionUID = 1L;

    private final transient ReadingJobs reading;
    private final Question question;

    JobRows(ReadingJobs reading, Question question) {
        this.reading = reading;
        this.question = question;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) reading.count(question);
    }

    @Override
    public List<JobRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        @Nullable SortMeta sort = sorts.values().stream().findFirst().orElse(null);
        return sort == null
                ? reading.list(question, Order.DEPARTMENT, false, first, size)
                : reading.list(
                        question,
                        Order.valueOf(sort.getField().toUpperCase(Locale.ROOT)),
                        sort.getOrder().isDescending(),
                        first,
                        size);
    }

    @Override
    public String getRowKey(JobRow row) {
        return Long.toString(row.id());
    }
}
