package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.AnsweringLessons;
import cx.stewardship.actionplans.application.LessonDetails;
import cx.stewardship.actionplans.application.LessonDetails.Offer;
import cx.stewardship.actionplans.application.LessonDetails.Outcome;
import cx.stewardship.actionplans.application.ReadingLessons;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All lessons, how they were answered, and what departments do. */
@Named
@ViewScoped
public class LessonsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    private final ReadingLessons reading;
    private final AnsweringLessons answering;

    private @Nullable String show;
    private int first;
    private List<LessonDetails> read = List.of();
    private long all;
    private List<Department> departments = List.of();

    /** A department and what it does, as it is typed. */
    public static final class Department implements Serializable {
        private static final long serialVersionUID = 1L;
        private final long id;
        private final String name;
        private @Nullable String processes;

        Department(ReadingLessons.Doing doing) {
            this.id = doing.department();
            this.name = doing.name();
            this.processes = String.join(", ", doing.processes());
        }

        public long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public @Nullable String getProcesses() {
            return processes;
        }

        public void setProcesses(@Nullable String processes) {
            this.processes = processes;
        }
    }

    @Inject
    public LessonsPage(ReadingLessons reading, AnsweringLessons answering) {
        this.reading = reading;
        this.answering = answering;
    }

    public void load() {
        Pages.attempt(() -> {
            read = reading.list(Math.max(0, first), MOST);
            all = reading.count();
            departments = reading.doing().stream().map(Department::new).toList();
        });
    }

    public @Nullable String keep(Department department) {
        boolean kept = Pages.attempt(() -> answering.keepProcesses(
                new DepartmentId(department.getId()), LessonWords.apart(department.getProcesses())));
        if (!kept) {
            return null;
        }
        Pages.say("plans.processes.saved");
        return "/action-plans/lessons.xhtml?faces-redirect=true";
    }

    public boolean isWaiting() {
        return Objects.equals(show, "mine");
    }

    public List<LessonDetails> getLessons() {
        return isWaiting() ? read.stream().filter(LessonDetails::waitsForMe).toList() : read;
    }

    public long getMine() {
        return read.stream().filter(LessonDetails::waitsForMe).count();
    }

    public long getAll() {
        return all;
    }

    private long offers(LessonAnswer answer) {
        return read.stream().mapToLong(lesson -> lesson.count(answer)).sum();
    }

    public long getOffered() {
        return read.stream().mapToLong(lesson -> lesson.offers().size()).sum();
    }

    public long getAdopted() {
        return offers(LessonAnswer.ADOPTED);
    }

    public String getAnswered() {
        return Pages.text("plans.lessons.of", getOffered() - offersOpen(), getOffered());
    }

    private long offersOpen() {
        return read.stream().mapToLong(LessonDetails::open).sum();
    }

    public String getAnsweredContext() {
        return Pages.text(
                "plans.lessons.answered.context",
                getAdopted(),
                offers(LessonAnswer.PLANNED),
                offers(LessonAnswer.NOT_APPLICABLE));
    }

    public String getOfferedContext() {
        return Pages.text("plans.lessons.offered.context", read.size());
    }

    /** "1 of 3": of the adopted ones, those after which the issue is rarer. */
    public String getPrevented() {
        long prevented = read.stream()
                .flatMap(lesson -> lesson.offers().stream())
                .map(Offer::outcome)
                .filter(outcome -> outcome == Outcome.PREVENTED)
                .count();
        return Pages.text("plans.lessons.of", prevented, getAdopted());
    }

    public boolean isMore() {
        return first + MOST < all;
    }

    public int getNext() {
        return first + MOST;
    }

    public List<Department> getDepartments() {
        return departments;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
