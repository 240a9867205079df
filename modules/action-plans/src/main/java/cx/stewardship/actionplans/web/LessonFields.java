package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.domain.NewLesson;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is typed as a lesson. */
public final class LessonFields implements Serializable {

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

    /** All of it, to be compared with what customers say elsewhere. */
    String text() {
        return blank(title) + ". " + blank(hassle) + " " + blank(cause);
    }

    NewLesson lesson() {
        return new NewLesson(
                blank(title), blank(hassle), blank(cause), blank(fix), blank(prevention), LessonWords.apart(processes));
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
