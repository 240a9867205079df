package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ManagingAccounts;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

@Named
@RequestScoped
public class AccountsPage {

    private ManagingAccounts managing;
    private List<ManagingAccounts.Seen> accounts = List.of();

    @SuppressWarnings("NullAway.Init")
    protected AccountsPage() {}

    @Inject
    public AccountsPage(ManagingAccounts managing) {
        this.managing = managing;
    }

    public void load() {
        accounts = Pages.attempt(managing::all).orElse(List.of());
    }

    public List<ManagingAccounts.Seen> getAccounts() {
        return accounts;
    }

    /** The roles in words; that everyone is an employee goes without saying. */
    public static String words(Collection<Role> roles) {
        String words = roles.stream()
                .filter(role -> role != Role.EMPLOYEE)
                .sorted()
                .map(role -> Pages.text("organization.role." + role))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Pages.text("organization.role.EMPLOYEE") : words;
    }

    public String rolesOf(ManagingAccounts.Seen account) {
        return words(account.roles());
    }

    public String state(ManagingAccounts.Seen account) {
        return Pages.text("organization.account.state." + key(account));
    }

    public String tone(ManagingAccounts.Seen account) {
        return switch (key(account)) {
            case "open" -> "good";
            case "rests" -> "warn";
            default -> "idle";
        };
    }

    public String icon(ManagingAccounts.Seen account) {
        return switch (key(account)) {
            case "open" -> "check";
            case "rests" -> "lock";
            case "first" -> "key";
            default -> "x";
        };
    }

    private static String key(ManagingAccounts.Seen account) {
        if (!account.active()) {
            return "closed";
        }
        if (account.rests()) {
            return "rests";
        }
        return account.mustChangePassword() ? "first" : "open";
    }
}
