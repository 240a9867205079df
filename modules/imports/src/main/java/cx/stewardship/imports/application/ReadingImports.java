package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.MendedRows;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.imports.domain.RunFilter;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.Wide;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at imports: those of the kinds that one may bring in oneself; others are as if they did not exist. */
@ApplicationScoped
@AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
public class ReadingImports {

    private ImportRuns runs;
    private MendedRows rows;
    private Kinds kinds;
    private StartingImports.Doing doing;

    @SuppressWarnings("NullAway.Init")
    protected ReadingImports() {}

    @Inject
    public ReadingImports(ImportRuns runs, MendedRows rows, Kinds kinds, StartingImports.Doing doing) {
        this.runs = runs;
        this.rows = rows;
        this.kinds = kinds;
        this.doing = doing;
    }

    /**
     * A kind of data that this actor may bring in.
     *
     * @param wide how tables with a column for each thing asked hold it; null when there are none
     */
    public record Kind(String code, List<ImportField> fields, @Nullable Wide wide) implements Serializable {}

    /** @param total of all that this actor may see */
    public record Page(List<ImportView> runs, long total) implements Serializable {}

    /** Rows rejected for the same reason. */
    public record Group(String reason, String field, long rows, Reject example) implements Serializable {}

    /** @throws Refusal when this actor may bring in nothing at all */
    public List<Kind> kinds() {
        List<Kind> mine = kinds.of(doing.actor()).stream()
                .map(kind -> new Kind(kind.code(), kind.fields(), kind.wide().orElse(null)))
                .toList();
        if (mine.isEmpty()) {
            throw Refusal.notAllowed();
        }
        return mine;
    }

    /** The newest first. */
    @Transactional
    public Page latest(int first, int most) {
        List<String> mine = kinds().stream().map(Kind::code).toList();
        return new Page(
                runs.latest(mine, first, most).stream()
                        .map(run -> ImportView.of(run, doing.now()))
                        .toList(),
                runs.count(mine));
    }

    /**
     * The newest first.
     *
     * @param kind of data; null for all that this actor may bring in
     * @param source null for all
     * @param state null for all
     * @throws Refusal when there is no such kind or state, or the kind is not for this actor
     */
    @Transactional
    public Page find(@Nullable String kind, @Nullable String source, @Nullable String state, int first, int most) {
        List<String> mine = kind == null
                ? kinds().stream().map(Kind::code).toList()
                : List.of(kinds.get(kind, doing.actor()).code());
        RunFilter filter = new RunFilter(mine, source, state == null ? null : state(state));
        return new Page(
                runs.found(filter, first, most).stream()
                        .map(run -> ImportView.of(run, doing.now()))
                        .toList(),
                runs.count(filter));
    }

    private static ImportState state(String name) {
        return Arrays.stream(ImportState.values())
                .filter(state -> state.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "imports.list.noSuchState",
                        name,
                        String.join(
                                ", ",
                                Arrays.stream(ImportState.values())
                                        .map(Enum::name)
                                        .toList())));
    }

    /** How it is. Whoever started it need not be told any more how it ended. */
    @Transactional
    public ImportView get(ImportId id) {
        ImportRun run = run(id);
        doing.telling().seen(run, doing.actor());
        return ImportView.of(run, doing.now());
    }

    /** The import that takes this file of the watched folder, if it was begun. */
    @Transactional
    public Optional<ImportView> ofClaim(String claim) {
        return runs.ofClaim(claim).map(run -> get(run.id()));
    }

    /** Why rows are not in, those that are mended left out; by frequency. */
    @Transactional
    public List<Group> rejectGroups(ImportId id) {
        return rows.groups(run(id).id()).stream()
                .map(group -> new Group(group.reason(), group.field(), group.rows(), group.example()))
                .toList();
    }

    /** By row number, after a row. */
    @Transactional
    public List<RejectedRow> rejects(ImportId id, MendedRows.Wanted wanted, long afterRow, int most) {
        return rows.page(run(id).id(), wanted, afterRow, most);
    }

    /** Writes all rejected rows that are not mended with the reasons, in the form of the file they came from. */
    @Transactional
    public void writeRejects(ImportId id, Locale locale, Writer out) {
        ImportRun run = run(id);
        try (RejectsFile file = new RejectsFile(out, run, locale)) {
            rows.eachOpen(run.id(), row -> file.add(row.now()));
        }
    }

    /** A file to fill in: the header and rows of examples. */
    public String template(String kind) {
        return RejectsFile.template(guide(kind, Locale.ENGLISH));
    }

    /** What one needs to know to bring in a kind. @throws Refusal when there is no such kind, or it is not for this actor */
    public KindGuide guide(String kind, Locale locale) {
        ImportKind found = kinds.get(kind, doing.actor());
        return KindGuide.of(found.code(), found.fields(), new Texts(), locale);
    }

    /** The guides to all kinds that this actor may bring in. */
    public List<KindGuide> guides(Locale locale) {
        return kinds().stream().map(kind -> guide(kind.code(), locale)).toList();
    }

    /** Sources that files of this kind have come from. */
    @Transactional
    public List<String> sources(String kind) {
        return runs.sources(kinds.get(kind, doing.actor()).code());
    }

    private ImportRun run(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow(Refusal::notFound);
        if (!kinds.find(run.kind()).map(this::isAllowed).orElse(false)) {
            throw Refusal.notFound();
        }
        return run;
    }

    private boolean isAllowed(ImportKind kind) {
        return kinds.isAllowed(kind, doing.actor());
    }
}
