package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Surveyor;
import java.io.Serializable;

/**
 * Take this file in.
 *
 * @param kind of data
 * @param source where it comes from; with a row's own key it makes its identity
 * @param file as spooled
 * @param hints what is known of its form
 * @param mapping what is known of its columns
 * @param dryRun judge only
 */
public record StartImport(
        String kind, String source, SentFile file, Surveyor.Hints hints, Mapping mapping, boolean dryRun)
        implements Serializable {

    StartImport with(SentFile other, Surveyor.Hints written) {
        return new StartImport(kind, source, other, written, mapping, dryRun);
    }
}
