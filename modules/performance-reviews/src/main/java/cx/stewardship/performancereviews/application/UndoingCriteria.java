package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.CorporateValue;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.Undoable.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what imports did to criteria. A draft that came by file goes, a draft that a file changed gets its words back, and
 * a next version that a file began goes, so that the one before it is the newest again; all of it only while they are drafts.
 */
@ApplicationScoped
@AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
@Transactional
public class UndoingCriteria {

    private Criteria criteria;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected UndoingCriteria() {}

    @Inject
    public UndoingCriteria(Criteria criteria, Acting acting) {
        this.criteria = criteria;
        this.acting = acting;
    }

    /** Those that are not the actor's to write, are no drafts any more, were changed here, or that something refers to. */
    public Map<Long, Held> held(Collection<Long> versions) {
        Map<Long, Held> held = new HashMap<>();
        for (long key : versions) {
            find(key).flatMap(version -> whyStays(version, true)).ifPresent(why -> held.put(key, why));
        }
        criteria.dependents(versions)
                .forEach((key, table) -> held.putIfAbsent(key, Held.because("reviews.undo.referred", table)));
        return held;
    }

    /** Those that are not the actor's to write or are no drafts any more; of next versions, what {@link #held} tells. */
    public Map<Long, Held> bound(Map<Long, List<Change>> changes) {
        Map<Long, Held> bound = new HashMap<>(held(changes.keySet().stream()
                .filter(key -> isBegun(changes.getOrDefault(key, List.of())))
                .toList()));
        changes.keySet().forEach(key -> find(key)
                .flatMap(version -> whyStays(version, false))
                .ifPresent(why -> bound.putIfAbsent(key, why)));
        return bound;
    }

    private Optional<Held> whyStays(Criterion version, boolean goes) {
        if (!acting.actor().is(Role.ADMIN)
                && !Acting.mayWrite(acting.actor(), version.place().department())) {
            return Optional.of(Held.because("reviews.undo.notYours"));
        }
        if (version.state() != CriterionState.DRAFT) {
            return Optional.of(Held.because("reviews.undo.noDraft"));
        }
        return goes && !version.isAsItCame() ? Optional.of(Held.because("reviews.undo.workedOn")) : Optional.empty();
    }

    public void remove(Collection<Long> versions) {
        for (long key : versions) {
            find(key).ifPresent(this::remove);
        }
    }

    private void remove(Criterion version) {
        acting.record("import taken back", "criterion", version.id().value(), version.title(), null);
        criteria.remove(version);
    }

    /** @return those that are as before; of a next version, that it is gone */
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        Map<Long, String> values = new HashMap<>();
        for (CorporateValue value : criteria.values()) {
            values.put(value.id(), value.name());
        }
        Set<Long> restored = new HashSet<>();
        changes.forEach((key, own) -> find(key)
                .filter(version -> isBegun(own) ? takeBack(version) : setBack(version, own, values))
                .ifPresent(version -> restored.add(key)));
        return restored;
    }

    private boolean takeBack(Criterion version) {
        remove(version);
        return true;
    }

    private boolean setBack(Criterion version, List<Change> own, Map<Long, String> values) {
        CriterionWords now = CriterionWords.of(version);
        List<Change> ofWords = own.stream()
                .filter(change -> !change.field().equals(TakingCriteriaFromFiles.WRITTEN_BY))
                .toList();
        Optional<CriterionWords> before =
                Change.undo(now.fields(values), ofWords).flatMap(row -> now.said(row, values));
        before.ifPresent(words -> write(version, words, writer(version, own)));
        return before.isPresent();
    }

    /** Whoever had written it before the import; unless somebody else has written it since. */
    private static String writer(Criterion version, List<Change> own) {
        Map<String, String> now = Map.of(TakingCriteriaFromFiles.WRITTEN_BY, version.writtenBy());
        List<Change> ofWriter = own.stream()
                .filter(change -> change.field().equals(TakingCriteriaFromFiles.WRITTEN_BY))
                .toList();
        return Change.undo(now, ofWriter)
                .orElse(now)
                .getOrDefault(TakingCriteriaFromFiles.WRITTEN_BY, version.writtenBy());
    }

    private void write(Criterion version, CriterionWords words, String writer) {
        version.rewriteByFile(words.behaviour(), words.levels(), words.target(), words.place(), writer, acting.now());
        if (words.keepReason() != null) {
            version.keepAllTheSame(words.keepReason(), writer, acting.now());
        }
        acting.record("set back", "criterion", version.id().value(), null, version.title());
    }

    private Optional<Criterion> find(long key) {
        return criteria.find(new CriterionId(key));
    }

    private static boolean isBegun(List<Change> changes) {
        return changes.stream().anyMatch(change -> change.field().equals(TakingCriteriaFromFiles.VERSION));
    }
}
