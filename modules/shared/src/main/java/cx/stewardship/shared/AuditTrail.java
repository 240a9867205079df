package cx.stewardship.shared;

import org.jspecify.annotations.Nullable;

/** Writes down, append-only and in the same transaction, who did what to which record. */
public interface AuditTrail {

    /**
     * @param action a past participle in the field's words: {@code closed}, {@code published}
     * @param kind what was changed: {@code action-plan}
     * @param id of the record
     * @param before the value before, readable; null when it is new
     * @param after the value after, readable; null when it is gone
     */
    void record(String action, String kind, Object id, @Nullable String before, @Nullable String after);
}
