package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.CorporateValue;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.KeptAllTheSame;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ExportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The newest version of each criterion, archived ones left out, as a file that comes back in unchanged. */
@ApplicationScoped
@Transactional
public class CriteriaExport implements ExportKind {

    private Criteria criteria;
    private Departments departments;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected CriteriaExport() {}

    @Inject
    public CriteriaExport(Criteria criteria, Departments departments, Acting acting) {
        this.criteria = criteria;
        this.departments = departments;
        this.acting = acting;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "criteria";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> readableBy() {
        return Set.of(Role.HR, Role.DEPARTMENT_LEAD);
    }

    @Override
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public Portion portion(String after) {
        Map<Long, String> codes = new HashMap<>();
        departments.all().forEach(d -> codes.put(d.id().value(), d.code()));
        Map<Long, String> values = new HashMap<>();
        for (CorporateValue value : criteria.values()) {
            values.put(value.id(), value.name());
        }
        Set<Long> seen = new HashSet<>();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Criterion newest : criteria.writtenHere()) {
            if (seen.add(newest.series())
                    && newest.state() != CriterionState.ARCHIVED
                    && Acting.mayWrite(acting.actor(), newest.place().department())) {
                rows.add(row(newest, codes, values));
            }
        }
        return Portion.all(rows);
    }

    private static Map<String, @Nullable Object> row(
            Criterion criterion, Map<Long, String> codes, Map<Long, String> values) {
        Map<String, @Nullable Object> row = new HashMap<>();
        Long department = criterion.place().department();
        Long value = criterion.place().corporateValue();
        row.put("behaviour", criterion.title());
        row.put("department", department == null ? null : codes.get(department));
        row.put("job_title", criterion.place().jobTitle());
        row.put("customer", criterion.behaviour().customer());
        row.put(
                "frequency",
                criterion
                        .behaviour()
                        .frequency()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' '));
        row.put("seen_in", criterion.behaviour().seenIn());
        row.put("target", criterion.target());
        List<String> levels = criterion.levels().all();
        for (int level = 1; level <= levels.size(); level++) {
            row.put("level_" + level, levels.get(level - 1));
        }
        row.put("corporate_value", value == null ? null : values.get(value));
        row.put("weight", criterion.place().weight());
        row.put("keep_reason", criterion.kept().map(KeptAllTheSame::reason).orElse(null));
        return row;
    }
}
