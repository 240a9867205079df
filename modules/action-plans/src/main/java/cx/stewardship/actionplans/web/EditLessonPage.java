package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.ChangingLessons;
import cx.stewardship.actionplans.application.LessonDetails;
import cx.stewardship.actionplans.application.ReadingLessons;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A lesson is said better. */
@Named
@ViewScoped
public class EditLessonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingLessons reading;
    private final ChangingLessons changing;
    private final LessonFields fields = new LessonFields();

    private long id;
    private @Nullable LessonDetails lesson;

    @Inject
    public EditLessonPage(ReadingLessons reading, ChangingLessons changing) {
        this.reading = reading;
        this.changing = changing;
    }

    public void load() {
        Pages.attempt(() -> {
            changing.requireMine(id);
            LessonDetails read = reading.get(id);
            lesson = read;
            fields.setTitle(read.title());
            fields.setHassle(read.hassle());
            fields.setCause(read.cause());
            fields.setFix(read.fix());
            fields.setPrevention(read.prevention());
            fields.setProcesses(String.join(", ", read.processes()));
        });
    }

    public @Nullable String save() {
        LessonDetails edited = lesson;
        if (edited == null || !Pages.attempt(() -> changing.edit(id, edited.version(), fields.lesson()))) {
            return null;
        }
        Pages.say("plans.lesson.edit.done");
        return "/action-plans/lesson.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isFound() {
        return lesson != null;
    }

    public @Nullable LessonDetails getLesson() {
        return lesson;
    }

    public LessonFields getFields() {
        return fields;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
