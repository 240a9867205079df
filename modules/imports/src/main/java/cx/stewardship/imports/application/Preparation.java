package cx.stewardship.imports.application;

import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.imports.reading.Survey.DateProof;
import cx.stewardship.shared.imports.Doubt;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would begin with.
 *
 * @param survey of the file
 * @param form as detected or said
 * @param datesKnown false when the dates of this file mean other days in the other order and nobody said which is meant
 * @param mapping of the columns
 * @param missing needed fields that no column fills
 * @param proof a cell that is a date in the order that was taken and in no other; null when there is none
 * @param doubts what its sender should know before it is taken
 * @param asked columns that look like one for each thing asked; none unless the table seems to be wide
 * @param remembered whether the mapping of an earlier file of this source was used
 */
public record Preparation(
        Survey survey,
        Form form,
        boolean datesKnown,
        @Nullable DateProof proof,
        Mapping mapping,
        List<String> missing,
        List<Doubt> doubts,
        List<String> asked,
        boolean remembered)
        implements Serializable {
    public Preparation {
        missing = List.copyOf(missing);
        doubts = List.copyOf(doubts);
        asked = List.copyOf(asked);
    }

    public boolean isReady() {
        return datesKnown && missing.isEmpty();
    }
}
