package cx.stewardship.customervoice.web;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The four parts of a story as they stand in the form. */
public class StoryText implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String situation = "";
    private String cause = "";
    private String changed = "";

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getSituation() {
        return situation;
    }

    public void setSituation(@Nullable String situation) {
        this.situation = Objects.requireNonNullElse(situation, "");
    }

    public String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = Objects.requireNonNullElse(cause, "");
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(@Nullable String changed) {
        this.changed = Objects.requireNonNullElse(changed, "");
    }
}
