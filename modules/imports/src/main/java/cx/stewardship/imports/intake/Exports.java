package cx.stewardship.imports.intake;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.imports.ExportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The kinds of data that may go out as files, and who may take them. */
@ApplicationScoped
public class Exports {

    private final List<ExportKind> kinds;

    @SuppressWarnings("NullAway.Init")
    protected Exports() {
        this.kinds = List.of();
    }

    @Inject
    public Exports(@Any Instance<ExportKind> kinds) {
        this(kinds.stream().toList());
    }

    public Exports(List<ExportKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** Empty when there is none of this kind, or it is not for this actor. */
    public Optional<ExportKind> find(String code, Actor actor) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .filter(kind -> kind.readableBy().stream().anyMatch(actor::is))
                .findFirst();
    }
}
