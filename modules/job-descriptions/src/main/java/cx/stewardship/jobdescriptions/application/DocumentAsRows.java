package cx.stewardship.jobdescriptions.application;

import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.imports.OtherForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A description as a document, for machines and for the import centre: a row for each statement. */
@ApplicationScoped
public class DocumentAsRows implements OtherForm {

    private static final Set<String> ENDINGS = Set.of("docx", "pdf", "md", "markdown");

    private BringingInDocuments bringing;

    @SuppressWarnings("NullAway.Init")
    protected DocumentAsRows() {}

    @Inject
    public DocumentAsRows(BringingInDocuments bringing) {
        this.bringing = bringing;
    }

    @Override
    @AllowedTo(anyone = true)
    public String kind() {
        return "jobs";
    }

    @Override
    @AllowedTo(anyone = true)
    public boolean isNamed(String fileName) {
        return ENDINGS.contains(
                fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    @AllowedTo(anyone = true)
    public List<Map<String, @Nullable Object>> rows(String fileName, byte[] content) {
        ReadDocument read = bringing.read(fileName, content);
        ReadDocument.Why refused = read.refused();
        if (refused != null) {
            throw Refusal.invalid(refused.key(), refused.arguments().toArray());
        }
        return read.statements().stream().map(statement -> row(read, statement)).toList();
    }

    private static Map<String, @Nullable Object> row(ReadDocument read, String statement) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("department", read.department());
        row.put("job_title", read.title());
        row.put("statement", statement);
        row.put("family", read.family());
        row.put("serves", read.serves());
        row.put("through", read.through());
        return row;
    }
}
