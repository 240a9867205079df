package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.FrameworkFormat;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ExportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** All versions of all frameworks as a file that comes back in unchanged. */
@ApplicationScoped
@Transactional
public class FrameworksExport implements ExportKind {

    private Records records;
    private FrameworkFormat format;

    @SuppressWarnings("NullAway.Init")
    protected FrameworksExport() {}

    @Inject
    FrameworksExport(Records records, FrameworkFormat format) {
        this.records = records;
        this.format = format;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "frameworks";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> readableBy() {
        return Set.of(Role.CX_TEAM);
    }

    @Override
    @AllowedTo(Role.CX_TEAM)
    public Portion portion(String after) {
        return Portion.all(records.frameworks().all().stream()
                .map(records.frameworks()::read)
                .flatMap(framework -> FrameworkRows.of(framework, format).stream())
                .toList());
    }
}
