package cx.stewardship.imports.intake;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kinds of data that modules take, and who may bring them in. */
@ApplicationScoped
public class Kinds {

    /** What others are looked up in comes first. */
    private static final List<String> ORDER =
            List.of("departments", "people", "comments", "jobs", "criteria", "reviews", "frameworks", "answers");

    private final List<ImportKind> kinds;

    @SuppressWarnings("NullAway.Init")
    protected Kinds() {
        this.kinds = List.of();
    }

    @Inject
    public Kinds(@Any Instance<ImportKind> kinds) {
        this(kinds.stream().toList());
    }

    public Kinds(List<ImportKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.<ImportKind>comparingInt(kind -> place(kind.code()))
                        .thenComparing(ImportKind::code))
                .toList();
    }

    private static int place(String code) {
        int place = ORDER.indexOf(code);
        return place < 0 ? ORDER.size() : place;
    }

    /** All of them by code, what others are looked up in first. */
    public List<String> codes() {
        return kinds.stream().map(ImportKind::code).toList();
    }

    /** Those that this actor may bring in. */
    public List<ImportKind> of(Actor actor) {
        return kinds.stream().filter(kind -> isAllowed(kind, actor)).toList();
    }

    public boolean isAllowed(ImportKind kind, Actor actor) {
        return actor.is(Role.ADMIN) || kind.allowedTo().stream().anyMatch(actor::is);
    }

    public Optional<ImportKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /**
     * @throws Refusal when there is no such kind, or it is not for this actor
     */
    public ImportKind get(String code, Actor actor) {
        ImportKind kind = find(code).orElseThrow(() -> Refusal.invalid("imports.kind.unknown", code, codes(actor)));
        if (!isAllowed(kind, actor)) {
            throw Refusal.notAllowed();
        }
        return kind;
    }

    private String codes(Actor actor) {
        return String.join(", ", of(actor).stream().map(ImportKind::code).toList());
    }
}
