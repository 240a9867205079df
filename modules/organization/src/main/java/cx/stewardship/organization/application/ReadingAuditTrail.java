package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.AuditEntries;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows who did what to which record, the newest first. */
@ApplicationScoped
public class ReadingAuditTrail {

    /** So many lines are read at once for an export. */
    private static final int PORTION = 1_000;

    private AuditEntries entries;

    @SuppressWarnings("NullAway.Init")
    protected ReadingAuditTrail() {}

    @Inject
    public ReadingAuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /** @param after key of the last line that was seen; null to begin */
    @AllowedTo(Role.ADMIN)
    @Transactional
    public Slice<AuditEntries.Line> read(AuditEntries.Filter filter, @Nullable String after, int most) {
        List<AuditEntries.Line> lines = entries.olderThan(number(after), filter, most + 1);
        boolean more = lines.size() > most;
        List<AuditEntries.Line> shown = more ? lines.subList(0, most) : lines;
        return new Slice<>(shown, more ? Long.toString(shown.get(most - 1).number()) : null, entries.count(filter));
    }

    /** Hands over all lines that fit, the newest first. */
    @AllowedTo(Role.ADMIN)
    @Transactional
    public void export(AuditEntries.Filter filter, Consumer<AuditEntries.Line> to) {
        long before = Long.MAX_VALUE;
        List<AuditEntries.Line> lines;
        do {
            lines = entries.olderThan(before, filter, PORTION);
            lines.forEach(to);
            before = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
        } while (lines.size() == PORTION);
    }

    @AllowedTo(Role.ADMIN)
    @Transactional
    public List<String> kinds() {
        return entries.kinds();
    }

    private static long number(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("organization.audit.after");
        }
    }
}
