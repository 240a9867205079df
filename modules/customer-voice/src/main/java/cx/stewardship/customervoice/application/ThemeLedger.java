package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.ThemeUses;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeMembers;
import cx.stewardship.customervoice.domain.ThemeOperations;
import cx.stewardship.customervoice.domain.ThemeReads;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What changes of themes share: who refers to them, which comments are theirs, and the record by which a change is taken back. */
@Dependent
class ThemeLedger {

    private final ThemeOperations operations;
    private final ThemeMembers members;
    private final ThemeReads reads;
    private final Iterable<ThemeUses> users;

    @Inject
    ThemeLedger(ThemeOperations operations, ThemeMembers members, ThemeReads reads, @Any Instance<ThemeUses> users) {
        this(operations, members, reads, (Iterable<ThemeUses>) users);
    }

    ThemeLedger(ThemeOperations operations, ThemeMembers members, ThemeReads reads, Iterable<ThemeUses> users) {
        this.operations = operations;
        this.members = members;
        this.reads = reads;
        this.users = users;
    }

    ThemeOperations operations() {
        return operations;
    }

    ThemeMembers members() {
        return members;
    }

    ThemeReads reads() {
        return reads;
    }

    long begin(
            ThemeOperations.Kind kind, DepartmentId department, ThemeWork work, List<ThemeOperations.Before> themes) {
        return operations.begin(
                kind, department.value(), work.now(), work.actor().displayName(), themes);
    }

    /** Everything that refers to these themes or to one whose place they took. */
    List<ThemeUses.Use> uses(Collection<Theme> themes, ThemeWork work) {
        Set<ThemeId> all = new LinkedHashSet<>();
        themes.forEach(theme -> {
            all.add(theme.id());
            work.themes().mergedInto(theme.id()).forEach(gone -> all.add(gone.id()));
        });
        Actor reader = work.actor();
        List<ThemeUses.Use> uses = new ArrayList<>();
        users.forEach(module -> uses.addAll(module.of(all, reader)));
        return uses;
    }

    /** @throws Refusal when something counts these themes against a figure that was fixed */
    void requireNotMeasured(Collection<Theme> themes, ThemeWork work) {
        uses(themes, work).stream().filter(ThemeUses.Use::measures).findFirst().ifPresent(use -> {
            throw measured(use, themes);
        });
    }

    static Refusal measured(ThemeUses.Use use, Collection<Theme> themes) {
        String name = themes.stream()
                .filter(theme -> theme.id().equals(use.theme()))
                .map(Theme::name)
                .findFirst()
                .orElseGet(() -> themes.iterator().next().name());
        return Refusal.conflict("voice.change.measured", use.title(), name);
    }
}
