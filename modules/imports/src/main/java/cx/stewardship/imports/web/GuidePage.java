package cx.stewardship.imports.web;

import cx.stewardship.imports.application.ExportingData;
import cx.stewardship.imports.application.KindGuide;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one needs to know to bring in a kind of data: two minutes to read. */
@Named
@RequestScoped
public class GuidePage {

    private ReadingImports reading;
    private ExportingData exporting;
    private String kind = "";
    private @Nullable KindGuide guide;
    private List<KindGuide> others = List.of();
    private String sample = "";

    @SuppressWarnings("NullAway.Init")
    protected GuidePage() {}

    @Inject
    public GuidePage(ReadingImports reading, ExportingData exporting) {
        this.reading = reading;
        this.exporting = exporting;
    }

    public void load() {
        Pages.attempt(() -> {
            others = reading.guides(Pages.locale());
            guide = others.stream()
                    .filter(each -> each.code().equals(kind))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
            sample = reading.template(kind).replace("\uFEFF", "");
        });
    }

    public @Nullable KindGuide getGuide() {
        return guide;
    }

    public List<KindGuide> getOthers() {
        return others;
    }

    /** The template as it stands in its file. */
    public String getSample() {
        return sample;
    }

    public boolean isExported() {
        return exporting.mayExport(kind);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String type(KindGuide.Field field) {
        return Pages.text("imports.guide.type." + field.type());
    }

    public String also(KindGuide.Field field) {
        return field.aliases().isEmpty() ? "" : Pages.text("imports.guide.also", String.join(", ", field.aliases()));
    }
}
