package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.shared.DepartmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Write down that a meeting began with a customer minute.
 *
 * @param department whose minute it was; null for the whole company
 * @param people how many were there, at least 1
 */
public record NoteMinute(
        @Nullable DepartmentId department, @Nullable StoryId story, String meeting, int people, LocalDate heldOn) {}
