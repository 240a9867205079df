package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.KeepingExpectations;
import cx.stewardship.customervoice.application.ReadingExpectations;
import cx.stewardship.customervoice.domain.ExpectationSource;
import cx.stewardship.customervoice.domain.Expectations;
import cx.stewardship.customervoice.domain.Gap;
import cx.stewardship.customervoice.domain.TriggerKind;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The expectations ledger, the widest gap first; a promise is added here, and what shakes promises is noted. */
@Named
@ViewScoped
public class ExpectationsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String STALE = "stale";

    private final ReadingExpectations reading;
    private final KeepingExpectations keeping;
    private final CommentItems items;
    private final Formats formats;

    private final CommentSearch search = new CommentSearch();
    private String source = "";
    private String state = "";
    private List<Row> all = List.of();
    private List<Row> rows = List.of();
    private int stale;
    private boolean keeper;
    private String open = "";
    private PromiseForm form = new PromiseForm();
    private TriggerForm trigger = new TriggerForm();

    /** An entry as it is listed. @param changeable whether the reader keeps it */
    public record Row(Expectations.Entry entry, String department, boolean valid, boolean changeable)
            implements Serializable {

        public String tone() {
            return ExpectationsPage.tone(entry.gap());
        }

        public String icon() {
            return ExpectationsPage.icon(entry.gap());
        }
    }

    static String tone(Gap gap) {
        return switch (gap) {
            case BROKEN -> "bad";
            case PARTLY -> "warn";
            case UNKNOWN -> "idle";
            case KEPT -> "good";
        };
    }

    static String icon(Gap gap) {
        return switch (gap) {
            case BROKEN -> "x";
            case PARTLY -> "alert";
            case UNKNOWN -> "info";
            case KEPT -> "check";
        };
    }

    @SuppressWarnings("NullAway.Init")
    protected ExpectationsPage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ExpectationsPage(
            @Nullable ReadingExpectations reading,
            @Nullable KeepingExpectations keeping,
            @Nullable CommentItems items,
            @Nullable Formats formats) {
        this.reading = reading;
        this.keeping = keeping;
        this.items = items;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> {
            keeper = reading.mayKeep();
            all = reading.of(search.department(items)).stream()
                    .map(entry -> new Row(
                            entry,
                            items.department(entry.departmentId()),
                            reading.isValid(entry),
                            reading.mayChange(entry)))
                    .toList();
            stale = (int) all.stream().filter(row -> !row.valid()).count();
            rows = all.stream()
                    .filter(row ->
                            source.isEmpty() || row.entry().source().name().equals(source))
                    .filter(row -> !state.equals(STALE) || !row.valid())
                    .toList();
        });
    }

    public void add() {
        form = new PromiseForm();
        open = "add";
    }

    public void note() {
        trigger = new TriggerForm();
        trigger.setOn(formats.today());
        open = "trigger";
    }

    public void close() {
        open = "";
    }

    public @Nullable String keep() {
        Optional<Long> kept = Pages.attempt(() -> keeping.keep(form.command()).value());
        kept.ifPresent(id -> Pages.say("voice.expectation.kept.done"));
        return kept.map(id -> "/customer-voice/expectation?faces-redirect=true&id=" + id)
                .orElse(null);
    }

    public void shake() {
        if (Pages.attempt(() -> keeping.note(
                TriggerKind.valueOf(trigger.getKind()),
                trigger.getWhat(),
                Objects.requireNonNullElseGet(trigger.getOn(), formats::today),
                trigger.ids()))) {
            Pages.say("voice.trigger.noted", trigger.ids().size());
            open = "";
            load();
        }
    }

    /** Entries that the reader may mark as shaken. */
    public List<Row> getShakeable() {
        return all.stream().filter(Row::changeable).toList();
    }

    public List<String> getSources() {
        return Arrays.stream(ExpectationSource.values()).map(Enum::name).toList();
    }

    public List<String> getKinds() {
        return Arrays.stream(TriggerKind.values()).map(Enum::name).toList();
    }

    public CommentSearch getSearch() {
        return search;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = Objects.requireNonNullElse(source, "");
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = Objects.requireNonNullElse(state, "");
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getAll() {
        return all.size();
    }

    public int getStale() {
        return stale;
    }

    public boolean isKeeper() {
        return keeper;
    }

    public String getOpen() {
        return open;
    }

    public PromiseForm getForm() {
        return form;
    }

    public TriggerForm getTrigger() {
        return trigger;
    }
}
