package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.RememberedMapping;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a source: which column fills which field, and what its dates look like, for each kind of data. Each
 * import remembers it by itself; here it can be looked at and said beforehand.
 */
@ApplicationScoped
@AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
@Transactional
public class KeepingMappings {

    private static final int LONGEST_TARGET = 500;

    private ImportRuns runs;
    private Kinds kinds;
    private StartingImports.Doing doing;

    @SuppressWarnings("NullAway.Init")
    protected KeepingMappings() {}

    @Inject
    public KeepingMappings(ImportRuns runs, Kinds kinds, StartingImports.Doing doing) {
        this.runs = runs;
        this.kinds = kinds;
        this.doing = doing;
    }

    /**
     * What is remembered of a source, by kind; only kinds that the one who asks may bring in.
     *
     * @throws Refusal when the one who asks may bring in nothing at all
     */
    public Map<String, RememberedMapping> of(String source) {
        List<ImportKind> mine = kinds.of(doing.actor());
        if (mine.isEmpty()) {
            throw Refusal.notAllowed();
        }
        Map<String, RememberedMapping> remembered = new LinkedHashMap<>();
        for (ImportKind kind : mine) {
            runs.remembered(kind.code(), source.strip()).ifPresent(mapping -> remembered.put(kind.code(), mapping));
        }
        return remembered;
    }

    /** @throws Refusal when the kind is not for the one who asks, or has no such field */
    public void keep(String source, String kindCode, Map<String, String> targets, DateOrder dates) {
        ImportKind kind = kinds.get(kindCode, doing.actor());
        if (source.isBlank() || source.strip().length() > StartingImports.LONGEST_SOURCE) {
            throw Refusal.invalid("imports.start.source", StartingImports.LONGEST_SOURCE);
        }
        List<String> known = kind.fields().stream().map(ImportField::name).toList();
        targets.forEach((field, target) -> {
            if (!known.contains(field)) {
                throw Refusal.invalid("imports.mapping.unknownField", field, String.join(", ", known));
            }
            if (target.length() > LONGEST_TARGET) {
                throw Refusal.invalid("imports.mapping.notATarget", field);
            }
        });
        runs.remember(
                kind.code(),
                source.strip(),
                new RememberedMapping(new Mapping(targets), dates),
                doing.actor().displayName(),
                doing.now());
        doing.note("mapped", kind.code() + " from " + source.strip());
    }
}
