package cx.stewardship.customervoice.application;

import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.ExpectationId;
import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.ExpectationSource;
import cx.stewardship.customervoice.domain.Expectations;
import cx.stewardship.customervoice.domain.Gap;
import cx.stewardship.customervoice.domain.RippleMap;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.customervoice.domain.TriggerKind;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.persistence.JpaCommentReads;
import cx.stewardship.customervoice.persistence.JpaComments;
import cx.stewardship.customervoice.persistence.JpaCustomerDefinitions;
import cx.stewardship.customervoice.persistence.JpaExpectations;
import cx.stewardship.customervoice.persistence.JpaMinuteUses;
import cx.stewardship.customervoice.persistence.JpaRippleReads;
import cx.stewardship.customervoice.persistence.JpaRoutingActs;
import cx.stewardship.customervoice.persistence.JpaRoutingRules;
import cx.stewardship.customervoice.persistence.JpaRoutingSamples;
import cx.stewardship.customervoice.persistence.JpaStories;
import cx.stewardship.customervoice.persistence.JpaThanksBook;
import cx.stewardship.customervoice.persistence.JpaThanksReads;
import cx.stewardship.customervoice.persistence.JpaThemeBook;
import cx.stewardship.customervoice.persistence.JpaThemeReads;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.task.OpenActions;
import cx.stewardship.shared.text.Texts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of comments so that people hear it: stories, minutes, thanks, definitions, promises, ripples. */
class TellingTest {

    private static final Actor CX = Actors.with(1, Role.CX_TEAM);
    private static final Actor EMPLOYEE = Actors.with(5);
    private static final Actor EXECUTIVE = Actors.with(6, Role.EXECUTIVE);
    private static final Actor BILLING_LEAD = Actors.lead(7, VoiceWorld.BILLING);
    private static final Actor FIELD_LEAD = Actors.lead(8, VoiceWorld.FIELD);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    private final AuditEntries audit = new AuditEntries();
    private final List<Notice> told = new ArrayList<>();

    /** One colleague, in Billing. */
    private static final class Colleagues implements People {
        private static final Person INES =
                new Person(new PersonId(5), "A5", "Ines Okafor", VoiceWorld.BILLING, null, null, true);

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.of(INES).filter(person -> person.id().equals(id));
        }

        @Override
        public Map<PersonId, Person> find(Collection<PersonId> ids) {
            return ids.contains(INES.id()) ? Map.of(INES.id(), INES) : Map.of();
        }

        @Override
        public Map<String, Person> withEmployeeNumbers(Collection<String> numbers) {
            return Map.of();
        }

        @Override
        public List<Person> in(Collection<DepartmentId> departments) {
            return departments.contains(VoiceWorld.BILLING) ? List.of(INES) : List.of();
        }

