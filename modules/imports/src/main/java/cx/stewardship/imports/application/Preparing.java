package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.RememberedMapping;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.OtherForms;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.reading.ByContent;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.FileRefused;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Limits;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.imports.reading.Surveyor;
import cx.stewardship.imports.reading.WideTable;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.Wide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out how a file is written and which of its columns fill which fields. */
@ApplicationScoped
public class Preparing {

    private Kinds kinds;
    private ImportRuns runs;
    private OtherForms forms;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Preparing() {}

    @Inject
    public Preparing(Kinds kinds, ImportRuns runs, OtherForms forms, Clock clock) {
        this.kinds = kinds;
        this.runs = runs;
        this.forms = forms;
        this.clock = clock;
    }

    ImportKind kind(String code, Actor actor) {
        return kinds.get(code, actor);
    }

    /** For what exists already: a kind that is not for this actor is as if it did not exist. */
    ImportKind kindOrNotFound(String code, Actor actor) {
        return kinds.find(code).filter(kind -> kinds.isAllowed(kind, actor)).orElseThrow(Refusal::notFound);
    }

    /** Takes files in, whatever their form. */
    OtherForms forms() {
        return forms;
    }

    Spool spool() {
        return forms.spool();
    }

    /** @param proposing whether somebody will look at it: then columns are proposed by what they hold, too */
    Preparation prepare(ImportKind kind, StartImport start, boolean proposing) {
        int year = LocalDate.now(clock).getYear();
        Survey survey = new Surveyor(year, spool().limits())
                .survey(spool().path(start.file().spooled()), start.hints());
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
                proposing
                        ? new Doubts(kind, survey, form, mapping)
                                .of(spool().path(start.file().spooled()), year)
                        : List.of(),
                proposing ? asked(kind, survey, mapping) : List.of(),
                before.isPresent());
    }

    /** Only where nothing says yet what was asked: a table that has a column for that has a row for each answer. */
    private static List<String> asked(ImportKind kind, Survey survey, Mapping mapping) {
        return kind.wide()
                .filter(wide -> !mapping.targets().containsKey(wide.name()))
                .map(wide -> {
                    Set<String> used = new HashSet<>(mapping.targets().values());
                    used.remove(mapping.targets().get(wide.value()));
                    return WideTable.likely(survey, used);
                })
                .orElse(List.of());
    }

    /**
     * The same with a file that has a row for each answer instead of a column for each thing asked.
     *
     * @throws FileRefused when a column is not there, or a row is broken
     */
    StartImport withRows(ImportKind kind, StartImport start, List<String> columns) {
        Wide wide = kind.wide().orElseThrow(() -> Refusal.invalid("imports.wide.notThisKind"));
        Path file = spool().path(start.file().spooled());
        Limits limits = spool().limits();
        Survey survey = new Surveyor(LocalDate.now(clock).getYear(), limits).survey(file, start.hints());
        WideTable table = new WideTable(survey, columns);
        if (table.rows() > limits.rows()) {
            throw new FileRefused("imports.file.tooManyRows", limits.rows());
        }
        try (InputStream rows = table.asRows(FileReader.open(file, survey.form(), survey.header()), wide)) {
            return start.with(
                    spool().take(start.file().name(), rows), start.hints().ofRows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
