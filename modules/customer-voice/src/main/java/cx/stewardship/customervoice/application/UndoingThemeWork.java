package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.Proposals;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeOperations.Before;
import cx.stewardship.customervoice.domain.ThemeOperations.Kind;
import cx.stewardship.customervoice.domain.ThemeOperations.Operation;
import cx.stewardship.customervoice.domain.ThemeState;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what was done to themes, and takes it back as long as nothing later rests on it. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class UndoingThemeWork {

    private final ThemeWork work;
    private final ThemeLedger ledger;
    private final Proposals proposals;

    @SuppressWarnings("NullAway.Init")
    protected UndoingThemeWork() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public UndoingThemeWork(@Nullable ThemeWork work, @Nullable ThemeLedger ledger, @Nullable Proposals proposals) {
        this.work = work;
        this.ledger = ledger;
        this.proposals = proposals;
    }

    /**
     * Something that was done.
     *
     * @param whyNot why it cannot be taken back; null when it can
     */
    public record Done(Operation operation, @Nullable Refusal whyNot) implements Serializable {}

    /** What was done to a theme, the newest first. */
    public List<Done> of(ThemeId theme, int most) {
        work.within(theme);
        return ledger.operations().of(theme, most).stream()
                .map(operation -> new Done(operation, whyNot(operation).orElse(null)))
                .toList();
    }

    /** What was done lately to the themes of a department; null for all that the actor leads. The newest first. */
    public List<Done> lately(@Nullable DepartmentId department, int most) {
        if (department != null && !Scope.mayChangeThemesOf(work.actor(), department)) {
            return List.of();
        }
        List<Long> departments = department != null
                ? List.of(department.value())
                : work.actor().leads().stream().map(DepartmentId::value).toList();
        return ledger.operations().ofDepartments(departments, most).stream()
                .map(operation -> new Done(operation, whyNot(operation).orElse(null)))
                .toList();
    }

    /** @throws Refusal when it was taken back already, something later rests on it, or a name was given to another theme */
    public void undo(long id) {
        Operation operation = ledger.operations()
                .find(id)
                .filter(found -> Scope.mayChangeThemesOf(work.actor(), new DepartmentId(found.departmentId())))
                .orElseThrow(Refusal::notFound);
        ledger.members().hold(operation.themes().stream().map(Before::themeId).toList());
        Operation now = ledger.operations().find(id).orElseThrow(Refusal::notFound);
        whyNot(now).ifPresent(refusal -> {
            throw refusal;
        });
        int back = ledger.members().bringBack(id);
        // what ends first, so that its name is free for what goes on
        for (Before before : ending(now)) {
            restore(before);
        }
        if (now.kind() == Kind.ACCEPTED) {
            proposals.reopenOf(now.themes().get(0).themeId());
        }
        ledger.operations().undone(id, work.now(), work.actor().displayName());
        work.record("took back", theme(now.themes().get(0)), now.kind().name(), "+" + back);
    }

    private static List<Before> ending(Operation operation) {
        List<Before> ordered = new ArrayList<>();
        operation.themes().stream().filter(before -> !before.existed()).forEach(ordered::add);
        operation.themes().stream().filter(Before::existed).forEach(ordered::add);
        return ordered;
    }

    private void restore(Before before) {
        theme(before).restore(before.name(), before.definition(), before.state(), before.locked(), before.successor());
        work.themes().written();
    }

    private Theme theme(Before before) {
        return work.themes().find(new ThemeId(before.themeId())).orElseThrow(Refusal::notFound);
    }

    private Optional<Refusal> whyNot(Operation operation) {
        if (operation.isUndone()) {
            return Optional.of(Refusal.conflict("voice.undo.already", String.valueOf(operation.undoneBy())));
        }
        Optional<Refusal> later = ledger.operations().laterThan(operation).stream()
                .findFirst()
                .map(next -> Refusal.conflict(
                        "voice.undo.later." + next.kind(),
                        next.by(),
                        next.themes().get(0).nameAfter()));
        return later.or(() -> operation.themes().stream()
                .flatMap(before -> whyNot(operation, before).stream())
                .findFirst());
    }

    private Optional<Refusal> whyNot(Operation operation, Before before) {
        Theme theme = theme(before);
        boolean moves = operation.kind() == Kind.MERGED
                || operation.kind() == Kind.SPLIT
                || operation.kind() == Kind.DISSOLVED
                || operation.kind() == Kind.ACCEPTED;
        if (moves) {
            Optional<Refusal> measured = ledger.uses(List.of(theme), work).stream()
                    .filter(use -> use.measures() && (operation.kind() != Kind.DISSOLVED))
                    .findFirst()
                    .map(use -> ThemeLedger.measured(use, List.of(theme)));
            if (measured.isPresent()) {
                return measured;
            }
        }
        if (before.state() == ThemeState.ACTIVE
                && work.themes()
                        .named(theme.department(), before.name())
                        .filter(other -> operation.themes().stream()
                                .noneMatch(own -> own.themeId() == other.id().value()))
                        .isPresent()) {
            return Optional.of(Refusal.conflict("voice.undo.nameTaken", before.name()));
        }
        return Optional.empty();
    }
}
