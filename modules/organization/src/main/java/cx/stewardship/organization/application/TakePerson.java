package cx.stewardship.organization.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what a file knows of a person. What it does not know stays as it is.
 *
 * @param name in the order in which it is spoken
 * @param department code or name
 * @param managerNumber employee number of the manager, who may come later
 * @param left whether they have left, for files that do not say when
 */
public record TakePerson(
        String employeeNumber,
        @Nullable String name,
        @Nullable String email,
        @Nullable String department,
        @Nullable String managerNumber,
        @Nullable String jobTitle,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        @Nullable Boolean left) {}
