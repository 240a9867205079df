package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.MinuteUses;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of the last 13 full weeks: in how many a meeting or training began with customers. */
@ApplicationScoped
@Transactional
public class MinutesHeld implements Indicator {

    private static final int WEEKS = 13;

    private final MinuteUses uses;
    private final Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected MinutesHeld() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public MinutesHeld(@Nullable MinuteUses uses, @Nullable Departments departments) {
        this.uses = uses;
        this.departments = departments;
    }

    @Override
    public String code() {
        return "weeks-with-customer-minute";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Set<Long> scope = department
                .map(top -> departments.withBelow(top).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet()))
                .orElse(null);
        LocalDate monday = monday(asOf);
        long held = uses.days(scope, monday.minusWeeks(WEEKS), monday).stream()
                .map(MinutesHeld::monday)
                .distinct()
                .count();
        return Optional.of(new Reading(held, WEEKS, List.of(), "/customer-voice/minute"));
    }

    private static LocalDate monday(LocalDate day) {
        return FullComment.mondayOf(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
