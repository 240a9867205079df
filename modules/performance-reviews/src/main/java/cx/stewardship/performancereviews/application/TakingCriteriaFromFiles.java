package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.CorporateValue;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.Finding;
import cx.stewardship.performancereviews.domain.Place;
import cx.stewardship.performancereviews.domain.Wording;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Criteria from files. One is known by its behaviour, its department and its job (case and blanks do not matter). A new one is
 * a draft; a draft is changed; of a published one the next version is begun, and the one in force stays. What is built on a
 * survey score is turned away, unless the row says why it must be.
 */
@ApplicationScoped
@Transactional
public class TakingCriteriaFromFiles {

    /** Stands among the changes of a criterion of which a next version was begun. */
    static final String VERSION = "version";

    /** Stands among the changes of a draft: whoever wrote it may not approve it. */
    static final String WRITTEN_BY = "written_by";

    private static final int LONGEST_VERB = 60;
    private static final int LONGEST_OBJECT = 340;
    private static final int MOST_WEIGHT = 100;

    private static final Map<String, Integer> LIMITS = limits();

    private Criteria criteria;
    private Departments departments;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected TakingCriteriaFromFiles() {}

    @Inject
    public TakingCriteriaFromFiles(Criteria criteria, Departments departments, Acting acting) {
        this.criteria = criteria;
        this.departments = departments;
        this.acting = acting;
    }

