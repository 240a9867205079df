package cx.stewardship.maturity.application;

import cx.stewardship.shared.thread.ThreadRef;
import org.jspecify.annotations.Nullable;

/**
 * Keep an answer.
 *
 * @param level 1 to 5; null when the respondent cannot judge
 * @param evidence what shows it, in words
 * @param cited an object of the golden thread that shows it
 */
public record SaveAnswer(
        long invitation,
        String quality,
        @Nullable Integer level,
        @Nullable String remark,
        @Nullable String evidence,
        @Nullable ThreadRef cited) {}
