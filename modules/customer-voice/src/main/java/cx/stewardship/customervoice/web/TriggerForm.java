package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.domain.TriggerKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened outside, as it stands in the form, and which promises it shakes. */
public class TriggerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = TriggerKind.COMPETITOR.name();
    private String what = "";
    private @Nullable LocalDate on;
    private final Map<Long, Boolean> shaken = new HashMap<>();

    Set<Long> ids() {
        return shaken.entrySet().stream()
                .filter(each -> Boolean.TRUE.equals(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = Objects.requireNonNullElse(what, "");
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public Map<Long, Boolean> getShaken() {
        return shaken;
    }
}