    private static Map<String, Integer> limits() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("customer", 200);
        limits.put("seen_in", 300);
        limits.put("target", 400);
        for (int level = 1; level <= 5; level++) {
            limits.put("level_" + level, 600);
        }
        limits.put("job_title", 200);
        limits.put("keep_reason", 600);
        return limits;
    }

    /** A criterion as the rows so far have made it. */
    private static final class Known {
        private CriterionWords words;
        private @Nullable Criterion newest;
        private CriterionState state = CriterionState.DRAFT;
        private @Nullable String writer;

        Known(CriterionWords words) {
            this.words = words;
        }

        /** 0 while nothing is written. */
        long key() {
            return newest == null ? 0 : newest.id().value();
        }
    }

    /** What all rows are judged by, looked up once. */
    private record LookedUp(
            Map<String, Long> departments,
            Map<String, Long> values,
            Map<Long, String> valueNames,
            Map<String, List<Known>> criteria) {}

    /** @return an outcome for each row, in their order */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        LookedUp known = lookUp();
        List<RowOutcome> outcomes = new ArrayList<>();
        for (ImportRow row : rows) {
            outcomes.add(rejected(row, known).orElseGet(() -> take(row, known, context)));
        }
        return outcomes;
    }

    private LookedUp lookUp() {
        Map<String, Long> places = new HashMap<>();
        departments.all().forEach(d -> places.put(normal(d.name()), d.id().value()));
        departments.all().forEach(d -> places.put(normal(d.code()), d.id().value()));
        Map<String, Long> values = new HashMap<>();
        Map<Long, String> valueNames = new HashMap<>();
        for (CorporateValue value : criteria.values()) {
            values.put(normal(value.name()), value.id());
            valueNames.put(value.id(), value.name());
        }
        Map<String, List<Known>> byKey = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        for (Criterion newest : criteria.writtenHere()) {
            if (seen.add(newest.series())) {
                Known known = new Known(CriterionWords.of(newest));
                known.newest = newest;
                known.state = newest.state();
                known.writer = newest.writtenBy();
                Place place = newest.place();
                byKey.computeIfAbsent(key(newest.title(), place.department(), place.jobTitle()), k -> new ArrayList<>())
                        .add(known);
            }
        }
        return new LookedUp(places, values, valueNames, byKey);
    }

    private Optional<RowOutcome> rejected(ImportRow row, LookedUp known) {
        String[] behaviour = row.text("behaviour").orElse("").split("\\s+", 2);
        if (behaviour.length < 2 || behaviour[0].length() > LONGEST_VERB || behaviour[1].length() > LONGEST_OBJECT) {
            return Optional.of(RowOutcome.rejected("behaviour", "reviews.import.noBehaviour", LONGEST_OBJECT));
        }
        Optional<String> department = row.text("department");
        Long place =
                department.map(name -> known.departments().get(normal(name))).orElse(null);
        if (department.isPresent() && place == null) {
            return Optional.of(RowOutcome.rejected("department", "reviews.import.noDepartment", department.get()));
        }
        if (!acting.actor().is(Role.ADMIN) && !Acting.mayWrite(acting.actor(), place)) {
            return Optional.of(RowOutcome.rejected("department", "reviews.import.notYours", department.orElse("–")));
        }
        for (Map.Entry<String, Integer> limit : LIMITS.entrySet()) {
            if (row.text(limit.getKey()).orElse("").length() > limit.getValue()) {
                return Optional.of(RowOutcome.rejected(limit.getKey(), "reviews.import.tooLong", limit.getValue()));
            }
        }
        return choices(row, known);
    }

    private static Optional<RowOutcome> choices(ImportRow row, LookedUp known) {
        Optional<String> frequency = row.text("frequency");
        if (frequency.isPresent() && CriterionWords.frequency(frequency.get()).isEmpty()) {
            return Optional.of(RowOutcome.rejected("frequency", "reviews.import.frequency", frequency.get()));
        }
        Optional<String> value = row.text("corporate_value");
        if (value.isPresent() && !known.values().containsKey(normal(value.get()))) {
            return Optional.of(RowOutcome.rejected("corporate_value", "reviews.import.noValue", value.get()));
        }
        Optional<BigDecimal> weight = row.number("weight");
        if (weight.isPresent() && !isWeight(weight.get())) {
            return Optional.of(RowOutcome.rejected(
                    "weight", "reviews.import.weight", weight.get().toPlainString()));
        }
        return Optional.empty();
    }

    private static boolean isWeight(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) >= 0
                && weight.compareTo(BigDecimal.valueOf(MOST_WEIGHT)) <= 0
                && weight.stripTrailingZeros().scale() <= 0;
    }

    private RowOutcome take(ImportRow row, LookedUp known, ImportContext context) {
        String title = row.text("behaviour").orElse("");
        Long department = row.text("department")
                .map(name -> known.departments().get(normal(name)))
                .orElse(null);
        String job = row.text("job_title").orElse(null);
        Long value = row.text("corporate_value")
                .map(name -> known.values().get(normal(name)))
                .orElse(null);
        List<Known> same = known.criteria().computeIfAbsent(key(title, department, job), k -> new ArrayList<>());
        if (same.stream().anyMatch(one -> one.words.with(row, value).equals(one.words))) {
            return RowOutcome.UNCHANGED;
        }
        if (same.size() > 1) {
            return RowOutcome.rejected("behaviour", "reviews.import.several", same.size(), title);
        }
        CriterionWords before = same.isEmpty()
                ? CriterionWords.fresh(title, new Place(department, job, null, null, CriterionWords.USUAL_WEIGHT))
                : same.get(0).words;
        CriterionWords wanted = before.with(row, value);
        Optional<Finding> refused = wanted.refused();
        if (refused.isPresent()) {
            return surveyScore(refused.get());
        }
        if (same.isEmpty()) {
            Known fresh = new Known(wanted);
            same.add(fresh);
            write(fresh, wanted, context);
            return RowOutcome.added(fresh.key());
        }
        Known one = same.get(0);
        if (one.state == CriterionState.IN_REVIEW || one.state == CriterionState.APPROVED) {
            return RowOutcome.rejected("behaviour", "reviews.import.inReview", title);
        }
        List<Change> changes = changes(one, wanted, known.valueNames());
        write(one, wanted, context);
        return RowOutcome.changed(one.key(), changes);
    }

    /** Field by field; that a next version is begun, or that a draft has another writer, is a change, too. */
    private List<Change> changes(Known one, CriterionWords wanted, Map<Long, String> values) {
        List<Change> changes = new ArrayList<>();
        if (one.newest != null && one.state != CriterionState.DRAFT) {
            int version = one.newest.versionNumber();
            changes.add(new Change(VERSION, Integer.toString(version), Integer.toString(version + 1)));
        }
        changes.addAll(one.words.changesTo(wanted, values));
        if (one.writer != null && one.state == CriterionState.DRAFT) {
            changes.addAll(Change.between(Map.of(WRITTEN_BY, one.writer), Map.of(WRITTEN_BY, acting.name())));
        }
        return changes;
    }

    private static RowOutcome surveyScore(Finding finding) {
        String field =
                switch (finding.part()) {
                    case BEHAVIOUR -> "behaviour";
                    default -> finding.part().name().toLowerCase(Locale.ROOT);
                };
        return RowOutcome.rejected(field, "reviews.import.surveyScore", finding.score(), finding.proposal());
    }

    private void write(Known known, CriterionWords wanted, ImportContext context) {
        known.words = wanted;
        known.writer = acting.name();
        boolean draft = known.state == CriterionState.DRAFT;
        known.state = CriterionState.DRAFT;
        if (context.dryRun()) {
            return;
        }
        Criterion before = known.newest;
        Criterion criterion;
        if (before == null) {
            criterion = new Criterion(
                    wanted.behaviour(), wanted.levels(), wanted.target(), wanted.place(), acting.name(), acting.now());
            criterion.madeBy(context.importId());
            criteria.add(criterion);
        } else if (draft) {
            criterion = before;
            rewrite(criterion, wanted);
        } else {
            criterion = before.nextVersion(before.versionNumber() + 1, acting.name(), acting.now());
            rewrite(criterion, wanted);
            criterion.madeBy(context.importId());
            criteria.add(criterion);
        }
        known.newest = criterion;
        acting.record(
                "imported",
                "criterion",
                criterion.id().value(),
                before == null ? null : before.title(),
                criterion.title());
        keep(criterion, wanted);
    }

    private void rewrite(Criterion criterion, CriterionWords wanted) {
        criterion.rewriteByFile(
                wanted.behaviour(), wanted.levels(), wanted.target(), wanted.place(), acting.name(), acting.now());
    }

    /** The reason stays on the record only where there is something that needs one. */
    private void keep(Criterion criterion, CriterionWords wanted) {
        List<Finding> findings = Wording.examine(wanted.behaviour(), wanted.levels(), wanted.target());
        if (wanted.keepReason() != null) {
            criterion.keepAllTheSame(wanted.keepReason(), acting.name(), acting.now());
            if (!findings.isEmpty()) {
                acting.record(
                        "kept a survey score in",
                        "criterion",
                        criterion.id().value(),
                        findings.get(0).score(),
                        wanted.keepReason());
            }
        }
    }

    private static String key(String title, @Nullable Long department, @Nullable String job) {
        return department + "/" + (job == null ? "" : normal(job)) + "/" + normal(title);
    }

    /** What a row is about, by its cells alone. */
    static String key(ImportRow row) {
        return normal(row.text("department").orElse("")) + "/"
                + normal(row.text("job_title").orElse("")) + "/"
                + normal(row.text("behaviour").orElse(""));
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
