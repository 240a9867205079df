package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ExpectationId;
import cx.stewardship.customervoice.application.KeepingExpectations;
import cx.stewardship.customervoice.application.ReadingExpectations;
import cx.stewardship.customervoice.application.ValidateExpectation;
import cx.stewardship.customervoice.domain.ExpectationTrigger;
import cx.stewardship.customervoice.domain.Expectations;
import cx.stewardship.customervoice.domain.Gap;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One promise: what is really lived through, with evidence; somebody looks again. */
@Named
@ViewScoped
public class ExpectationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingExpectations reading;
    private final KeepingExpectations keeping;
    private final Candidates candidates;
    private final ThemeRows themeRows;

    private long id;
    private Expectations.@Nullable Entry entry;
    private boolean valid;
    private boolean changeable;
    private List<CommentItem> evidence = List.of();
    private List<Shock> shocks = List.of();
    private List<Choice> themes = List.of();
    private final PromiseForm form = new PromiseForm();
    private CommentPicker picker = new CommentPicker();
    private String reality = "";
    private String gap = Gap.PARTLY.name();
    private @Nullable Long theme;
    private String link = "";

    /** Something that happened. */
    public record Shock(String kind, String what, LocalDate on, String by) implements Serializable {}

    /** A theme to choose. */
    public record Choice(long id, String name) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected ExpectationPage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ExpectationPage(
            @Nullable ReadingExpectations reading,
            @Nullable KeepingExpectations keeping,
            @Nullable Candidates candidates,
            @Nullable ThemeRows themeRows) {
        this.reading = reading;
        this.keeping = keeping;
        this.candidates = candidates;
        this.themeRows = themeRows;
    }

    public void load() {
        Pages.attempt(() -> {
            Expectations.Entry found = reading.get(new ExpectationId(id));
            valid = reading.isValid(found);
            changeable = reading.mayChange(found);
            evidence = candidates.of(reading.evidence(new ExpectationId(id)));
            shocks = reading.triggers(new ExpectationId(id)).stream()
                    .map(ExpectationPage::shock)
                    .toList();
            entry = found;
            if (changeable) {
                open(found);
            }
        });
    }

    private void open(Expectations.Entry found) {
        form.setPromise(found.promise());
        form.setSource(found.source().name());
        form.setSaidWhere(found.saidWhere());
        form.setDepartment(found.departmentId());
        reality = found.reality();
        gap = (found.gap() == Gap.UNKNOWN ? Gap.PARTLY : found.gap()).name();
        theme = found.themeId();
        link = found.link();
        themes = themeRows.of(new cx.stewardship.shared.DepartmentId(found.departmentId())).stream()
                .map(each -> new Choice(each.id(), each.name()))
                .toList();
        picker = new CommentPicker();
        picker.pick(evidence);
    }

    private static Shock shock(ExpectationTrigger trigger) {
        return new Shock(trigger.kind().name(), trigger.what(), trigger.happenedOn(), trigger.notedByName());
    }

    public void find() {
        Pages.attempt(() -> picker.offer(candidates.withWords(picker.getWords())));
    }

    public void validate() {
        if (Pages.attempt(() -> keeping.validate(
                new ExpectationId(id),
                new ValidateExpectation(reality, Gap.valueOf(gap), picker.ids(), theme, link)))) {
            Pages.say("voice.expectation.validated");
            load();
        }
    }

    public void change() {
        Expectations.Entry seen = entry;
        if (seen != null
                && Pages.attempt(() -> keeping.change(new ExpectationId(id), seen.version(), form.command()))) {
            Pages.say("voice.expectation.changed");
            load();
        }
    }

    public @Nullable String retire() {
        if (Pages.attempt(() -> keeping.retire(new ExpectationId(id)))) {
            Pages.say("voice.expectation.retired.done");
            return "/customer-voice/expectations?faces-redirect=true";
        }
        return null;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Expectations.@Nullable Entry getEntry() {
        return entry;
    }

    public String getTone() {
        return entry == null ? "" : ExpectationsPage.tone(entry.gap());
    }

    public String getIcon() {
        return entry == null ? "" : ExpectationsPage.icon(entry.gap());
    }

    public boolean isValid() {
        return valid;
    }

    public boolean isChangeable() {
        return changeable;
    }

    public List<CommentItem> getEvidence() {
        return evidence;
    }

    /** How many comments of the evidence the reader may not see. */
    public int getHidden() {
        return entry == null ? 0 : entry.comments() - evidence.size();
    }

    public List<Shock> getShocks() {
        return shocks;
    }

    public List<Choice> getThemes() {
        return themes;
    }

    public PromiseForm getForm() {
        return form;
    }

    public CommentPicker getPicker() {
        return picker;
    }

    public String getReality() {
        return reality;
    }

    public void setReality(@Nullable String reality) {
        this.reality = Objects.requireNonNullElse(reality, "");
    }

    public String getGap() {
        return gap;
    }

    public void setGap(String gap) {
        this.gap = gap;
    }

    public @Nullable Long getTheme() {
        return theme;
    }

    public void setTheme(@Nullable Long theme) {
        this.theme = theme;
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = Objects.requireNonNullElse(link, "");
    }
}
