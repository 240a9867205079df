package cx.stewardship.imports.rest;

import cx.stewardship.imports.application.ExportingData;
import cx.stewardship.imports.application.KindGuide;
import cx.stewardship.imports.application.ReadingImports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What may come in by file, for those who write such files. */
@Path("import-kinds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class KindsResource {

    private ReadingImports reading;
    private ExportingData exporting;

    @SuppressWarnings("NullAway.Init")
    protected KindsResource() {}

    @Inject
    public KindsResource(ReadingImports reading, ExportingData exporting) {
        this.reading = reading;
        this.exporting = exporting;
    }

    /**
     * A kind of data.
     *
     * @param about what a row is, and how it is told from others
     * @param rules what is turned away, and why
     * @param template address of a file to fill in
     * @param export address of what is here now; null when it is not for you
     */
    public record Kind(
            String code,
            String name,
            String about,
            List<Field> fields,
            List<String> rules,
            String template,
            @Nullable String export) {}

    /**
     * A field.
     *
     * @param type TEXT, DATE (a day, or a day and a time), NUMBER or YES_NO
     * @param needed whether a file without a column for it is refused as a whole
     * @param aliases other headers that are taken for it; case, blanks and punctuation do not matter
     */
    public record Field(
            String name, String type, boolean needed, String meaning, List<String> aliases, String example) {}

    @GET
    @Operation(summary = "Kinds of data that you may bring in: fields, types, other names, rules and examples")
    public List<Kind> kinds() {
        return reading.guides(Locale.ENGLISH).stream().map(this::kind).toList();
    }

    private Kind kind(KindGuide guide) {
        return new Kind(
                guide.code(),
                guide.name(),
                guide.about(),
                guide.fields().stream()
                        .map(field -> new Field(
                                field.name(),
                                field.type().name(),
                                field.needed(),
                                field.meaning(),
                                field.aliases(),
                                field.example()))
                        .toList(),
                guide.refused(),
                "/api/v1/imports/templates/" + guide.code(),
                exporting.mayExport(guide.code()) ? "/api/v1/exports/" + guide.code() : null);
    }
}
