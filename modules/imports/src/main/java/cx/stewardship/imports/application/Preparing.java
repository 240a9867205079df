package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.RememberedMapping;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.reading.ByContent;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.imports.reading.Surveyor;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds out how a file is written and which of its columns fill which fields. */
@ApplicationScoped
public class Preparing {

    private Kinds kinds;
    private ImportRuns runs;
    private Spool spool;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Preparing() {}

    @Inject
    public Preparing(Kinds kinds, ImportRuns runs, Spool spool, Clock clock) {
        this.kinds = kinds;
        this.runs = runs;
        this.spool = spool;
        this.clock = clock;
    }

    ImportKind kind(String code, Actor actor) {
        return kinds.get(code, actor);
    }

    /** For what exists already: a kind that is not for this actor is as if it did not exist. */
    ImportKind kindOrNotFound(String code, Actor actor) {
        return kinds.find(code).filter(kind -> kinds.isAllowed(kind, actor)).orElseThrow(Refusal::notFound);
    }

    Spool spool() {
        return spool;
    }

    /** @param proposing whether somebody will look at it: then columns are proposed by what they hold, too */
    Preparation prepare(ImportKind kind, StartImport start, boolean proposing) {
        int year = LocalDate.now(clock).getYear();
        Survey survey = new Surveyor(year, spool.limits())
                .survey(spool.path(start.file().spooled()), start.hints());
        Optional<RememberedMapping> before =
                runs.remembered(kind.code(), start.source().strip());
        Mapping remembered = before.map(RememberedMapping::mapping).orElse(Mapping.NONE);
        ByContent content = new ByContent(kind.fields(), survey, year);
        Map<String, String> trusted = new HashMap<>(remembered.targets());
        trusted.putAll(start.mapping().targets());
        Mapping doubted =
                content.doubted(Mapping.match(kind.fields(), survey.header(), start.mapping(), remembered), trusted);
        Mapping mapping = proposing ? content.proposed(doubted, start.mapping().targets()) : doubted;
        var dateColumns = mapping.columnsOf(kind.fields(), ImportField.Type.DATE);
        Optional<DateOrder> dates = Optional.ofNullable(start.hints().dates())
                .or(() -> survey.dateOrder(dateColumns))
                .or(() -> before.map(RememberedMapping::dates).filter(order -> order != DateOrder.YMD));
        Character decimal = start.hints().decimal();
        Form form = survey.form()
                .withDates(dates.orElse(DateOrder.YMD))
                .withDecimal(
                        decimal == null
                                ? survey.decimal(mapping.columnsOf(kind.fields(), ImportField.Type.NUMBER))
                                : decimal);
        return new Preparation(
                survey,
                form,
                dates.isPresent(),
                dates.flatMap(order -> survey.proofOf(order, dateColumns)).orElse(null),
                mapping,
                mapping.missing(kind.fields()),
                before.isPresent());
    }
}
