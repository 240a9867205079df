package cx.stewardship.imports.intake;

import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.reading.TableWriter;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.OtherForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps files aside; those that are no tables but of a form that a module reads become tables on the way. */
@ApplicationScoped
public class OtherForms {

    private static final int MEGABYTE = 1_000_000;

    private final List<OtherForm> forms;
    private final Spool spool;

    @SuppressWarnings({"NullAway.Init", "NullAway"})
    protected OtherForms() {
        this.forms = List.of();
        this.spool = null;
    }

    @Inject
    public OtherForms(@Any Instance<OtherForm> forms, Spool spool) {
        this(forms.stream().toList(), spool);
    }

    public OtherForms(List<OtherForm> forms, Spool spool) {
        this.forms = List.copyOf(forms);
        this.spool = spool;
    }

    /** Where files are kept aside. */
    public Spool spool() {
        return spool;
    }

    /** @throws Refusal when a file of another form cannot be read */
    public SentFile keep(ImportKind kind, String fileName, InputStream content) {
        Optional<OtherForm> form = forms.stream()
                .filter(each -> each.kind().equals(kind.code()) && each.isNamed(fileName))
                .findFirst();
        if (form.isEmpty() && fileName.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
            throw Refusal.invalid("imports.file.yaml");
        }
        return form.isEmpty()
                ? spool.take(fileName, content)
                : spool.take(fileName, new ByteArrayInputStream(table(kind, form.get(), fileName, content)));
    }

    private static byte[] table(ImportKind kind, OtherForm form, String fileName, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(OtherForm.LARGEST + 1);
            if (bytes.length > OtherForm.LARGEST) {
                throw Refusal.invalid("imports.file.tooLargeForForm", OtherForm.LARGEST / MEGABYTE);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    TableWriter table = new TableWriter(writer, kind.fields(), fileName)) {
                form.rows(fileName, bytes).forEach(table::add);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
