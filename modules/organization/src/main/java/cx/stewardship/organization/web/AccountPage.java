package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ManagingAccounts;
import cx.stewardship.organization.application.OpenAccount;
import cx.stewardship.shared.People;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One account: opened here, and everything that an administrator may do with it. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ManagingAccounts managing;
    private People people;
    private @Nullable Long id;
    private transient ManagingAccounts.@Nullable Seen account;
    private @Nullable String signInName;
    private @Nullable String displayName;
    private @Nullable String employeeNumber;
    private @Nullable String oneTimePassword;
    private String[] roles = {};

    @SuppressWarnings("NullAway.Init")
    protected AccountPage() {}

    @Inject
    public AccountPage(ManagingAccounts managing, People people) {
        this.managing = managing;
        this.people = people;
    }

    public void load() {
        if (id == null) {
            Pages.attempt(managing::all);
            return;
        }
        show();
    }

    private void show() {
        long shown = id == null ? 0 : id;
        account = Pages.attempt(() -> managing.get(shown)).orElse(null);
        if (account != null) {
            roles = account.roles().stream()
                    .filter(role -> role != Role.EMPLOYEE)
                    .map(Enum::name)
                    .toArray(String[]::new);
        }
    }

    public void open() {
        Pages.attempt(() -> {
                    People.Person person = person();
                    String name = displayName == null && person != null ? person.name() : displayName;
                    return managing.open(new OpenAccount(
                            signInName == null ? "" : signInName,
                            name == null ? "" : name,
                            person == null ? null : person.id(),
                            chosen()));
                })
                .ifPresent(opened -> {
                    id = opened.id();
                    oneTimePassword = opened.password();
                    show();
                });
    }

    private People.@Nullable Person person() {
        if (employeeNumber == null || employeeNumber.isBlank()) {
            return null;
        }
        Map<String, People.Person> found = people.withEmployeeNumbers(Set.of(employeeNumber.strip()));
        if (found.isEmpty()) {
            throw cx.stewardship.shared.Refusal.invalid("organization.account.nobody", employeeNumber.strip());
        }
        return found.values().iterator().next();
    }

    private Set<Role> chosen() {
        return Arrays.stream(roles)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.of(Role.EMPLOYEE)));
    }

    public void saveRoles() {
        act("organization.account.rolesSaved", shown -> managing.setRoles(shown, chosen()));
    }

    public void unlock() {
        act("organization.account.unlocked", managing::unlock);
    }

    public void deactivate() {
        act("organization.account.deactivated", managing::deactivate);
    }

    public void activate() {
        act("organization.account.activated", managing::activate);
    }

    public void reset() {
        long shown = id == null ? 0 : id;
        Supplier<String> resetting = () -> managing.resetPassword(shown);
        oneTimePassword = Pages.attempt(resetting).orElse(null);
        show();
    }

    private void act(String said, java.util.function.LongConsumer what) {
        long shown = id == null ? 0 : id;
        oneTimePassword = null;
        if (Pages.attempt(() -> what.accept(shown))) {
            Pages.say(said);
        }
        show();
    }

    public List<SelectItem> getChoices() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.EMPLOYEE)
                .map(role -> new SelectItem(
                        role.name(),
                        Pages.text("organization.role." + role) + ": " + Pages.text("organization.role.does." + role)))
                .toList();
    }

    public ManagingAccounts.@Nullable Seen getAccount() {
        if (account == null && id != null) {
            show();
        }
        return account;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getSignInName() {
        return signInName;
    }

    public void setSignInName(@Nullable String signInName) {
        this.signInName = signInName;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getEmployeeNumber() {
        return employeeNumber;
    }

    public void setEmployeeNumber(@Nullable String employeeNumber) {
        this.employeeNumber = employeeNumber;
    }

    public @Nullable String getOneTimePassword() {
        return oneTimePassword;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }
}
