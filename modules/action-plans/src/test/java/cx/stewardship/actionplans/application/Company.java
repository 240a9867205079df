package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.ActionRow;
import cx.stewardship.actionplans.domain.AgendaItems;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.CustomerBehind;
import cx.stewardship.actionplans.domain.CustomersBehind;
import cx.stewardship.actionplans.domain.EvidenceFile;
import cx.stewardship.actionplans.domain.EvidenceFiles;
import cx.stewardship.actionplans.domain.EvidenceLimits;
import cx.stewardship.actionplans.domain.LateActions;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.LessonOffer;
import cx.stewardship.actionplans.domain.Lessons;
import cx.stewardship.actionplans.domain.NewEvidence;
import cx.stewardship.actionplans.domain.OpenWork;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanLists;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Routine;
import cx.stewardship.actionplans.domain.Routines;
import cx.stewardship.actionplans.domain.Viewer;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.actionplans.domain.Watches;
import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.KnownActors;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.Notices;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small company in memory: Billing (6), Field Service (5), one theme, and a clock that can be set. */
final class Company {

    static final DepartmentId BILLING = new DepartmentId(PlanFixture.BILLING);
    static final DepartmentId FIELD = new DepartmentId(5);
    static final ThemeId THEME = new ThemeId(PlanFixture.THEME);

    final AuditEntries audit = new AuditEntries();
    final List<Object> news = new ArrayList<>();
    final Map<Long, ActionPlan> plans = new LinkedHashMap<>();
    /** Comments on the theme in a week of 100, by its Monday; 4 where nothing is said. */
    final Map<LocalDate, Long> weeks = new LinkedHashMap<>();

    final Map<Long, Routine> routines = new LinkedHashMap<>();
    /** Who was told what. */
    final List<Notice> told = new ArrayList<>();

    final List<Watch> watches = new ArrayList<>();
    final Taught lessons = new Taught();
    private final Kept evidence = new Kept();
    /** What departments do. */
    final Map<Long, Set<String>> processes = new LinkedHashMap<>();
    /** The only theme of a department, by its name. */
    final Map<Long, String> themesOf = new LinkedHashMap<>();
    /** Customers of every plan who were answered. */
    final Map<String, String> answered = new LinkedHashMap<>();

    /** From which week on a source brings how many comments a week, and how many of them on the theme; instead of the phone and the mail. */
    final Map<String, Brings> sources = new LinkedHashMap<>();

    record Brings(LocalDate from, long ofTheme, long all) {}

    /** How completely comments since then are found. */
    Themes.Completeness completeness = Themes.Completeness.WHOLE;

    /** What the rule for joining finds of earlier comments at present; null where too few were read to tell. */
    Themes.@Nullable Found found;

    /** Whether earlier comments are still to be read. */
    boolean toBeRead;

    /** Whether all comments after joined by the latest rule that was kept; by the first otherwise. */
    boolean joinedSince;

    /** Comments since the actions took effect that have not been read yet. */
    long unread;

    private @Nullable String letter;
    /** Departments above departments, and who leads them; nobody leads one that is not named. */
    final Map<Long, Long> parents = new LinkedHashMap<>();

    final Map<Long, Long> leads = new LinkedHashMap<>();
    private final Map<String, Instant> rounds = new LinkedHashMap<>();

    private LocalDate today = PlanFixture.TODAY;
    /** What became of the theme, when it was merged or dissolved; null while it goes on. */
    @Nullable
    Refusal ended;

    Themes.@Nullable Ending ending;

    private CurrentActor current = Actors.acting(lead());

    static Actor lead() {
        return Actors.lead(PlanFixture.MARA, BILLING);
    }

    static Actor otherLead() {
        return Actors.lead(77, FIELD);
    }

    static Actor checker() {
        return Actors.with(PlanFixture.JONAS);
    }

    static Actor executive() {
        return Actors.with(88, Role.EXECUTIVE);
    }

    Company on(LocalDate day) {
        today = day;
        return this;
    }

    Company as(Actor actor) {
        current = Actors.acting(actor);
        return this;
    }

    ActionPlan has(ActionPlan plan) {
        plans.put(plan.id(), plan);
        return plan;
    }

