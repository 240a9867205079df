package cx.stewardship.organization.application;

import org.jspecify.annotations.Nullable;

/**
 * Says what a file knows of a department. What it does not know stays as it is.
 *
 * @param code null where the file has none: then the name tells which one it is
 * @param parent code or name of the one it stands below
 * @param leadNumber employee number of who leads it, who may come later
 */
public record TakeDepartment(
        @Nullable String code,
        String name,
        @Nullable String parent,
        @Nullable Boolean customerFacing,
        @Nullable String leadNumber) {}
