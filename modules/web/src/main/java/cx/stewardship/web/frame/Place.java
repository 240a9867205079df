package cx.stewardship.web.frame;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import java.util.List;
import java.util.Set;

/**
 * A place of the navigation.
 *
 * @param key names it in the pages ({@code active}) and in the texts
 * @param icon of the sprite
 * @param address within the application
 * @param roles who may use it; empty for everyone
 */
record Place(String key, String icon, String address, Set<Role> roles) {

    static final List<String> GROUPS = List.of("", "listen", "prevent", "work", "show", "operate");

    private static Place at(String key, String icon, String address, Role... roles) {
        return new Place(key, icon, address, Set.of(roles));
    }

    /** The places of a group, in order. */
    static List<Place> of(String group) {
        return switch (group) {
            case "listen" ->
                List.of(
                        at("comments", "voice", "/customer-voice/comments", Role.DEPARTMENT_LEAD, Role.CX_TEAM),
                        at("themes", "theme", "/customer-voice/themes", Role.DEPARTMENT_LEAD, Role.CX_TEAM),
                        at("review-queue", "inbox", "/customer-voice/review-queue", Role.DEPARTMENT_LEAD, Role.CX_TEAM),
                        at(
                                "ripples",
                                "merge",
                                "/customer-voice/ripples",
                                Role.DEPARTMENT_LEAD,
                                Role.CX_TEAM,
                                Role.EXECUTIVE),
                        at(
                                "expectations",
                                "target",
                                "/customer-voice/expectations",
                                Role.DEPARTMENT_LEAD,
                                Role.CX_TEAM,
                                Role.EXECUTIVE),
                        at("stories", "story", "/customer-voice/stories"));
            case "prevent" ->
                List.of(
                        at("plans", "plan", "/action-plans/plans", Role.DEPARTMENT_LEAD, Role.CX_TEAM, Role.EXECUTIVE),
                        at("lessons", "lesson", "/action-plans/lessons"));
            case "work" ->
                List.of(
                        at("jobs", "job", "/job-descriptions/jobs"),
                        at("reviews", "review", "/performance-reviews/my-reviews"));
            case "show" ->
                List.of(at(
                        "maturity",
                        "maturity",
                        "/maturity/overview",
                        Role.DEPARTMENT_LEAD,
                        Role.CX_TEAM,
                        Role.EXECUTIVE));
            case "operate" ->
                List.of(
                        at("imports", "import", "/imports/imports", Role.ADMIN, Role.HR, Role.CX_TEAM),
                        at("organization", "org", "/organization/departments", Role.ADMIN),
                        at("accounts", "key", "/organization/accounts", Role.ADMIN),
                        at("mail", "mail", "/organization/mail", Role.ADMIN),
                        at("audit", "audit", "/organization/audit", Role.ADMIN));
            default -> List.of(at("home", "home", "/home"));
        };
    }

    /** Keys of what somebody opens every day where that is not the first place of each group. */
    static List<String> daily(Actor actor) {
        if (actor.isAny(Role.DEPARTMENT_LEAD, Role.CX_TEAM)) {
            return List.of();
        }
        if (actor.is(Role.EXECUTIVE)) {
            return List.of("home", "maturity", "plans");
        }
        if (actor.is(Role.HR)) {
            return List.of("home", "jobs", "reviews");
        }
        return actor.is(Role.ADMIN)
                ? List.of("home", "imports", "accounts", "audit")
                : List.of("home", "jobs", "reviews");
    }

    boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }
}
