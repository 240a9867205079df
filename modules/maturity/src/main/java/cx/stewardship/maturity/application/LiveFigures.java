package cx.stewardship.maturity.application;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indicators that other modules give, found by code. */
@Dependent
class LiveFigures {

    private final Map<String, Indicator> byCode = new LinkedHashMap<>();

    @Inject
    LiveFigures(@Any Instance<Indicator> indicators) {
        this(indicators.stream());
    }

    LiveFigures(Stream<Indicator> indicators) {
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
    }

    /**
     * Reads some figures.
     *
     * @param department null for the whole company
     * @return by code; codes that nobody gives, or that mean nothing there, are missing
     */
    Map<String, Reading> read(Collection<String> codes, @Nullable Long department, LocalDate asOf) {
        Optional<DepartmentId> where = Optional.ofNullable(department).map(DepartmentId::new);
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (String code : codes) {
            Indicator indicator = byCode.get(code);
            if (indicator != null) {
                indicator.read(where, asOf).ifPresent(reading -> readings.put(code, reading));
            }
        }
        return readings;
    }
}
