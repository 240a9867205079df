package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.Finding;
import cx.stewardship.performancereviews.domain.Part;
import cx.stewardship.performancereviews.domain.RatedElsewhere;
import cx.stewardship.performancereviews.domain.RatedElsewhere.Kept;
import cx.stewardship.performancereviews.domain.RatedElsewhere.RatedRow;
import cx.stewardship.performancereviews.domain.RatingScale;
import cx.stewardship.performancereviews.domain.Wording;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.People;
import cx.stewardship.shared.People.Person;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportField.Type;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import cx.stewardship.shared.imports.Wide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reviews that were held in other systems: a row is one rating of one person. Several cycles may stand in one file; a cycle
 * or criterion that is not known yet is made on the way, but never one that is built on a survey score.
 */
@ApplicationScoped
@Transactional
public class TakingReviewsFromFiles implements Undoable {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CRITERION = 340;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_EXTERNAL_ID = 200;

    private static final int LONGEST_SOURCE = 100;

    private record Limit(String field, int longest) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit("comment", LONGEST_COMMENT),
            new Limit("criterion", LONGEST_CRITERION),
            new Limit("cycle", LONGEST_NAME),
            new Limit("external_id", LONGEST_EXTERNAL_ID),
            new Limit("source", LONGEST_SOURCE));

    private static final List<String> RATINGS = List.of("self_rating", "manager_rating", "rating");

    private static final List<ImportField> FIELDS = List.of(
            ImportField.needed(
                    "employee_number",
                    Type.TEXT,
                    "A1006",
                    "EmployeeID",
                    "employee id",
                    "EmpID",
                    "emp id",
                    "employee no",
                    "personnel number",
                    "staff id"),
            ImportField.needed(
                    "review_date",
                    Type.DATE,
                    "2025-11-14",
                    "ReviewDate",
                    "date of review",
                    "reviewed on",
                    "LastPerformanceReview_Date",
                    "date"),
            ImportField.optional("cycle", Type.TEXT, "2025", "review cycle", "review period", "period", "year"),
            ImportField.optional(
                    "criterion", Type.TEXT, "Checks the account before each reminder", "criteria", "competency"),
            ImportField.optional("self_rating", Type.TEXT, "4", "SelfRatingID", "SelfRating", "self assessment"),
            ImportField.optional(
                    "manager_rating", Type.TEXT, "3", "ManagerRatingID", "ManagerRating", "reviewer rating"),
            ImportField.optional(
                    "rating", Type.TEXT, "3", "PerformanceRating", "PerfScoreID", "overall rating", "score"),
            ImportField.optional(
                    "reviewer_employee_number",
                    Type.TEXT,
                    "A1001",
                    "ReviewerID",
                    "reviewer",
                    "ManagerID",
                    "manager id"),
            ImportField.optional("external_id", Type.TEXT, "PR01", "PerformanceID", "review id", "rating id", "id"),
            ImportField.optional("source", Type.TEXT, "", "source system"),
            ImportField.optional(
                    "comment",
                    Type.TEXT,
                    "Rang a customer whose payment had crossed the letter.",
                    "comments",
                    "manager comment",
                    "feedback",
                    "remarks"));

    private RatedElsewhere ratings;
    private PeopleInHand people;

    @SuppressWarnings("NullAway.Init")
    protected TakingReviewsFromFiles() {}

    @Inject
    public TakingReviewsFromFiles(RatedElsewhere ratings, People people, Clock clock) {
        this.ratings = ratings;
        this.people = new PeopleInHand(people::withEmployeeNumbers, clock);
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "reviews";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> allowedTo() {
        return Set.of(Role.HR);
    }

    @Override
    @AllowedTo(anyone = true)
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    @AllowedTo(anyone = true)
    public Optional<Wide> wide() {
        return Optional.of(new Wide("criterion", "manager_rating"));
    }

    /** A rating is known by its external id, or by person, cycle, reviewer and criterion. */
    @Override
    @AllowedTo(anyone = true)
    public Map<String, ?> says(ImportRow row) {
        Optional<String> external = row.text("external_id");
        if (external.isPresent()) {
            return Map.of("x|" + row.text("source").orElse("") + "|" + external.get(), row.values());
        }
        Optional<String> cycle = cycle(row);
        return cycle.isEmpty()
                ? Map.of()
                : Map.of(
                        row.text("employee_number").orElse("") + "|" + key(cycle.get()) + "|"
                                + row.text("reviewer_employee_number").orElse("") + "|"
                                + key(row.text("criterion").orElse("")),
                        row.values());
    }

    @Override
    @AllowedTo(anyone = true)
    public int rowsAtOnce() {
        return ratings.rowsAtOnce();
    }

    @Override
    @AllowedTo({Role.HR, Role.ADMIN})
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        Known known = lookUp(rows);
        RowOutcome[] outcomes = new RowOutcome[rows.size()];
        List<RatedRow> good = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Judged judged = judge(rows.get(i), known, rows.get(i).text("source").orElse(context.source()));
            if (judged.row() == null) {
                outcomes[i] = judged.rejection();
            } else {
                good.add(judged.row());
                places.add(i);
            }
        }
        List<Kept> kept = keep(good, context);
        for (int i = 0; i < kept.size(); i++) {
            outcomes[places.get(i)] = outcome(kept.get(i));
        }
        return Arrays.asList(outcomes);
    }

    private List<Kept> keep(List<RatedRow> rows, ImportContext context) {
        try {
            return ratings.keep(rows, context.importId(), context.startedBy().displayName(), context.dryRun());
        } catch (RuntimeException e) {
            people.forget();
            throw e;
        }
    }

    private static RowOutcome outcome(Kept kept) {
        if (kept.added()) {
            return RowOutcome.ADDED;
        }
        return kept.changes().isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.changed(kept.key(), kept.changes());
    }

    @Override
    @AllowedTo({Role.HR, Role.ADMIN})
    public Optional<List<Long>> made(long importId, long after, int most) {
        return Optional.of(ratings.made(importId, after, most));
    }

    /** Nothing depends on a rating that came by file. */
    @Override
    @AllowedTo({Role.HR, Role.ADMIN})
    public Map<Long, Held> held(Collection<Long> keys) {
        return Map.of();
    }

    @Override
    @AllowedTo({Role.HR, Role.ADMIN})
    public void remove(Collection<Long> keys) {
        ratings.remove(keys);
    }

    @Override
    @AllowedTo({Role.HR, Role.ADMIN})
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return ratings.restore(changes);
    }

    @Override
    @AllowedTo({Role.HR, Role.ADMIN})
    public void undone(long importId) {
        ratings.tidy(importId);
    }

    /** Exactly one of the two is there. */
    private record Judged(@Nullable RatedRow row, @Nullable RowOutcome rejection) {
        static Judged rejected(String field, String reason, Object... arguments) {
            return new Judged(null, RowOutcome.rejected(field, reason, arguments));
        }
    }

    /**
     * What all rows are judged by, looked up once.
     *
     * @param refused what the guard says of criteria that are not known yet, by title in lower case
     */
    private record Known(Map<String, Person> people, Set<String> cyclesHere, Map<String, Finding> refused) {}

    private Known lookUp(List<ImportRow> rows) {
        Set<String> numbers = new HashSet<>();
        Set<String> cycles = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (ImportRow row : rows) {
            row.text("employee_number").ifPresent(numbers::add);
            row.text("reviewer_employee_number").ifPresent(numbers::add);
            cycle(row).ifPresent(cycles::add);
            row.text("criterion").ifPresent(titles::add);
        }
        Map<String, String> criteria = new HashMap<>();
        titles.forEach(title -> criteria.put(key(title), title));
        Map<String, Finding> refused = new HashMap<>();
        if (!criteria.isEmpty()) {
            Set<String> knownCriteria = ratings.knownCriteria(criteria.keySet());
            criteria.forEach((key, title) -> {
                if (!knownCriteria.contains(key)) {
                    Wording.examine(Part.BEHAVIOUR, title).ifPresent(finding -> refused.put(key, finding));
                }
            });
        }
        return new Known(people.withEmployeeNumbers(numbers), ratings.heldHere(cycles), refused);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** As the file says, else the year of the review. */
    private static Optional<String> cycle(ImportRow row) {
        return row.text("cycle").or(() -> row.day("review_date").map(day -> Integer.toString(day.getYear())));
    }

    private static Judged judge(ImportRow row, Known known, String source) {
        Optional<RowOutcome> tooLong = tooLong(row);
        if (tooLong.isPresent()) {
            return new Judged(null, tooLong.get());
        }
        Optional<String> number = row.text("employee_number");
        if (number.isEmpty()) {
            return Judged.rejected("employee_number", "reviews.import.noPerson");
        }
        Person person = known.people().get(number.get());
        if (person == null) {
            return Judged.rejected("employee_number", "reviews.import.unknownPerson", number.get());
        }
        Optional<LocalDate> day = row.day("review_date");
        if (day.isEmpty()) {
            return Judged.rejected("review_date", "reviews.import.noDate");
        }
        String cycle = cycle(row).orElseThrow();
        if (known.cyclesHere().contains(key(cycle))) {
            return Judged.rejected("cycle", "reviews.import.cycleHeldHere", cycle);
        }
        Optional<String> reviewerNumber = row.text("reviewer_employee_number");
        Person reviewer = reviewerNumber.map(known.people()::get).orElse(null);
        if (reviewerNumber.isPresent() && reviewer == null) {
            return Judged.rejected("reviewer_employee_number", "reviews.import.unknownPerson", reviewerNumber.get());
        }
        Optional<String> criterion = row.text("criterion");
        Finding refused =
                criterion.map(title -> known.refused().get(key(title))).orElse(null);
        if (refused != null) {
            return Judged.rejected("criterion", "reviews.import.surveyScore", refused.score(), refused.proposal());
        }
        return rated(row, source, new Who(person, reviewer), cycle, day.get());
    }

    private static Optional<RowOutcome> tooLong(ImportRow row) {
        for (Limit limit : LIMITS) {
            if (row.text(limit.field()).orElse("").length() > limit.longest()) {
                return Optional.of(RowOutcome.rejected(limit.field(), "reviews.import.tooLong", limit.longest()));
            }
        }
        return Optional.empty();
    }

    private record Who(Person employee, @Nullable Person reviewer) {}

    private static Judged rated(ImportRow row, String source, Who who, String cycle, LocalDate day) {
        for (String field : RATINGS) {
            Optional<String> text = row.text(field);
            if (text.isPresent() && RatingScale.read(text.get()).isEmpty()) {
                return Judged.rejected(field, "reviews.import.offScale", text.get());
            }
        }
        Optional<BigDecimal> self = row.text("self_rating").flatMap(RatingScale::read);
        Optional<BigDecimal> manager =
                row.text("manager_rating").or(() -> row.text("rating")).flatMap(RatingScale::read);
        if (self.isEmpty() && manager.isEmpty()) {
            return Judged.rejected("manager_rating", "reviews.import.noRating");
        }
        Optional<String> criterion = row.text("criterion");
        String identity = row.text("external_id")
                .map(external -> RatedRow.identity(source, external))
                .orElseGet(() -> "p|" + who.employee().id().value() + "|" + key(cycle) + "|"
                        + (who.reviewer() == null ? "" : who.reviewer().id().value())
                        + "|" + key(criterion.orElse("")));
        return new Judged(
                new RatedRow(
                        identity,
                        cycle.strip(),
                        who.employee().id(),
                        who.employee().department(),
                        who.employee().jobTitle(),
                        who.reviewer() == null ? null : who.reviewer().id(),
                        criterion.orElse(null),
                        self.orElse(null),
                        manager.orElse(null),
                        row.text("comment").orElse(null),
                        day),
                null);
    }
}
