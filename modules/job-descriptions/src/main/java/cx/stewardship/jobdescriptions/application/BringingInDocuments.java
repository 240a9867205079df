package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.application.ReadDocument.Why;
import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import cx.stewardship.jobdescriptions.domain.Documents;
import cx.stewardship.jobdescriptions.domain.PastedDescription;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions come in as documents, many at a time. A document is one job; its statements are taken by the same rules as rows
 * of a file of job statements. What would become of each document is said before anything is kept.
 */
@ApplicationScoped
@AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
public class BringingInDocuments {

    /** Bytes of one document. */
    public static final int LARGEST = 10_000_000;

    /** Documents at a time. */
    public static final int MOST = 300;

    private static final int LONGEST_TITLE = 200;

    private Documents documents;
    private JobsImport taking;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected BringingInDocuments() {}

    @Inject
    public BringingInDocuments(Documents documents, JobsImport taking, CurrentActor current) {
        this.documents = documents;
        this.taking = taking;
        this.current = current;
    }

    /**
     * What becomes of a document.
     *
     * @param added statements that are new
     * @param known statements that the job has already
     * @param refused why nothing of it is taken; null when something is, or all is known
     */
    public record Outcome(ReadDocument document, int added, int known, @Nullable Why refused) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Whether it brings anything new. */
        public boolean brings() {
            return refused == null && added > 0;
        }
    }

    /** Reads a document; nothing is kept. A fault is in the answer, so that it does not keep others out. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
    public ReadDocument read(String fileName, byte[] content) {
        try {
            if (content.length > LARGEST) {
                throw DescriptionRefused.document("tooLarge");
            }
            PastedDescription found = PastedDescription.read(documents.text(content));
            Map<String, String> said = found.frontMatter();
            return new ReadDocument(
                    fileName,
                    title(found.title(), fileName),
                    first(said, "department", "dept", "org_unit", "org-unit"),
                    first(said, "family", "job_family", "job-family"),
                    first(said, "serves", "customers"),
                    first(said, "through"),
                    List.copyOf(new LinkedHashSet<>(found.statements())),
                    null);
        } catch (DescriptionRefused refused) {
            return ReadDocument.refused(fileName, refused.key(), refused.arguments());
        }
    }

    private static String title(@Nullable String found, String fileName) {
        String title = found == null || found.isBlank() ? ofFile(fileName) : found.strip();
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip();
    }

    /** {@code billing-clerk/index.html.md} is Billing clerk. */
    private static String ofFile(String fileName) {
        String[] path = fileName.replace('\\', '/').split("/");
        String name = path[path.length - 1].replaceFirst("\\..*$", "");
        String telling = name.equalsIgnoreCase("index") && path.length > 1 ? path[path.length - 2] : name;
        String words = telling.replaceAll("[-_]+", " ").strip();
        return words.isEmpty()
                ? fileName
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static @Nullable String first(Map<String, String> said, String... keys) {
        for (String key : keys) {
            if (said.containsKey(key)) {
                return said.get(key);
            }
        }
        return null;
    }

    /** @param department code or name for those that name none */
    @Transactional
    public List<Outcome> preview(List<ReadDocument> read, String department) {
        return take(read, department, true);
    }

    /** Keeps what is new, in the drafts of its jobs. @param department code or name for those that name none */
    @Transactional
    public List<Outcome> keep(List<ReadDocument> read, String department) {
        return take(read, department, false);
    }

    private List<Outcome> take(List<ReadDocument> read, String department, boolean dryRun) {
        List<ImportRow> rows = new ArrayList<>();
        for (ReadDocument document : read) {
            document.statements().forEach(statement -> rows.add(row(rows.size() + 1, document, statement, department)));
        }
        List<RowOutcome> outcomes =
                taking.take(List.copyOf(rows), new ImportContext(0, "documents", current.get(), dryRun));
        List<Outcome> all = new ArrayList<>();
        int at = 0;
        for (ReadDocument document : read) {
            List<RowOutcome> own =
                    outcomes.subList(at, at + document.statements().size());
            at += own.size();
            all.add(outcome(document, own));
        }
        return all;
    }

    private static Outcome outcome(ReadDocument document, List<RowOutcome> own) {
        int added = count(own, RowOutcome.Kind.ADDED);
        int known = count(own, RowOutcome.Kind.UNCHANGED) + count(own, RowOutcome.Kind.CHANGED);
        Optional<RowOutcome> rejected =
                own.stream().filter(o -> o.kind() == RowOutcome.Kind.REJECTED).findFirst();
        Why why = document.refused();
        if (why == null && rejected.isPresent()) {
            RowOutcome first = rejected.get();
            why = new Why(
                    first.reason() == null ? "" : first.reason(),
                    first.arguments().stream().map(String::valueOf).toList());
        }
        return new Outcome(document, added, known, why);
    }

    private static int count(List<RowOutcome> outcomes, RowOutcome.Kind kind) {
        return (int) outcomes.stream().filter(o -> o.kind() == kind).count();
    }

    private static ImportRow row(long number, ReadDocument document, String statement, String department) {
        Map<String, Object> values = new HashMap<>();
        values.put("department", document.department() == null ? department : document.department());
        values.put("job_title", document.title());
        values.put("statement", statement);
        put(values, "family", document.family());
        put(values, "serves", document.serves());
        put(values, "through", document.through());
        return new ImportRow(number, values);
    }

    private static void put(Map<String, Object> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
