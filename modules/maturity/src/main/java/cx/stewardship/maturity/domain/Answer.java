package cx.stewardship.maturity.domain;

import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one respondent says about one quality of one department. */
@Entity
@Table(name = "answer")
public class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_id")
    @SequenceGenerator(name = "answer_id", sequenceName = "answer_id", allocationSize = 1)
    private @Nullable Long id;

    private String quality;

    @Column(name = "answer_level")
    private @Nullable Integer level;

    private @Nullable String remark;

    private @Nullable String evidence;

    @Column(name = "cited_kind")
    private @Nullable String citedKind;

    @Column(name = "cited_id")
    private @Nullable String citedId;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    @SuppressWarnings("NullAway.Init")
    Answer(String quality) {
        this.quality = quality;
    }

    void say(
            @Nullable Integer newLevel,
            @Nullable String newRemark,
            @Nullable String newEvidence,
            @Nullable ThreadRef cited,
            Instant at) {
        level = newLevel;
        remark = blankAsNull(newRemark);
        evidence = blankAsNull(newEvidence);
        citedKind = cited == null ? null : cited.kind().name();
        citedId = cited == null ? null : cited.id();
        savedAt = at;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** 0 until it is stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    public String quality() {
        return quality;
    }

    /** 1 to 5; empty when the respondent cannot judge. */
    public Optional<Integer> level() {
        return Optional.ofNullable(level);
    }

    public @Nullable String remark() {
        return remark;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public Optional<ThreadRef> cited() {
        return citedKind == null || citedId == null
                ? Optional.empty()
                : Optional.of(new ThreadRef(ThreadKind.valueOf(citedKind), citedId));
    }

    public Instant savedAt() {
        return savedAt;
    }
}
