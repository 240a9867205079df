package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.ProposedLesson;
import cx.stewardship.actionplans.application.PublishLesson;
import cx.stewardship.actionplans.application.PublishingLessons;
import cx.stewardship.actionplans.application.SimilarDepartments.Likeness;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan taught, put together from it, to be said better and offered. */
@Named
@ViewScoped
public class PublishLessonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PublishingLessons publishing;

    private long plan;
    private @Nullable ProposedLesson proposed;
    private final LessonFields fields = new LessonFields();
    private List<String> departments = List.of();

    @Inject
    public PublishLessonPage(PublishingLessons publishing) {
        this.publishing = publishing;
    }

    public void load() {
        Pages.attempt(() -> {
            ProposedLesson read = publishing.propose(plan);
            proposed = read;
            fields.setTitle(read.title());
            fields.setHassle(read.hassle());
            fields.setCause(read.cause());
            fields.setFix(read.fix());
            fields.setPrevention(read.prevention());
            fields.setProcesses(String.join(", ", read.processes()));
            departments = read.departments().stream()
                    .filter(Likeness::alike)
                    .map(each -> Long.toString(each.department()))
                    .toList();
        });
    }

    /** Other processes are done by others: those who do the same are ticked as well. What was ticked by hand stays. */
    public void look() {
        ProposedLesson before = proposed;
        if (before == null) {
            return;
        }
        Pages.attempt(() -> {
            Set<String> processes = LessonWords.apart(fields.getProcesses());
            List<Likeness> now = publishing.alike(plan, fields.text(), processes);
            Set<Long> already = before.departments().stream()
                    .filter(Likeness::alike)
                    .map(Likeness::department)
                    .collect(Collectors.toSet());
            Set<String> ticked = new LinkedHashSet<>(departments);
            now.stream()
                    .filter(each -> each.alike() && !already.contains(each.department()))
                    .forEach(each -> ticked.add(Long.toString(each.department())));
            departments = List.copyOf(ticked);
            proposed = before.to(now);
        });
    }

    public @Nullable String publish() {
        Set<Long> chosen = departments.stream().map(Long::valueOf).collect(Collectors.toSet());
        Optional<Long> id = Pages.attempt(() -> publishing.publish(new PublishLesson(plan, fields.lesson(), chosen)));
        if (id.isEmpty()) {
            return null;
        }
        Pages.say("plans.lesson.publish.done");
        return "/action-plans/lesson.xhtml?faces-redirect=true&id=" + id.get();
    }

    public boolean isFound() {
        return proposed != null;
    }

    public @Nullable ProposedLesson getProposed() {
        return proposed;
    }

    public LessonFields getFields() {
        return fields;
    }

    public List<String> getDepartments() {
        return departments;
    }

    public void setDepartments(List<String> departments) {
        this.departments = departments;
    }

    public long getPlan() {
        return plan;
    }

    public void setPlan(long plan) {
        this.plan = plan;
    }
}
