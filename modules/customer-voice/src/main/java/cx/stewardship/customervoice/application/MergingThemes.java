package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeOperations.Before;
import cx.stewardship.customervoice.domain.ThemeOperations.Kind;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one theme of several that tell of the same thing. What refers to those that end follows the one that remains. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class MergingThemes {

    private final ThemeWork work;
    private final ThemeLedger ledger;
    private final ThemePreviews previews;

    @SuppressWarnings("NullAway.Init")
    protected MergingThemes() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public MergingThemes(@Nullable ThemeWork work, @Nullable ThemeLedger ledger, @Nullable ThemePreviews previews) {
        this.work = work;
        this.ledger = ledger;
        this.previews = previews;
    }

    /** What would come of it; nothing is changed. */
    public ThemePreview preview(ThemeId into, List<ThemeId> from) {
        return previews.of(themes(into, from), work);
    }

    /**
     * @return the number of the operation, by which it can be taken back
     * @throws Refusal when there is nothing to merge, something changed meanwhile, or a plan measures one of them
     */
    public long merge(MergeThemes command) {
        List<Long> ids = new ArrayList<>(List.of(command.into().value()));
        command.from().forEach(id -> ids.add(id.value()));
        ledger.members().hold(ids);
        List<Theme> themes = themes(command.into(), command.from());
        themes.forEach(theme -> theme.requireUnchangedSince(command.seen().get(theme.id())));
        ledger.requireNotMeasured(themes, work);
        Theme into = themes.get(0);
        List<Theme> from = themes.subList(1, themes.size());
        List<Before> before = before(into, from, command);
        from.forEach(theme -> theme.mergeInto(into));
        name(into, from, command);
        long operation = ledger.begin(Kind.MERGED, into.department(), work, before);
        for (Theme theme : from) {
            work.themes().mergedInto(theme.id()).forEach(earlier -> earlier.follow(into.id()));
            int moved = ledger.members().move(theme.id().value(), into.id().value(), null, operation);
            work.record("merged", theme, theme.name(), into.name() + " +" + moved);
        }
        return operation;
    }

    /** Those merged earlier follow, and go back with them when it is taken back. */
    private List<Before> before(Theme into, List<Theme> from, MergeThemes command) {
        List<Before> before = new ArrayList<>();
        before.add(Before.of(into)
                .calledAfter(
                        Objects.requireNonNullElse(command.name(), into.name()).strip()));
        from.forEach(theme -> before.add(Before.of(theme)));
        from.forEach(theme -> work.themes().mergedInto(theme.id()).forEach(earlier -> before.add(Before.of(earlier))));
        return before;
    }

    private void name(Theme into, List<Theme> from, MergeThemes command) {
        String name = command.name();
        if (name != null && !name.strip().equals(into.name())) {
            if (from.stream().noneMatch(theme -> theme.name().equalsIgnoreCase(name.strip()))) {
                work.requireFree(into.department(), name, into.id());
            }
            into.rename(name);
        }
        if (command.definition() != null) {
            into.define(command.definition());
        }
    }

    private List<Theme> themes(ThemeId into, List<ThemeId> from) {
        if (from.isEmpty()) {
            throw Refusal.invalid("voice.merge.one");
        }
        List<Theme> themes = new ArrayList<>(List.of(work.changeable(into)));
        for (ThemeId id : from) {
            Theme theme = work.changeable(id);
            if (id.equals(into)) {
                throw Refusal.invalid("voice.merge.itself");
            }
            if (!theme.department().equals(themes.get(0).department())) {
                throw Refusal.invalid("voice.merge.otherDepartment");
            }
            themes.add(theme);
        }
        return themes;
    }
}
