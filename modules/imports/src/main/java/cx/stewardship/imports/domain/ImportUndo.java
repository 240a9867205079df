package cx.stewardship.imports.domain;

import cx.stewardship.imports.ImportId;
import cx.stewardship.shared.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a run was to be taken back: who wanted it, and what came of it. */
@Entity
@Table(name = "import_undo")
public class ImportUndo {

    @Id
    @Column(name = "run_id")
    private long runId;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "actor")
    private String actor;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "removed")
    private @Nullable Long removed;

    @Column(name = "restored")
    private @Nullable Long restored;

    @Column(name = "stayed")
    private @Nullable Long stayed;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "failure")
    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init")
    protected ImportUndo() {}

    @SuppressWarnings("NullAway.Init")
    public ImportUndo(ImportId run, Actor by, Instant at) {
        this.runId = run.value();
        askedBy = by.signInName();
        actor = ActorText.of(by);
        askedAt = at;
    }

    /** Somebody wants it again after it failed. */
    public void askedAgain(Actor by, Instant at) {
        askedBy = by.signInName();
        actor = ActorText.of(by);
        askedAt = at;
        failure = null;
        finishedAt = null;
    }

    public void finished(long removedRows, long restoredRows, long stayedRows, Instant at) {
        removed = removedRows;
        restored = restoredRows;
        stayed = stayedRows;
        finishedAt = at;
    }

    public void failed(String why, Instant at) {
        failure = why.length() > 1000 ? why.substring(0, 1000) : why;
        finishedAt = at;
    }

    public Actor actor() {
        return ActorText.read(actor);
    }

    public String askedBy() {
        return askedBy;
    }

    public Optional<Long> removed() {
        return Optional.ofNullable(removed);
    }

    public Optional<Long> restored() {
        return Optional.ofNullable(restored);
    }

    public Optional<Long> stayed() {
        return Optional.ofNullable(stayed);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
