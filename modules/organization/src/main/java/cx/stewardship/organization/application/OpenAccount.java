package cx.stewardship.organization.application;

import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param person whom it belongs to; null for a machine or an outsider */
public record OpenAccount(String signInName, String displayName, @Nullable PersonId person, Set<Role> roles) {}
