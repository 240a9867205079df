package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.ProposedLesson;
import cx.stewardship.actionplans.application.PublishLesson;
import cx.stewardship.actionplans.application.PublishingLessons;
import cx.stewardship.actionplans.application.SimilarDepartments.Likeness;
import cx.stewardship.actionplans.domain.NewLesson;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
    private final Fields fields = new Fields();
    private List<String> departments = List.of();

    /** What is typed. */
    public static final class Fields implements Serializable {
        private static final long serialVersionUID = 1L;
        private @Nullable String title;
        private @Nullable String hassle;
        private @Nullable String cause;
        private @Nullable String fix;
        private @Nullable String prevention;
        private @Nullable String processes;

        public @Nullable String getTitle() {
            return title;
        }

        public void setTitle(@Nullable String title) {
            this.title = title;
        }

        public @Nullable String getHassle() {
            return hassle;
        }

        public void setHassle(@Nullable String hassle) {
            this.hassle = hassle;
        }

        public @Nullable String getCause() {
            return cause;
        }

        public void setCause(@Nullable String cause) {
            this.cause = cause;
        }

        public @Nullable String getFix() {
            return fix;
        }

        public void setFix(@Nullable String fix) {
            this.fix = fix;
        }

        public @Nullable String getPrevention() {
            return prevention;
        }

        public void setPrevention(@Nullable String prevention) {
            this.prevention = prevention;
        }

        public @Nullable String getProcesses() {
            return processes;
        }

        public void setProcesses(@Nullable String processes) {
            this.processes = processes;
        }

        private NewLesson lesson() {
            return new NewLesson(
                    blank(title),
                    blank(hassle),
                    blank(cause),
                    blank(fix),
                    blank(prevention),
                    LessonWords.apart(processes));
        }

        private static String blank(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

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

    public Fields getFields() {
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
