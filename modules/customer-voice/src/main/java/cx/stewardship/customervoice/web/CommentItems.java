package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentLine.Concerned;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts comments into the reader's words. */
@Named
@ApplicationScoped
public class CommentItems {

    private final Departments departments;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected CommentItems() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public CommentItems(@Nullable Departments departments, @Nullable CurrentActor current) {
        this.departments = departments;
        this.current = current;
    }

    public List<CommentItem> of(List<CommentLine> lines) {
        Map<Long, String> names = names();
        return lines.stream().map(line -> item(line, names)).toList();
    }

    public CommentItem of(CommentLine line) {
        return item(line, names());
    }

    private Map<Long, String> names() {
        return departments.all().stream()
                .collect(Collectors.toMap(
                        department -> department.id().value(), Departments.Department::name, (one, other) -> one));
    }

    /** The code of a department, for addresses; empty for none. */
    public String code(long id) {
        return departments
                .find(new DepartmentId(id))
                .map(Departments.Department::code)
                .orElse("");
    }

    /** The department with this code, which an address names. @throws Refusal (not found) when there is none */
    public DepartmentId coded(String code) {
        return departments.named(code).orElseThrow(Refusal::notFound).id();
    }

    /** The name of a department, for beans that have its id. */
    public String department(long id) {
        return departments
                .find(new DepartmentId(id))
                .map(Departments.Department::name)
                .orElse("");
    }

    private CommentItem item(CommentLine line, Map<Long, String> names) {
        Integer least = line.concerned().stream()
                .map(Concerned::sureness)
                .min(Integer::compare)
                .orElse(null);
        return new CommentItem(
                line.id(),
                line.text(),
                line.thanks(),
                kind(line),
                line.thanks() ? "thread" : line.harm() == Harm.UNNECESSARY_COST ? "bad" : "warn",
                line.themes().stream()
                        .map(theme -> new CommentItem.Theme(
                                theme.id(),
                                theme.name(),
                                Scope.maySeeThemesOf(current.get(), new DepartmentId(theme.departmentId()))))
                        .toList(),
                line.occurredAt(),
                line.receivedAt(),
                line.stage() == null ? "" : Pages.text("voice.stage." + line.stage()),
                names(line, ConcernRole.RECEIVED, names),
                names(line, ConcernRole.ORIGINATED, names),
                least,
                least != null && least < Router.SURE,
                line.concerned().stream()
                        .map(concerned -> why(concerned, names))
                        .toList(),
                line.source(),
                line.externalId(),
                line.segment(),
                line.product(),
                line.issue(),
                line.judgement() == null ? null : Pages.text("voice.judgement." + line.judgement()),
                line.customerReference(),
                line.waiting());
    }

    private static String kind(CommentLine line) {
        if (line.thanks()) {
            return Pages.text("voice.thanks");
        }
        return line.harm() == null ? "" : Pages.text("voice.harm." + line.harm());
    }

    private static List<String> names(CommentLine line, ConcernRole role, Map<Long, String> names) {
        return line.concerned().stream()
                .filter(concerned -> concerned.role() == role)
                .map(concerned -> names.getOrDefault(concerned.departmentId(), ""))
                .toList();
    }

    private static String why(Concerned concerned, Map<Long, String> names) {
        String reason = Pages.text(concerned.whyKey(), concerned.whyArguments().toArray());
        return Pages.text(
                "voice.why." + concerned.role(),
                names.getOrDefault(concerned.departmentId(), ""),
                reason,
                concerned.sureness());
    }

    /** Departments to choose from, without the root. */
    public List<Departments.Department> choices() {
        return departments.all().stream()
                .filter(department -> department.parent() != null)
                .toList();
    }

    /** A map for pages that look names up by id. */
    public Map<Long, String> namesById() {
        return choices().stream()
                .collect(Collectors.toMap(d -> d.id().value(), Departments.Department::name, (a, b) -> a));
    }
}
