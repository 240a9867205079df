package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** After the last row: the kind brings up to date what depends on them, then the run is complete. */
@Named("importFinisher")
@Dependent
public class ImportFinisher extends AbstractBatchlet {

    private final Ledger ledger;

    @Inject
    @BatchProperty(name = "run")
    @SuppressWarnings("NullAway.Init")
    private String run;

    @Inject
    public ImportFinisher(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String process() {
        ImportId id = new ImportId(Long.parseLong(run));
        ledger.finishKind(ledger.owned(id));
        ledger.complete(id);
        return "COMPLETED";
    }
}
