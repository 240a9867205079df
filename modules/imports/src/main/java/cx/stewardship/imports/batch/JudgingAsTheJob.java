package cx.stewardship.imports.batch;

import cx.stewardship.imports.application.RowJudge;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** A portion of a few rows, read and judged as the job does it in a dry run. */
@ApplicationScoped
public class JudgingAsTheJob implements RowJudge {

    private Kinds kinds;
    private TakingRows taking;
    private Spool spool;

    @SuppressWarnings("NullAway.Init")
    protected JudgingAsTheJob() {}

    @Inject
    public JudgingAsTheJob(Kinds kinds, TakingRows taking, Spool spool) {
        this.kinds = kinds;
        this.taking = taking;
        this.spool = spool;
    }

    @Override
    public List<RowOutcome> judge(ImportRun run, Actor by, List<SourceRow> rows) {
        ImportKind kind = kinds.find(run.kind()).orElseThrow();
        Portion portion = taking.reading(run).apply(rows);
        ImportContext context = new ImportContext(run.id().value(), run.source(), by, true);
        try (FileMemory memory = new FileMemory(spool.folder(), rows.size())) {
            return new Judging(kind, context, memory).judge(portion);
        }
    }
}
