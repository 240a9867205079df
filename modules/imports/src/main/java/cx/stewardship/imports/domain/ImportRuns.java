package cx.stewardship.imports.domain;

import cx.stewardship.imports.ImportId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All runs, and what is remembered of the sources they came from. */
public interface ImportRuns {

    void add(ImportRun run);

    void add(ImportUndo undo);

    /** That it was to be taken back, once somebody asked for it. */
    Optional<ImportUndo> undo(ImportId run);

    Optional<ImportRun> find(ImportId id);

    /** The run that takes this file of the watched folder. */
    Optional<ImportRun> ofClaim(String claim);

    /** For a change: nobody else can change it until this transaction ends. */
    Optional<ImportRun> findLocked(ImportId id);

    /** Those of them that exist. */
    List<ImportRun> all(Collection<ImportId> ids);

    /** The newest first. */
    List<ImportRun> latest(Collection<String> kinds, int first, int most);

    long count(Collection<String> kinds);

    /** The newest first. */
    List<ImportRun> found(RunFilter filter, int first, int most);

    long count(RunFilter filter);

    List<ImportRun> inState(ImportState state);

    /** Those that wait, run, or are being taken back, in the order in which they were sent; one look, so that nothing changes in between. */
    List<ImportRun> notOver();

    /** Their worker still works on those of them that are its own. */
    void alive(Collection<ImportId> ids, String worker, Instant at);

    /** Done, and its file is still kept. */
    List<ImportRun> finishedBeforeWithFile(Instant before);

    /** Whether another run that is not over needs this file. */
    boolean isFileNeeded(String spooled);

    /** Imports of mended rows of this one, the newest first. */
    List<ImportRun> mendings(ImportId first);

    /** The import for good of what was rehearsed, if it was begun. */
    Optional<ImportRun> ofRehearsal(ImportId rehearsal);

    /** Real runs of somebody that ended after this with rejected rows that are not mended. */
    List<ImportRun> withRejects(String signInName, Instant after);

    /** Runs of somebody that ended after this, and of which they have not been told yet; the newest first. */
    List<ImportRun> toTell(String signInName, Instant after);

    /** A real run of this kind and source that took the same bytes before. */
    Optional<ImportRun> earlierOf(String kind, String source, String fileHash);

    Optional<RememberedMapping> remembered(String kind, String source);

    void remember(String kind, String source, RememberedMapping mapping, String by, Instant at);

    /** Sources that this kind has come from. */
    List<String> sources(String kind);
}
