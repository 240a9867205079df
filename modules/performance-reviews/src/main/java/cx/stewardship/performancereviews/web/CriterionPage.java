package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.application.CriterionView;
import cx.stewardship.performancereviews.application.PublishingCriteria;
import cx.stewardship.performancereviews.application.ReadingCriteria;
import cx.stewardship.performancereviews.application.ReadingCriteria.Choice;
import cx.stewardship.performancereviews.application.WritingCriteria;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.Finding;
import cx.stewardship.performancereviews.domain.Frequency;
import cx.stewardship.performancereviews.domain.Part;
import cx.stewardship.performancereviews.domain.SurveyScoreRefused;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One criterion: a form while it is a draft, its words and what may be done with it afterwards. */
@Named
@ViewScoped
public class CriterionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/performance-reviews/criterion?faces-redirect=true&id=";

    private ReadingCriteria reading;
    private WritingCriteria writing;
    private PublishingCriteria publishing;

    private @Nullable String id;
    private @Nullable String department;
    private @Nullable String statement;
    private @Nullable CriterionView view;
    private CriterionForm form = new CriterionForm();
    private List<Finding> findings = List.of();
    private List<Choice> departments = List.of();
    private List<Choice> values = List.of();
    private List<Choice> statements = List.of();
    private String keepReason = "";

    @SuppressWarnings("NullAway.Init")
    protected CriterionPage() {}

    @Inject
    public CriterionPage(ReadingCriteria reading, WritingCriteria writing, PublishingCriteria publishing) {
        this.reading = reading;
        this.writing = writing;
        this.publishing = publishing;
    }

    /** Without an id a new criterion is begun. */
    public void load() {
        if (id == null || id.isBlank()) {
            Keys.of(department).ifPresent(form::setDepartment);
            Keys.of(statement).ifPresent(form::setStatement);
            Pages.attempt(this::choices);
            return;
        }
        Long key = Keys.of(id).orElse(null);
        if (key == null) {
            Pages.notFound();
            return;
        }
        Pages.attempt(() -> {
            CriterionView found = reading.get(new CriterionId(key));
            view = found;
            form = CriterionForm.of(found);
            findings = found.findings();
            if (isEditable()) {
                choices();
            }
        });
    }

    private void choices() {
        departments = reading.departments();
        values = reading.values();
        if (form.getDepartment() == null && departments.size() == 1) {
            form.setDepartment(departments.get(0).id());
        }
        loadStatements();
    }

    /** After another department was chosen. */
    public void loadStatements() {
        Long department = form.getDepartment();
        statements = department == null ? List.of() : reading.statements(new DepartmentId(department));
        if (statements.stream().noneMatch(choice -> Objects.equals(choice.id(), form.getStatement()))) {
            form.setStatement(null);
        }
    }

    public @Nullable String save() {
        return store(null);
    }

    /** Keeps what the guard refuses, with a reason on the record. */
    public @Nullable String keep() {
        return store(keepReason);
    }

    private @Nullable String store(@Nullable String reason) {
        try {
            CriterionId before = view == null ? null : view.line().id();
            CriterionId saved = Pages.attempt(() -> {
                        try {
                            return writing.write(form.command(before, statements, reason));
                        } catch (SurveyScoreRefused refused) {
                            throw new Guarded(refused);
                        }
                    })
                    .orElse(null);
            if (saved == null) {
                return null;
            }
            Pages.say("reviews.criterion.saved");
            return SELF + saved.value();
        } catch (Guarded guarded) {
            findings = guarded.refused.findings();
            return null;
        }
    }

    /** The guard has its own place on the page, above the form. */
    private static final class Guarded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SurveyScoreRefused refused;

        Guarded(SurveyScoreRefused refused) {
            super(refused);
            this.refused = refused;
        }
    }

    /** Puts the proposal into the field; nothing is saved yet. */
    public void useProposal() {
        Finding first = getFinding();
        if (first != null) {
            form.put(first.part(), first.proposal());
            findings = findings.subList(1, findings.size());
        }
    }

    /** What was typed and not saved yet is saved first, past the guard. */
    public @Nullable String submit() {
        if (!form.isAsRead() && store(null) == null) {
            return null;
        }
        return step(publishing::submit, "reviews.criterion.submitted");
    }

    public @Nullable String sendBack() {
        return step(publishing::sendBack, "reviews.criterion.sentBack");
    }

    public @Nullable String approve() {
        return step(publishing::approve, "reviews.criterion.approved");
    }

    public @Nullable String publish() {
        return step(publishing::publish, "reviews.criterion.published");
    }

    public @Nullable String archive() {
        return step(publishing::archive, "reviews.criterion.archived");
    }

    private @Nullable String step(Consumer<CriterionId> work, String done) {
        CriterionView at = view;
        if (at == null || !Pages.attempt(() -> work.accept(at.line().id()))) {
            return null;
        }
        Pages.say(done);
        return SELF + at.line().id().value();
    }

    public @Nullable String revise() {
        CriterionView at = view;
        return at == null
                ? null
                : Pages.attempt(() -> writing.revise(at.line().id()))
                        .map(next -> SELF + next.value())
                        .orElse(null);
    }

    /** The first part that the guard refuses and that nobody gave a reason for; null when there is none. */
    public @Nullable Finding getFinding() {
        boolean kept = view != null && view.kept() != null && form.isAsRead();
        return findings.isEmpty() || kept ? null : findings.get(0);
    }

    public int getMoreFindings() {
        return Math.max(0, findings.size() - 1);
    }

    public boolean refuses(String part) {
        return getFinding() != null && findings.stream().anyMatch(f -> f.part() == Part.valueOf(part));
    }

    public String score(String part) {
        return findings.stream()
                .filter(f -> f.part() == Part.valueOf(part))
                .findFirst()
                .map(Finding::score)
                .orElse("");
    }

    public String getReason() {
        Finding finding = getFinding();
        return finding == null
                ? ""
                : Pages.text(finding.reason(), finding.arguments().toArray());
    }

    public boolean isEditable() {
        return view == null || (view.mayEdit() && view.line().state() == CriterionState.DRAFT);
    }

    /** Where it stands among draft, in review, approved, published. */
    public int getStep() {
        return view == null ? 0 : Math.min(view.line().state().ordinal(), 4);
    }

    public List<String> getSteps() {
        return List.of(
                Pages.text("reviews.state.DRAFT"),
                Pages.text("reviews.state.IN_REVIEW"),
                Pages.text("reviews.state.APPROVED"),
                Pages.text("reviews.state.PUBLISHED"));
    }

    /** Something a good criterion has, and whether this one has it. */
    public record Check(String text, boolean met) implements Serializable {}

    public List<Check> getChecks() {
        return List.of(
                new Check(Pages.text("reviews.good.verb"), !form.getVerb().isBlank()),
                new Check(
                        Pages.text("reviews.good.customer"), !form.getCustomer().isBlank()),
                new Check(Pages.text("reviews.good.seen"), !form.getSeenIn().isBlank()),
                new Check(Pages.text("reviews.good.hands"), !form.getVerb().isBlank() && findings.isEmpty()),
                new Check(Pages.text("reviews.good.levels"), form.isLevelled()));
    }

    public Frequency[] getFrequencies() {
        return Frequency.values();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    /** For which department a new one is begun; only where somebody comes from its job description. */
    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    /** For which statement a new one is begun. */
    public @Nullable String getStatement() {
        return statement;
    }

    public void setStatement(@Nullable String statement) {
        this.statement = statement;
    }

    public @Nullable CriterionView getView() {
        return view;
    }

    public CriterionForm getForm() {
        return form;
    }

    public List<Choice> getDepartments() {
        return departments;
    }

    public List<Choice> getValues() {
        return values;
    }

    public List<Choice> getStatements() {
        return statements;
    }

    public String getKeepReason() {
        return keepReason;
    }

    public void setKeepReason(@Nullable String keepReason) {
        this.keepReason = Objects.requireNonNullElse(keepReason, "");
    }
}