        @Override
        public List<Person> whoseNameBegins(String text, int most) {
            return List.of();
        }
    }

    /** All use cases as one actor sees them, over one entity manager. */
    private final class Work {
        final ReadingStories stories;
        final TellingStories telling;
        final HoldingCustomerMinutes minutes;
        final MinutesHeld held;
        final ReadingThanks thanks;
        final PassingOnThanks passing;
        final CollectingDefinitions definitions;
        final ReadingExpectations expectations;
        final KeepingExpectations keeping;
        final PromisesValidated validated;
        final ReadingRipples ripples;
        final SendingComments sending;
        final TakingComments taking;
        final JpaCommentReads reads;

        Work(EntityManager em, VoiceWorld world, Actor actor) {
            CurrentActor current = Actors.acting(actor);
            Desk desk = new Desk(current, audit, CLOCK);
            reads = new JpaCommentReads(em);
            JpaComments comments = new JpaComments(em);
            JpaThemeBook themes = new JpaThemeBook(em);
            JpaStories book = new JpaStories(em);
            JpaThanksReads thanksReads = new JpaThanksReads(em);
            JpaExpectations ledger = new JpaExpectations(em);
            JpaMinuteUses uses = new JpaMinuteUses(em);
            stories = new ReadingStories(book, reads, world, current);
            telling = new TellingStories(book, reads, themes, desk);
            OpenActions open = (who, department, most) -> List.of(new OpenActions.Promise(
                    "Match payments each morning", "Reminded", "Ines", TODAY.plusDays(3), "/action-plans/plan?id=1"));
            minutes = new HoldingCustomerMinutes(
                    stories,
                    new ReadingThemes(new JpaThemeReads(em), world, current, CLOCK),
                    new MinuteParts(List.of(open), thanksReads, reads, world),
                    new MinuteLog(uses, desk));
            held = new MinutesHeld(uses, world);
            ThanksDesk thanksDesk = new ThanksDesk(new JpaThanksBook(em), new Colleagues(), world, desk);
            thanks = new ReadingThanks(thanksReads, reads, thanksDesk);
            passing = new PassingOnThanks(reads, thanksDesk, new Texts(), List.of(told::add));
            definitions = new CollectingDefinitions(new JpaCustomerDefinitions(em), reads, world, desk);
            expectations = new ReadingExpectations(ledger, reads, world, desk);
            keeping = new KeepingExpectations(ledger, reads, themes, desk);
            validated = new PromisesValidated(ledger, world);
            ripples = new ReadingRipples(new JpaRippleReads(em), reads, world, desk);
            sending = new SendingComments(
                    comments,
                    reads,
                    new RoutingRecord(new JpaRoutingActs(em), new JpaRoutingSamples(em), audit, CLOCK),
                    current);
            taking = new TakingComments(
                    comments, new RoutingKnowledge(world, new JpaRoutingRules(em), themes, CLOCK), audit, CLOCK);
        }

        long id(String externalId) {
            return reads.newest(50).stream()
                    .filter(line -> line.externalId().equals(externalId))
                    .mapToLong(CommentLine::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private <T> T as(TestDatabase database, VoiceWorld world, Actor actor, Function<Work, T> work) {
        return database.inTransaction(em -> work.apply(new Work(em, world, actor)));
    }

    private <T> List<T> list(TestDatabase database, VoiceWorld world, Actor actor, Function<Work, List<T>> work) {
        return as(database, world, actor, work);
    }

    private <K, V> Map<K, V> map(TestDatabase database, VoiceWorld world, Actor actor, Function<Work, Map<K, V>> work) {
        return as(database, world, actor, work);
    }

    private int number(TestDatabase database, VoiceWorld world, Actor actor, Function<Work, Integer> work) {
        return as(database, world, actor, work);
    }

    private void does(TestDatabase database, VoiceWorld world, Actor actor, Consumer<Work> work) {
        as(database, world, actor, each -> {
            work.accept(each);
            return 0;
        });
    }

    private static TakeComment said(
            String id, String text, @Nullable String received, @Nullable String began, @Nullable String harm, int day) {
        return new TakeComment(
                "crm",
                id,
                Instant.parse("2026-11-%02dT08:00:00Z".formatted(day)),
                null,
                text,
                null,
                received,
                began,
                harm,
                null,
                null,
                null,
                null,
                null,
                "C-" + id,
                null);
    }

    private VoiceWorld withComments(TestDatabase database) {
        VoiceWorld world = VoiceWorld.in(database);
        does(
                database,
                world,
                CX,
                work -> work.taking.take(
                        List.of(
                                said(
                                        "a",
                                        "Reminded although I had paid. All I want is to be believed.",
                                        "CONTACT",
                                        "BILLING",
                                        "hassle",
                                        2),
                                said("b", "Another reminder.", "CONTACT", "BILLING", "annoyance", 9),
                                said("c", "The technician never came.", "FIELD", "FIELD", "hassle", 10),
                                said(
                                        "d",
                                        "Thank you for ringing before the reminder.",
                                        "BILLING",
                                        "BILLING",
                                        "thanks",
                                        11)),
                        "crm",
                        null,
                        false));
        return world;
    }

    private static TellStory tale(DepartmentId department, Set<Long> comments, long best) {
        return new TellStory(department, null, "Two reminders", "She had paid.", "Two lists.", "", comments, best);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void everyone_reads_a_story_but_only_those_concerned_the_comments_behind_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            StoryId id = as(
                    database,
                    world,
                    BILLING_LEAD,
                    work -> work.telling.tell(
                            tale(VoiceWorld.BILLING, Set.of(work.id("a"), work.id("b")), work.id("b"))));

            OpenedStory forEmployee = as(database, world, EMPLOYEE, work -> work.stories.get(id));
            assertThat(forEmployee.story().quote()).isEqualTo("Another reminder.");
            assertThat(forEmployee.behind()).isEmpty();
            assertThat(forEmployee.hidden()).isEqualTo(2);
            assertThat(forEmployee.changeable()).isFalse();

            OpenedStory forExecutive = as(database, world, EXECUTIVE, work -> work.stories.get(id));
            assertThat(forExecutive.behind()).hasSize(2).allMatch(line -> line.customerReference() == null);
            assertThat(as(database, world, BILLING_LEAD, work -> work.stories.get(id))
                            .behind())
                    .extracting(CommentLine::customerReference)
                    .contains("C-a", "C-b");
            assertThat(audit.lines).contains("told story " + id.value() + ": null → Two reminders");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_lead_tells_stories_of_the_own_department_with_own_comments_only(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            assertThatThrownBy(() -> does(
                            database,
                            world,
                            BILLING_LEAD,
                            work -> work.telling.tell(tale(VoiceWorld.FIELD, Set.of(work.id("a")), work.id("a")))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("notFound");
            assertThatThrownBy(() -> does(
                            database,
                            world,
                            BILLING_LEAD,
                            work -> work.telling.tell(tale(VoiceWorld.BILLING, Set.of(work.id("c")), work.id("c")))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("notFound");
            StoryId id = as(
                    database,
                    world,
                    CX,
                    work -> work.telling.tell(
                            tale(VoiceWorld.BILLING, Set.of(work.id("a"), work.id("c")), work.id("a"))));
            // the lead changes the story, and what only others may see stays behind it
            does(
                    database,
                    world,
                    BILLING_LEAD,
                    work -> work.telling.change(
                            id,
                            work.stories.get(id).story().version(),
                            tale(VoiceWorld.BILLING, Set.of(work.id("a"), work.id("b")), work.id("b"))));
            Stories.Told changed =
                    as(database, world, EMPLOYEE, work -> work.stories.get(id).story());
            assertThat(changed.behind()).isEqualTo(3);
            assertThatThrownBy(() -> does(
                            database,
                            world,
                            BILLING_LEAD,
                            work -> work.telling.change(
                                    id,
                                    changed.version() - 1,
                                    tale(VoiceWorld.BILLING, Set.of(work.id("a")), work.id("a")))))
                    .hasMessageContaining("changedMeanwhile");
            assertThatThrownBy(() -> does(database, world, FIELD_LEAD, work -> work.telling.putAway(id)))
                    .hasMessageContaining("notFound");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_is_put_away_is_told_nobody_until_it_comes_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            StoryId id = as(
                    database,
                    world,
                    CX,
                    work -> work.telling.tell(tale(VoiceWorld.BILLING, Set.of(work.id("a")), work.id("a"))));
            does(database, world, BILLING_LEAD, work -> work.telling.putAway(id));
            assertThat(list(database, world, EMPLOYEE, work -> work.stories.told(null)))
                    .isEmpty();
            assertThatThrownBy(() -> as(database, world, EMPLOYEE, work -> work.stories.get(id)))
                    .hasMessageContaining("notFound");
            assertThat(list(database, world, FIELD_LEAD, work -> work.stories.putAway()))
                    .isEmpty();
            assertThat(list(database, world, BILLING_LEAD, work -> work.stories.putAway()))
                    .hasSize(1);
            does(database, world, BILLING_LEAD, work -> work.telling.bringBack(id));
            assertThat(list(database, world, EMPLOYEE, work -> work.stories.told(VoiceWorld.BILLING)))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_minute_opens_a_meeting_and_is_evidence_of_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            does(
                    database,
                    world,
                    CX,
                    work -> work.telling.tell(
                            tale(VoiceWorld.BILLING, Set.of(work.id("a"), work.id("b")), work.id("b"))));
            Minute minute = as(
                    database, world, BILLING_LEAD, work -> work.minutes.open(VoiceWorld.BILLING, null, work.id("a")));
            assertThat(minute.story()).isNotNull();
            assertThat(minute.quote()).startsWith("Reminded although");
            assertThat(minute.actions()).hasSize(1);
            assertThat(minute.thanks()).containsExactly("Thank you for ringing before the reminder.");
            assertThat(minute.theme()).isNull();

            assertThatThrownBy(() -> as(database, world, BILLING_LEAD, work -> work.minutes.open(null, null, null)))
                    .hasMessageContaining("notFound");
            assertThatThrownBy(() ->
                            as(database, world, BILLING_LEAD, work -> work.minutes.open(VoiceWorld.FIELD, null, null)))
                    .hasMessageContaining("notFound");

            does(
                    database,
                    world,
                    BILLING_LEAD,
                    work -> work.minutes.note(
                            new NoteMinute(VoiceWorld.BILLING, null, "Monday staff meeting", 9, TODAY.minusDays(8))));
            does(database, world, CX, work -> work.minutes.note(new NoteMinute(null, null, "Training", 20, TODAY)));
            assertThat(number(database, world, BILLING_LEAD, work -> work.minutes.timesThisQuarter(VoiceWorld.BILLING)))
                    .isEqualTo(1);
            assertThat(number(database, world, CX, work -> work.minutes.timesThisQuarter(null)))
                    .isEqualTo(2);
            Reading reading = as(database, world, CX, work -> work.held.read(Optional.of(VoiceWorld.BILLING), TODAY))
                    .orElseThrow();
            assertThat(reading.count()).isEqualTo(1);
            assertThat(reading.of()).isEqualTo(13);
            long id = as(database, world, CX, work -> work.minutes
                    .latest(null)
                    .get(1)
                    .id());
            assertThatThrownBy(() -> does(database, world, FIELD_LEAD, work -> work.minutes.takeBack(id)))
                    .hasMessageContaining("notFound");
            does(database, world, BILLING_LEAD, work -> work.minutes.takeBack(id));
            assertThat(number(database, world, CX, work -> work.minutes.timesThisQuarter(null)))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void thanks_are_read_by_everyone_and_passed_on_once_for_what_somebody_did(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            database.sql(
                    "insert into organization.person (id, employee_number, name, active, version) values (5, 'A5', 'Ines Okafor', true, 0)");
            List<ThanksShown> seen =
                    as(database, world, EMPLOYEE, work -> work.thanks.newest(null, null, 90, null, 10));
            assertThat(seen).hasSize(1);
            assertThat(seen.get(0).comment().customerReference()).isNull();
            assertThat(seen.get(0).open()).isFalse();
            assertThat(list(
                            database,
                            world,
                            EMPLOYEE,
                            work -> work.thanks.newest(VoiceWorld.FIELD, null, 90, null, 10)))
                    .isEmpty();
            assertThat(map(database, world, EMPLOYEE, work -> work.thanks.byDepartment(90)))
                    .containsExactly(Map.entry(VoiceWorld.BILLING.value(), 1));

            CommentId id = new CommentId(seen.get(0).comment().id());
            assertThatThrownBy(() -> does(
                            database,
                            world,
                            CX,
                            work -> work.passing.pass(id, new PersonId(5), null, "Raised our NPS to 60")))
                    .hasMessageContaining("behaviour.score");
            assertThatThrownBy(
                            () -> does(database, world, CX, work -> work.passing.pass(id, new PersonId(5), null, " ")))
                    .hasMessageContaining("behaviour.needed");
            assertThatThrownBy(() -> does(
                            database,
                            world,
                            CX,
                            work -> work.passing.pass(
                                    new CommentId(work.id("a")), new PersonId(5), null, "Rang first")))
                    .hasMessageContaining("notFound");
            does(database, world, BILLING_LEAD, work -> work.passing.pass(id, new PersonId(5), null, "Rang first"));
            assertThatThrownBy(() -> does(
                            database, world, CX, work -> work.passing.pass(id, new PersonId(5), null, "Rang first")))
                    .hasMessageContaining("already");
            assertThat(told).hasSize(1);
            assertThat(told.get(0).to()).isEqualTo(new PersonId(5));
            assertThat(list(database, world, EMPLOYEE, work -> work.thanks.mine()))
                    .hasSize(1);
            assertThat(list(database, world, FIELD_LEAD, work -> work.thanks.mine()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void customers_own_definitions_are_proposed_chosen_or_set_aside(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            List<CollectingDefinitions.Proposal> proposals =
                    as(database, world, BILLING_LEAD, work -> work.definitions.proposals(null, 10));
            assertThat(proposals)
                    .extracting(CollectingDefinitions.Proposal::sentence)
                    .containsExactly("All I want is to be believed.");
            assertThat(list(database, world, FIELD_LEAD, work -> work.definitions.proposals(null, 10)))
                    .isEmpty();
            CommentId id = new CommentId(proposals.get(0).comment().id());
            assertThatThrownBy(() -> does(
                            database,
                            world,
                            BILLING_LEAD,
                            work -> work.definitions.choose(id, VoiceWorld.BILLING, "All I want is to be paid.")))
                    .hasMessageContaining("quote.changed");
            assertThatThrownBy(() -> does(
                            database, world, BILLING_LEAD, work -> work.definitions.choose(id, null, "to be believed")))
                    .hasMessageContaining("notFound");
            does(
                    database,
                    world,
                    BILLING_LEAD,
                    work -> work.definitions.choose(id, VoiceWorld.BILLING, "All I want is to be believed."));
            assertThatThrownBy(() -> does(
                            database,
                            world,
                            CX,
                            work -> work.definitions.choose(id, null, "All I want is to be believed.")))
                    .hasMessageContaining("already");
            assertThat(list(database, world, BILLING_LEAD, work -> work.definitions.proposals(null, 10)))
                    .isEmpty();
            long chosen = as(database, world, EMPLOYEE, work -> work.definitions
                    .chosen(null)
                    .get(0)
                    .id());
            assertThat(list(database, world, EMPLOYEE, work -> work.definitions.chosen(VoiceWorld.FIELD)))
                    .isEmpty();
            assertThatThrownBy(() -> does(database, world, FIELD_LEAD, work -> work.definitions.remove(chosen)))
                    .hasMessageContaining("notFound");
            does(database, world, BILLING_LEAD, work -> work.definitions.remove(chosen));
            does(database, world, BILLING_LEAD, work -> work.definitions.setAside(id));
            does(database, world, BILLING_LEAD, work -> work.definitions.setAside(id));
            assertThat(list(database, world, BILLING_LEAD, work -> work.definitions.proposals(null, 10)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_same_words_of_two_customers_are_proposed_once(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            does(
                    database,
                    world,
                    CX,
                    work -> work.taking.take(
                            List.of(said("e", "All I want is to be believed.", "CONTACT", "BILLING", "hassle", 3)),
                            "crm",
                            null,
                            false));
            List<CollectingDefinitions.Proposal> proposals =
                    as(database, world, BILLING_LEAD, work -> work.definitions.proposals(null, 10));
            assertThat(proposals).hasSize(1);
            CommentId id = new CommentId(proposals.get(0).comment().id());
            does(
                    database,
                    world,
                    BILLING_LEAD,
                    work -> work.definitions.choose(id, VoiceWorld.BILLING, "All I want is to be believed."));
            assertThat(list(database, world, BILLING_LEAD, work -> work.definitions.proposals(null, 10)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_promise_counts_until_something_shakes_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            KeepExpectation promise = new KeepExpectation(
                    VoiceWorld.BILLING, "Who has paid is left in peace", ExpectationSource.OWN_HISTORY, "");
            assertThatThrownBy(() -> does(database, world, FIELD_LEAD, work -> work.keeping.keep(promise)))
                    .hasMessageContaining("notFound");
            ExpectationId id = as(database, world, BILLING_LEAD, work -> work.keeping.keep(promise));
            assertThatThrownBy(() -> as(database, world, FIELD_LEAD, work -> work.expectations.get(id)))
                    .hasMessageContaining("notFound");
            assertThat(reading(database, world)).isEqualTo("0 of 1");

            assertThatThrownBy(() -> does(
                            database,
                            world,
                            BILLING_LEAD,
                            work -> work.keeping.validate(
                                    id, new ValidateExpectation("x", Gap.BROKEN, Set.of(work.id("c")), null, ""))))
                    .hasMessageContaining("notFound");
            assertThatThrownBy(() -> does(
                            database,
                            world,
                            BILLING_LEAD,
                            work -> work.keeping.validate(
                                    id, new ValidateExpectation("x", Gap.BROKEN, Set.of(), 999_999L, ""))))
                    .hasMessageContaining("notFound");
            does(
                    database,
                    world,
                    BILLING_LEAD,
                    work -> work.keeping.validate(
                            id,
                            new ValidateExpectation(
                                    "Reminded all the same.", Gap.BROKEN, Set.of(work.id("a")), null, "")));
            assertThat(reading(database, world)).isEqualTo("1 of 1");
            assertThat(list(database, world, EXECUTIVE, work -> work.expectations.evidence(id)))
                    .hasSize(1)
                    .allMatch(line -> line.customerReference() == null);

            assertThatThrownBy(() -> does(
                            database,
                            world,
                            FIELD_LEAD,
                            work -> work.keeping.note(TriggerKind.COMPETITOR, "x", TODAY, Set.of(id.value()))))
                    .hasMessageContaining("notFound");
            does(
                    database,
                    world,
                    CX,
                    work -> work.keeping.note(
                            TriggerKind.COMPETITOR,
                            "Another firm never reminds",
                            TODAY.minusDays(2),
                            Set.of(id.value())));
            Expectations.Entry shaken =
                    as(database, world, CX, work -> work.expectations.of(null)).get(0);
            assertThat(shaken.staleSince()).isEqualTo(TODAY.minusDays(2));
            assertThat(shaken.trigger()).isEqualTo("Another firm never reminds");
            assertThat(list(database, world, CX, work -> work.expectations.triggers(id)))
                    .hasSize(1);
            assertThat(reading(database, world)).isEqualTo("0 of 1");
            does(
                    database,
                    world,
                    BILLING_LEAD,
                    work -> work.keeping.validate(
                            id, new ValidateExpectation("Rarely now.", Gap.KEPT, Set.of(), null, "")));
            assertThat(reading(database, world)).isEqualTo("1 of 1");
            does(database, world, BILLING_LEAD, work -> work.keeping.retire(id));
            assertThat(reading(database, world)).isEqualTo("0 of 0");
        }
    }

    private String reading(TestDatabase database, VoiceWorld world) {
        Reading reading = as(database, world, CX, work -> work.validated.read(Optional.of(VoiceWorld.BILLING), TODAY))
                .orElseThrow();
        return reading.count() + " of " + reading.of();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_ledger_shows_the_widest_gap_first(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            for (Gap gap : List.of(Gap.KEPT, Gap.UNKNOWN, Gap.BROKEN, Gap.PARTLY)) {
                does(database, world, CX, work -> {
                    ExpectationId id = work.keeping.keep(
                            new KeepExpectation(VoiceWorld.FIELD, gap.name(), ExpectationSource.MEDIA, "a paper"));
                    if (gap != Gap.UNKNOWN) {
                        work.keeping.validate(id, new ValidateExpectation("So it is.", gap, Set.of(), null, ""));
                    }
                });
            }
            assertThat(list(database, world, FIELD_LEAD, work -> work.expectations.of(null)))
                    .extracting(Expectations.Entry::gap)
                    .containsExactly(Gap.BROKEN, Gap.PARTLY, Gap.UNKNOWN, Gap.KEPT);
            assertThat(list(database, world, BILLING_LEAD, work -> work.expectations.of(null)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void ripples_lead_from_the_department_that_caused_it_to_the_one_that_heard_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            RippleMap map = as(database, world, CX, work -> work.ripples.map(null, 13));
            assertThat(map.complaints()).isEqualTo(3);
            assertThat(map.few()).isTrue();
            assertThat(map.hidden()).isEqualTo(2);
            assertThat(map.pairs().get(0).originator()).isEqualTo(VoiceWorld.BILLING.value());
            assertThat(as(database, world, FIELD_LEAD, work -> work.ripples.map(null, 13))
                            .complaints())
                    .isEqualTo(1);
            assertThatThrownBy(() -> as(database, world, FIELD_LEAD, work -> work.ripples.map(VoiceWorld.BILLING, 13)))
                    .hasMessageContaining("notFound");
            assertThatThrownBy(() -> as(database, world, CX, work -> work.ripples.map(null, 0)))
                    .hasMessageContaining("ripples.weeks");

            long billing = VoiceWorld.BILLING.value();
            long contact = VoiceWorld.CONTACT.value();
            List<CommentLine> pair =
                    as(database, world, EXECUTIVE, work -> work.ripples.comments(billing, contact, null, 13, null, 1));
            assertThat(pair).extracting(CommentLine::externalId).containsExactly("b");
            assertThat(pair.get(0).customerReference()).isNull();
            assertThat(list(
                            database,
                            world,
                            CX,
                            work -> work.ripples.comments(
                                    billing, contact, null, 13, pair.get(0).id(), 5)))
                    .extracting(CommentLine::externalId)
                    .containsExactly("a");
            assertThat(list(
                            database,
                            world,
                            CX,
                            work -> work.ripples.comments(billing, contact, "HASSLE", 13, null, 5)))
                    .extracting(CommentLine::externalId)
                    .containsExactly("a");
            assertThat(list(database, world, CX, work -> work.ripples.acts(billing, contact, 13, 5)))
                    .isEmpty();
            assertThatThrownBy(() -> as(
                            database,
                            world,
                            FIELD_LEAD,
                            work -> work.ripples.comments(billing, contact, null, 13, null, 5)))
                    .hasMessageContaining("notFound");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_comment_that_is_sent_elsewhere_takes_its_ripple_along(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld world = withComments(database);
            countsAreTrue(database);
            does(
                    database,
                    world,
                    CX,
                    work -> work.sending.send(new CommentId(work.id("c")), VoiceWorld.CONTACT, VoiceWorld.BILLING));
            countsAreTrue(database);
            assertThat(as(database, world, CX, work -> work.ripples.map(null, 13))
                            .hidden())
                    .isEqualTo(3);
        }
    }
}