    Clock clock() {
        return Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    HoldingRoutines holding() {
        return new HoldingRoutines(desk(), new Meetings(), readingRoutines(), audit);
    }

    ReadingRoutines readingRoutines() {
        return new ReadingRoutines(
                desk(),
                new Meetings(),
                new Agendas(new NoItems(), new NoLists(), new Plans(), effects()),
                new RoutineSurroundings(new Tree(), new NoItems(), clock()));
    }

    PlanDesk desk() {
        return new PlanDesk(new Plans(), current, audit, clock());
    }

    EffectOfPlans effects() {
        return new EffectOfPlans(new Voice(), clock());
    }

    PlanNames names() {
        return new PlanNames(new Staff(), new Tree(), new RoutineBook(new Meetings(), new Tree(), clock()));
    }

    StartingActionPlans starting() {
        return new StartingActionPlans(desk(), names(), new Voice(), new Heard<>());
    }

    ClosingActionPlans closing() {
        return new ClosingActionPlans(desk(), effects(), names(), new Heard<>());
    }

    MovingActionPlans moving() {
        return new MovingActionPlans(desk(), closing(), effects());
    }

    AnalysingRootCauses analysing() {
        return new AnalysingRootCauses(desk(), new Voice());
    }

    Themes voice() {
        return new Voice();
    }

    DiscussingPlans discussing() {
        return new DiscussingPlans(desk(), new Mentioning(new Staff(), new Known(), told::add, new Texts()));
    }

    RemindingOwners reminding(OpenWork work) {
        return new RemindingOwners(work, names(), once(), new Texts());
    }

    /** As the real ones do: the same notice is told once to each. */
    private Notices once() {
        return notice -> {
            if (told.stream()
                    .noneMatch(other ->
                            other.to().equals(notice.to()) && other.once().equals(notice.once()))) {
                told.add(notice);
            }
        };
    }

    EditingManyPlans editing() {
        return new EditingManyPlans(desk(), names(), moving(), new Texts());
    }

    WatchTasks watchTasks() {
        return new WatchTasks(new Watched(), new Plans(), names(), new Texts());
    }

    PlanTasks tasks(PlanLists lists) {
        return new PlanTasks(lists, new Plans(), effects(), new Texts());
    }

    ReopeningWhatFailed reopening() {
        return new ReopeningWhatFailed(
                new Plans(), effects(), as(Actor.system()).closing(), current);
    }

    SimilarDepartments similar(@Nullable Embedder embedder) {
        return new SimilarDepartments(new Tree(), new Voice(), lessons, embedder);
    }

    PublishingLessons publishing() {
        return new PublishingLessons(desk(), lessons, similar(null), new Heard<>());
    }

    AnsweringLessons answeringLessons() {
        return new AnsweringLessons(lessons, current, audit, clock());
    }

    KeepingEvidence keepingEvidence() {
        return new KeepingEvidence(desk(), evidence, new EvidenceSettings(EvidenceLimits.USUAL));
    }

    PlanningActions planning() {
        return new PlanningActions(desk(), names(), evidence);
    }

    /** Files in memory. */
    private static final class Kept implements EvidenceFiles {
        private final Map<EvidenceFile, byte[]> all = new LinkedHashMap<>();

        @Override
        public EvidenceFile attach(ActionPlan plan, Action action, NewEvidence file, By by) {
            EvidenceFile kept = new EvidenceFile(
                    all.size() + 1L,
                    plan.id(),
                    action.id(),
                    file.name(),
                    file.mediaType(),
                    file.length(),
                    by.name(),
                    by.at());
            all.put(kept, file.content());
            return kept;
        }

        @Override
        public List<EvidenceFile> of(long planId) {
            return all.keySet().stream().filter(file -> file.planId() == planId).toList();
        }

        @Override
        public Optional<EvidenceFile> find(long id) {
            return all.keySet().stream().filter(file -> file.id() == id).findFirst();
        }

        @Override
        public byte[] content(EvidenceFile file) {
            return all.get(file);
        }

        @Override
        public void remove(EvidenceFile file) {
            all.remove(file);
        }
    }

    ChangingLessons changingLessons() {
        return new ChangingLessons(desk(), lessons, audit);
    }

    LessonTasks lessonTasks() {
        return new LessonTasks(lessons, new Tree(), told::add, new Texts());
    }

    LessonOutcomes outcomes() {
        return new LessonOutcomes(new Voice(), clock());
    }

    AnsweringCustomers answeringCustomers() {
        return new AnsweringCustomers(desk(), new Behind(), new Texts());
    }

    /** Lessons in memory. */
    final class Taught implements Lessons {
        private final Map<Long, Lesson> all = new LinkedHashMap<>();

        @Override
        public Lesson add(Lesson lesson) {
            PlanFixture.identify(lesson);
            all.put(lesson.id(), lesson);
            return lesson;
        }

        @Override
        public Optional<Lesson> find(long id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Optional<Lesson> of(long plan) {
            return all.values().stream()
                    .filter(lesson -> lesson.planId() == plan)
                    .findFirst();
        }

        @Override
        public List<Lesson> newest(int first, int most) {
            return List.copyOf(all.values());
        }

        @Override
        public long count() {
            return all.size();
        }

        @Override
        public List<LessonOffer> waiting(Collection<Long> departments) {
            return all.values().stream()
                    .filter(lesson -> !lesson.isWithdrawn())
                    .flatMap(lesson -> lesson.offers().stream())
                    .filter(offer -> departments.contains(offer.departmentId()) && offer.isOpen())
                    .toList();
        }

        @Override
        public Map<Long, Set<String>> processes() {
            return processes;
        }

        @Override
        public void keepProcesses(long department, Set<String> kept) {
            processes.put(department, kept);
        }
    }

    /** Two customers behind every plan, K-1 and K-2. */
    private final class Behind implements CustomersBehind {
        @Override
        public List<CustomerBehind> of(ActionPlan plan, LocalDate from, LocalDate until, int most) {
            return Stream.of("K-1", "K-2")
                    .map(reference -> new CustomerBehind(
                            reference,
                            1,
                            LocalDate.of(2026, 4, 14),
                            "I now keep screenshots of my own bank account.",
                            answered.containsKey(reference) ? "Mara" : null,
                            answered.containsKey(reference) ? clock().instant() : null,
                            answered.get(reference)))
                    .toList();
        }

        @Override
        public Count count(ActionPlan plan, LocalDate from, LocalDate until) {
            return new Count(answered.size(), 2);
        }

        @Override
        public long nameless(ActionPlan plan, LocalDate from, LocalDate until) {
            return 3;
        }

        @Override
        public void answered(long plan, Collection<String> references, By by) {
            references.forEach(reference -> answered.putIfAbsent(reference, letter == null ? "" : letter));
        }

        @Override
        public void notAnswered(long plan, Collection<String> references) {
            answered.keySet().removeAll(references);
        }

        @Override
        public Optional<String> text(long plan) {
            return Optional.ofNullable(letter);
        }

        @Override
        public void keepText(long plan, String text) {
            letter = text;
        }
    }

    TellingOfVerdicts telling() {
        return new TellingOfVerdicts(new Plans(), names(), told::add, new Texts());
    }

    FollowingPlans following() {
        return new FollowingPlans(new Plans(), new Watched(), weeksOfPlans(), current);
    }

    WatchingForReturns watching() {
        return new WatchingForReturns(desk(), new Watched(), weeksOfPlans(), new Heard<>());
    }

    LookingEveryWeek weekly() {
        return new LookingEveryWeek(new Watched(), as(Actor.system()).watching(), reopening(), clock());
    }

    private WeeksOfPlans weeksOfPlans() {
        return new WeeksOfPlans(new Voice(), clock());
    }

    private final class Watched implements Watches {
        @Override
        public Watch add(Watch watch) {
            watches.add(watch);
            return watch;
        }

        @Override
        public Optional<Watch> over(long plan) {
            return watches.stream().filter(watch -> watch.planId() == plan).reduce((first, last) -> last);
        }

        @Override
        public List<Watch> watching() {
            return watches.stream()
                    .filter(watch -> watch.state() == Watch.State.WATCHING)
                    .toList();
        }

        @Override
        public List<Watch> signalled() {
            return watches.stream()
                    .filter(watch -> watch.state() == Watch.State.SIGNALLED)
                    .toList();
        }

        @Override
        public List<Watch> signalledOn(Collection<Long> themes) {
            return watches.stream()
                    .filter(watch -> watch.state() == Watch.State.SIGNALLED)
                    .filter(watch -> themes.contains(PlanFixture.THEME))
                    .toList();
        }

        @Override
        public boolean takeRound(String name, Instant now, Instant next) {
            if (rounds.getOrDefault(name, Instant.EPOCH).isAfter(now)) {
                return false;
            }
            rounds.put(name, next);
            return true;
        }
    }

    private final class Plans implements ActionPlans {
        @Override
        public ActionPlan add(ActionPlan plan) {
            return has(PlanFixture.stored(plan));
        }

        @Override
        public Optional<ActionPlan> find(long id) {
            return Optional.ofNullable(plans.get(id));
        }

        @Override
        public List<ActionPlan> pendingVerification() {
            return plans.values().stream()
                    .filter(plan -> plan.state() == PlanState.PENDING_VERIFICATION)
                    .toList();
        }
    }

    private final class Meetings implements Routines {
        @Override
        public Routine add(Routine routine) {
            PlanFixture.identify(routine);
            routines.put(routine.id(), routine);
            return routine;
        }

        @Override
        public Optional<Routine> find(long id) {
            return Optional.ofNullable(routines.get(id));
        }

        @Override
        public Optional<Routine> named(long departmentId, String name) {
            return all().stream()
                    .filter(routine -> routine.departmentId() == departmentId
                            && routine.name().equalsIgnoreCase(name))
                    .findFirst();
        }

        @Override
        public List<Routine> of(Collection<Long> departments) {
            return all().stream()
                    .filter(routine -> departments.contains(routine.departmentId()))
                    .toList();
        }

        @Override
        public List<Routine> all() {
            return routines.values().stream()
                    .filter(routine -> routine.endedOn().isEmpty())
                    .toList();
        }

        @Override
        public Map<Long, String> names(Collection<Long> ids) {
            return routines.values().stream()
                    .filter(routine -> ids.contains(routine.id()))
                    .collect(Collectors.toMap(Routine::id, Routine::name));
        }
    }

    private static final class NoItems implements AgendaItems {
        @Override
        public List<AgendaAction> openUntil(long routine, LocalDate day, Viewer viewer) {
            return List.of();
        }

        @Override
        public List<AgendaAction> doneSince(long routine, LocalDate day, Viewer viewer) {
            return List.of();
        }

        @Override
        public List<Load> loads(List<Long> ids, LocalDate day) {
            return List.of();
        }
    }

    /** Lists are tested where they are read: on the tables. */
    static class NoLists implements PlanLists {
        @Override
        public List<PlanRow> find(
                Viewer viewer, PlanFilter filter, LocalDate day, Order order, boolean down, int first, int most) {
            return List.of();
        }

        @Override
        public long count(Viewer viewer, PlanFilter filter, LocalDate day) {
            return 0;
        }

        @Override
        public List<LateActions> lateByDepartment(Viewer viewer, LocalDate day) {
            return List.of();
        }

        @Override
        public List<ActionRow> openActionsOf(long person, int most) {
            return List.of();
        }

        @Override
        public List<PlanRow> concerning(long person, Set<PlanState> states, LocalDate day) {
            return List.of();
        }

        @Override
        public List<PlanRow> followedIn(long routine, LocalDate day) {
            return List.of();
        }

        @Override
        public List<OnTime> onTime(Viewer viewer, List<LocalDate> days) {
            return days.stream().map(day -> new OnTime(0, 0)).toList();
        }
    }

    private final class Voice implements Themes {
        @Override
        public Optional<Theme> find(ThemeId id, Actor actor) {
            boolean sees = actor.leads(BILLING) || actor.isAny(Role.CX_TEAM, Role.EXECUTIVE);
            return id.equals(THEME) && sees
                    ? Optional.of(new Theme(THEME, BILLING, "Reminded although already paid", "", 48))
                    : Optional.empty();
        }

        @Override
        public Optional<Ending> ending(ThemeId id) {
            return Optional.ofNullable(ending);
        }

        @Override
        public List<Theme> of(DepartmentId department) {
            String name = themesOf.get(department.value());
            return name == null
                    ? List.of()
                    : List.of(new Theme(new ThemeId(100 * department.value()), department, name, "", 9));
        }

        @Override
        public void hold(Collection<ThemeId> themes) {
            if (ended != null) {
                throw ended;
            }
        }

        @Override
        public Optional<Found> found(Collection<ThemeId> themes, LocalDate from, LocalDate until) {
            return Optional.ofNullable(found);
        }

        @Override
        public boolean toBeRead(Collection<ThemeId> themes, LocalDate from, LocalDate until) {
            return toBeRead;
        }

        @Override
        public Completeness completeness(Collection<ThemeId> themes, List<Found> rule, LocalDate after, LocalDate end) {
            return rule.isEmpty()
                    ? completeness
                    : Completeness.surely(
                            rule.get(joinedSince ? rule.size() - 1 : 0).share());
        }

        @Override
        public Completeness completeness(
                Collection<ThemeId> themes, LocalDate from, LocalDate until, LocalDate after, LocalDate end) {
            return found == null ? completeness : Completeness.surely(found.share());
        }

        @Override
        public long unread(Collection<ThemeId> themes, LocalDate from, LocalDate until) {
            return unread;
        }

        @Override
        public List<Week> weekly(Collection<ThemeId> themes, LocalDate from, LocalDate until) {
            return from.datesUntil(until, Period.ofWeeks(1)).map(this::week).toList();
        }

        /** Two of three by phone, unless something else is said. */
        @Override
        public List<OfSource> weeklyBySource(Collection<ThemeId> themes, LocalDate from, LocalDate until) {
            List<OfSource> all = new ArrayList<>();
            for (Week week : weekly(themes, from, until)) {
                if (sources.isEmpty()) {
                    all.add(new OfSource("mail", week.monday(), week.ofTheme() / 4, 33));
                    all.add(new OfSource("phone", week.monday(), week.ofTheme() - week.ofTheme() / 4, 67));
                }
                sources.forEach((source, brings) -> {
                    if (!week.monday().isBefore(brings.from())) {
                        all.add(new OfSource(source, week.monday(), brings.ofTheme(), brings.all()));
                    }
                });
            }
            return all;
        }

        @Override
        public List<Quote> quotes(ThemeId id, int most) {
            return List.of(new Quote(
                    new CommentId(7), "I now keep screenshots of my own bank account.", LocalDate.of(2026, 4, 14)));
        }

        @Override
        public List<Quote> holding(Collection<ThemeId> themes, String words, int most) {
            return themes.isEmpty() ? List.of() : said(quote -> quote.text().contains(words));
        }

        @Override
        public List<Quote> among(Collection<ThemeId> themes, Collection<CommentId> comments) {
            return themes.isEmpty() ? List.of() : said(quote -> comments.contains(quote.id()));
        }

        private Week week(LocalDate monday) {
            if (sources.isEmpty()) {
                return new Week(monday, weeks.getOrDefault(monday, 4L), 100);
            }
            List<Brings> there = sources.values().stream()
                    .filter(brings -> !monday.isBefore(brings.from()))
                    .toList();
            return new Week(
                    monday,
                    there.stream().mapToLong(Brings::ofTheme).sum(),
                    there.stream().mapToLong(Brings::all).sum());
        }

        private List<Quote> said(Predicate<Quote> which) {
            return Stream.of(7L, 8L, 9L)
                    .map(id -> new Quote(new CommentId(id), "Comment " + id, LocalDate.of(2026, 4, 14)))
                    .filter(which)
                    .toList();
        }
    }

    /** The lead of Field Service and the executive have accounts; others act only by what they own. */
    private static final class Known implements KnownActors {
        @Override
        public Optional<Actor> of(PersonId person) {
            return with(Set.of()).stream()
                    .filter(actor -> actor.isPerson(person))
                    .findFirst();
        }

        @Override
        public List<Actor> with(Set<Role> roles) {
            return List.of(otherLead(), executive());
        }
    }

    private static final class Staff implements People {
        private static Person person(long id, @Nullable Long manager) {
            return new Person(
                    new PersonId(id),
                    "A" + id,
                    "Person " + id,
                    BILLING,
                    manager == null ? null : new PersonId(manager),
                    null,
                    id != 66);
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return id.value() < 100
                    ? Optional.of(person(id.value(), id.value() == PlanFixture.DIRECTOR ? null : PlanFixture.DIRECTOR))
                    : Optional.empty();
        }

        @Override
        public Map<PersonId, Person> find(Collection<PersonId> ids) {
            return ids.stream()
                    .flatMap(id -> find(id).stream())
                    .collect(Collectors.toMap(Person::id, person -> person, (one, other) -> one));
        }

        @Override
        public Map<String, Person> withEmployeeNumbers(Collection<String> numbers) {
            return numbers.stream()
                    .flatMap(number -> find(new PersonId(Long.parseLong(number.substring(1)))).stream())
                    .collect(Collectors.toMap(Person::employeeNumber, person -> person));
        }

        @Override
        public List<Person> in(Collection<DepartmentId> departments) {
            return List.of();
        }

        @Override
        public List<Person> whoseNameBegins(String text, int most) {
            return text.matches("(Person |A)\\d+")
                    ? find(new PersonId(Long.parseLong(text.replaceAll("\\D", "")))).stream()
                            .toList()
                    : List.of();
        }
    }

    private final class Tree implements Departments {
        @Override
        public List<Department> all() {
            return leads.keySet().stream()
                    .map(id -> find(new DepartmentId(id)).orElseThrow())
                    .toList();
        }

        @Override
        public Optional<Department> find(DepartmentId id) {
            Long parent = parents.get(id.value());
            Long lead = leads.get(id.value());
            return Optional.of(new Department(
                    id,
                    "D" + id.value(),
                    "Department " + id.value(),
                    parent == null ? null : new DepartmentId(parent),
                    false,
                    lead == null ? null : new PersonId(lead)));
        }

        @Override
        public Optional<Department> named(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Set<DepartmentId> withBelow(DepartmentId top) {
            return Set.of(top);
        }
    }

    /** Keeps what was fired. */
    private final class Heard<T> implements Event<T> {
        @Override
        public void fire(T event) {
            news.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return new Heard<>();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return new Heard<>();
        }
    }
}
