package cx.stewardship.organization.web;

import cx.stewardship.organization.domain.AuditEntries;
import cx.stewardship.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in the audit trail, as texts of an address. */
public class AuditSearch {

    private @Nullable String who;
    private @Nullable String kind;
    private @Nullable String what;
    private @Nullable String from;
    private @Nullable String until;
    private @Nullable String after;

    /** @throws Refusal (invalid) when a day is none */
    AuditEntries.Filter filter() {
        return AuditEntries.Filter.of(who, kind, what, from, until);
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
