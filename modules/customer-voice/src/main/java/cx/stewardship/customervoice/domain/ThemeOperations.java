package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.ThemeId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people did to themes: each can be taken back as long as nothing later was done to the same themes. */
public interface ThemeOperations {

    /** What was done. */
    enum Kind {
        RENAMED,
        LOCKED,
        UNLOCKED,
        MERGED,
        SPLIT,
        DISSOLVED,
        ACCEPTED
    }

    /**
     * A theme as it was before.
     *
     * @param existed false when this made it
     * @param nameAfter what it was called afterwards
     */
    record Before(
            long themeId,
            boolean existed,
            String name,
            String definition,
            ThemeState state,
            boolean locked,
            @Nullable Long successor,
            String nameAfter)
            implements Serializable {

        public static Before of(Theme theme) {
            return new Before(
                    theme.id().value(),
                    true,
                    theme.name(),
                    theme.definition(),
                    theme.state(),
                    theme.isLocked(),
                    theme.successor().map(ThemeId::value).orElse(null),
                    theme.name());
        }

        public Before calledAfter(String name) {
            return new Before(themeId, existed, this.name, definition, state, locked, successor, name);
        }

        public static Before made(Theme theme) {
            Before now = of(theme);
            return new Before(
                    now.themeId,
                    false,
                    now.name,
                    now.definition,
                    ThemeState.DISSOLVED,
                    now.locked,
                    null,
                    now.nameAfter);
        }
    }

    /**
     * Something that was done.
     *
     * @param moved how many comments came or went
     * @param themes first the one it was done to, or that remained
     */
    record Operation(
            long id,
            Kind kind,
            long departmentId,
            Instant at,
            String by,
            int moved,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            List<Before> themes)
            implements Serializable {

        public boolean isUndone() {
            return undoneAt != null;
        }
    }

    /** Writes it down, before comments are moved for it. @return its number */
    long begin(Kind kind, long departmentId, Instant at, String by, List<Before> themes);

    Optional<Operation> find(long id);

    /** The newest of a theme first. */
    List<Operation> of(ThemeId theme, int most);

    /** The newest of a department first. */
    List<Operation> ofDepartments(Collection<Long> departments, int most);

    /** Operations after this one, not taken back, on any theme that it touched; the first of them first. */
    List<Operation> laterThan(Operation operation);

    void undone(long id, Instant at, String by);
}
