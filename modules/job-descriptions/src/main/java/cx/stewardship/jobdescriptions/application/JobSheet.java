package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.SignOff;
import cx.stewardship.jobdescriptions.domain.VersionState;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job with one version of its description, as one actor sees it.
 *
 * @param latest whether the version shown is the newest, which alone can be worked on
 * @param before the version that this one is compared with; null for the first
 * @param blockedBy place of the first statement that keeps it from being signed; null when none does
 */
public record JobSheet(
        long id,
        long departmentId,
        String department,
        @Nullable String leadName,
        String title,
        @Nullable String family,
        @Nullable String customers,
        @Nullable String through,
        @Nullable LocalDate refreshOn,
        long people,
        VersionSheet version,
        boolean latest,
        @Nullable VersionSheet before,
        List<VersionSheet> versions,
        List<StatementSheet> statements,
        @Nullable Integer blockedBy,
        Allowed allowed)
        implements Serializable {

    /** One version in short. */
    public record VersionSheet(
            int number,
            VersionState state,
            String author,
            Instant begunAt,
            @Nullable Instant sentAt,
            @Nullable SignOff lead,
            @Nullable SignOff hr,
            @Nullable Instant publishedAt,
            @Nullable Instant endedAt,
            @Nullable String changesAsked,
            @Nullable String changesAskedBy,
            int statements,
            int inContext)
            implements Serializable {}

    /**
     * @param rewrite null where the original stays
     * @param mark of the text that counts
     * @param overruledBecause why somebody says that the rules are wrong about it
     */
    public record StatementSheet(
            long id,
            int place,
            Marked original,
            @Nullable String rewrite,
            Marked mark,
            String text,
            boolean inContext,
            boolean mayBeSigned,
            @Nullable String overruledBy,
            @Nullable String overruledBecause,
            @Nullable String excusedBy,
            @Nullable String excusedBecause,
            @Nullable Long plan,
            Instant savedAt,
            String savedBy)
            implements Serializable {}

    /** What the actor may do with the version shown, as things stand. */
    public record Allowed(
            boolean write,
            boolean send,
            boolean sign,
            boolean askForChanges,
            boolean publish,
            boolean begin,
            boolean archive)
            implements Serializable {}
}
