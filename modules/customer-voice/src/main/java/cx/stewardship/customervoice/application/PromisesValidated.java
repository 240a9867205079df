package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Expectations;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of what customers were led to expect: of how much somebody has looked within a year, and nothing has shaken it since. */
@ApplicationScoped
@Transactional
public class PromisesValidated implements Indicator {

    private final Expectations expectations;
    private final Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected PromisesValidated() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public PromisesValidated(@Nullable Expectations expectations, @Nullable Departments departments) {
        this.expectations = expectations;
        this.departments = departments;
    }

    @Override
    public String code() {
        return "promises-validated";
    }

    /** The ledger keeps no past states: the reading is that of today, judged as of the day. */
    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Set<Long> scope = department
                .map(top -> departments.withBelow(top).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet()))
                .orElse(null);
        List<Expectations.Entry> entries = expectations.of(scope);
        List<Expectations.Entry> stale =
                entries.stream().filter(entry -> !entry.isValid(asOf)).toList();
        return Optional.of(new Reading(
                entries.size() - stale.size(),
                entries.size(),
                stale.stream()
                        .map(Expectations.Entry::themeId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(10)
                        .map(theme -> ThreadRef.of(ThreadKind.THEME, theme))
                        .toList(),
                "/customer-voice/expectations?state=stale"));
    }
}
