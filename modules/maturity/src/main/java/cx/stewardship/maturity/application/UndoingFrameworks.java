package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.FrameworkEdition;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Undoable.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Takes versions of frameworks back that came by file. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.ADMIN})
@Transactional
public class UndoingFrameworks {

    private Records records;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected UndoingFrameworks() {}

    @Inject
    UndoingFrameworks(Records records, Acting acting) {
        this.records = records;
        this.acting = acting;
    }

    /** Those that a campaign asks by, or that something else refers to. */
    public Map<Long, Held> held(Collection<Long> editions) {
        Map<Long, Held> held = new HashMap<>();
        for (Campaign campaign : records.campaigns().all()) {
            if (editions.contains(campaign.frameworkId())) {
                held.putIfAbsent(campaign.frameworkId(), Held.because("maturity.undo.campaign", campaign.name()));
            }
        }
        records.frameworks()
                .dependents(editions)
                .forEach((key, table) -> held.putIfAbsent(key, Held.because("maturity.undo.referred", table)));
        return held;
    }

    public void remove(Collection<Long> editions) {
        for (long key : editions) {
            records.frameworks().find(key).ifPresent(this::remove);
        }
    }

    private void remove(FrameworkEdition edition) {
        acting.wrote("import taken back", "framework", edition.code() + " " + edition.version(), edition.name(), null);
        records.frameworks().remove(edition);
    }
}
