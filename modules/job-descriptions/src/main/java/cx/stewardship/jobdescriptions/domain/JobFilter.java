package cx.stewardship.jobdescriptions.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list.
 *
 * @param departments only these; null for all
 * @param onlyPublished whether jobs without a published version are left out
 * @param title only this very title; null for all
 * @param state of the latest version
 * @param context how many of its statements say who benefits
 * @param text part of the title or the family
 */
public record JobFilter(
        @Nullable Set<Long> departments,
        boolean onlyPublished,
        @Nullable String title,
        @Nullable VersionState state,
        @Nullable Context context,
        @Nullable String text)
        implements java.io.Serializable {

    /** Classes of the context score. */
    public enum Context {
        ALL,
        SOME,
        NONE
    }
}
