package cx.stewardship.actionplans.persistence;

import static cx.stewardship.actionplans.domain.PlanFixture.EFFECTIVE;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static cx.stewardship.actionplans.domain.PlanFixture.cause;
import static cx.stewardship.actionplans.domain.PlanFixture.figures;
import static cx.stewardship.actionplans.domain.PlanFixture.jonas;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static cx.stewardship.actionplans.domain.PlanFixture.matchEachMorning;
import static cx.stewardship.actionplans.domain.PlanFixture.newPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.BaselineSource;
import cx.stewardship.actionplans.domain.BaselineWeek;
import cx.stewardship.actionplans.domain.CauseCategory;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.CustomersBehind;
import cx.stewardship.actionplans.domain.EvidenceFile;
import cx.stewardship.actionplans.domain.EvidenceLimits;
import cx.stewardship.actionplans.domain.FoundByRule;
import cx.stewardship.actionplans.domain.FrozenQuote;
import cx.stewardship.actionplans.domain.HistoryEntry;
import cx.stewardship.actionplans.domain.HistoryEntry.What;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.LessonGround;
import cx.stewardship.actionplans.domain.LessonTest;
import cx.stewardship.actionplans.domain.Mention;
import cx.stewardship.actionplans.domain.NewEvidence;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanLists.OnTime;
import cx.stewardship.actionplans.domain.PlanLists.Order;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.actionplans.domain.SourcesCounted;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.actionplans.domain.Viewer;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.shared.fixture.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan says is the same before and after the database; lists show what somebody may see and no more. */
class ActionPlansMappingTest {

    private static final Viewer EVERYTHING = new Viewer(true, Set.of(), null);

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_a_file_once_and_as_it_came_until_nothing_refers_to_it(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            byte[] large = new byte[3 * JpaEvidenceFiles.PART / 2];
            new java.util.Random(7).nextBytes(large);
            System.arraycopy("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, large, 0, 5);
            NewEvidence file = EvidenceLimits.USUAL.check("Größe.pdf", large);
            long first = database.inTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em).get(id);
                plan.addAction(matchEachMorning(), mara(TODAY));
                em.flush();
                JpaEvidenceFiles files = new JpaEvidenceFiles(em);
                files.attach(plan, plan.actions().get(1), file, jonas(TODAY));
                return files.attach(plan, plan.actions().get(0), file, mara(TODAY))
                        .id();
            });
            database.doInTransaction(em -> {
                JpaEvidenceFiles files = new JpaEvidenceFiles(em);
                assertThat(files.of(id)).hasSize(2);
                EvidenceFile kept = files.get(id, first);
                assertThat(kept.name()).isEqualTo("Größe.pdf");
                assertThat(kept.length()).isEqualTo(large.length);
                assertThat(kept.attachedBy()).isEqualTo("Mara Lindholm");
                assertThat(files.content(kept)).isEqualTo(large);
                ActionPlan plan = new JpaActionPlans(em).get(id);
                assertThatThrownBy(() -> files.attach(plan, plan.action(kept.actionId()), file, mara(TODAY)))
                        .isInstanceOf(PlanRefused.class);
                assertThat(count(em)).isEqualTo(1);
                files.remove(kept);
                assertThat(count(em)).isEqualTo(1);
                files.remove(files.of(id).get(0));
                assertThat(count(em)).isZero();
                assertThat(files.find(first)).isEmpty();
            });
        });
    }

    private static long count(jakarta.persistence.EntityManager em) {
        return ((Number) em.createNativeQuery("select count(*) from action_plans.evidence_content")
                        .getSingleResult())
                .longValue();
    }

    private static ActionPlan look(EntityManager em, long id) {
        return new JpaActionPlans(em).look(List.of(id)).values().iterator().next();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_plan_that_is_only_looked_at_is_whole_and_nothing_done_to_it_is_kept(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            database.doInTransaction(em -> {
                ActionPlan looked = look(em, id);
                ActionPlan kept = new JpaActionPlans(em).get(id);
                assertThat(looked.baseline().weeks())
                        .extracting(BaselineWeek::monday, BaselineWeek::ofTheme, BaselineWeek::all)
                        .isEqualTo(kept.baseline().weeks().stream()
                                .map(week -> tuple(week.monday(), week.ofTheme(), week.all()))
                                .toList())
                        .hasSize(12);
                assertThat(looked.baselineBySource())
                        .hasSameSizeAs(kept.baselineBySource())
                        .isNotEmpty();
                assertThat(looked.themes()).isEqualTo(kept.themes());
                assertThat(looked.criteria()).isEqualTo(kept.criteria());
                assertThat(looked.effectiveOn()).isEqualTo(kept.effectiveOn());
            });
            int actions = database.inTransaction(
                    em -> new JpaActionPlans(em).get(id).actions().size());
            database.doInTransaction(em -> look(em, id).addAction(matchEachMorning(), mara(TODAY)));
            database.doInTransaction(
                    em -> assertThat(new JpaActionPlans(em).get(id).actions()).hasSize(actions));
            database.doInTransaction(
                    em -> assertThat(new JpaActionPlans(em).look(List.of(-1L))).isEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_lessons_their_offers_and_answers(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            long lesson = database.inTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em).get(id);
                plan.report(plan.actions().get(0).id(), new ProgressReport(100, null, null), mara(EFFECTIVE));
                plan.submitForVerification(EFFECTIVE, mara(EFFECTIVE));
                plan.close(figures(Verdict.EFFECTIVE), jonas(TODAY));
                Lesson taught = Lesson.from(plan, LessonTest.text(), mara(TODAY));
                taught.offer(5, LessonGround.PROCESS, "writing to customers", PlanFixture.THEME, TODAY);
                JpaLessons lessons = new JpaLessons(em);
                lessons.keepProcesses(5, Set.of("writing to customers", "visiting customers"));
                lessons.keepProcesses(5, Set.of("writing to customers"));
                return lessons.add(taught).id();
            });
            database.doInTransaction(em -> {
                JpaLessons lessons = new JpaLessons(em);
                assertThat(lessons.processes()).isEqualTo(Map.of(5L, Set.of("writing to customers")));
                assertThat(lessons.count()).isEqualTo(1);
                assertThat(lessons.of(id)).isPresent();
                assertThat(lessons.waiting(Set.of(6L))).isEmpty();
                assertThat(lessons.waiting(Set.of(5L, 6L))).hasSize(1);
                Lesson taught = lessons.get(lesson);
                taught.withdraw("The bank changed its files.", mara(TODAY));
                em.flush();
                assertThat(lessons.waiting(Set.of(5L))).isEmpty();
                assertThat(lessons.newest(0, 10)).hasSize(1);
                taught.offerAgain();
                taught.edit(LessonTest.text(), taught.version(), mara(TODAY));
                lessons.get(lesson).answer(5, LessonAnswer.ADOPTED, "Done.", null, jonas(TODAY));
            });
            database.doInTransaction(em -> {
                JpaLessons lessons = new JpaLessons(em);
                Lesson kept = lessons.newest(0, 10).get(0);
                assertThat(kept.processes()).containsExactly("taking payments", "writing to customers");
                assertThat(kept.offers().get(0).adoptedOn()).contains(TODAY);
                assertThat(kept.offers().get(0).themeId()).contains(PlanFixture.THEME);
                assertThat(lessons.waiting(Set.of(5L))).isEmpty();
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void finds_the_customers_behind_a_plan_and_who_was_answered(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            database.sql(
                    """
                    update customer_voice.comment set customer_reference = 'K-1' where id = 7;
                    insert into customer_voice.comment_theme (comment_id, theme_id, occurred_at) select id, 41, occurred_at from customer_voice.comment where id = 7;
                    insert into customer_voice.comment (id, source, external_id, occurred_at, received_at, monday, text, words, thanks, waiting, version)
                      values (8, 'survey', '8', timestamp with time zone '2026-04-15 08:00:00+00', timestamp with time zone '2026-04-15 08:00:00+00',
                        date '2026-04-13', 'Again.', 'again', false, false, 0);
                    insert into customer_voice.comment_theme (comment_id, theme_id, occurred_at) select id, 41, occurred_at from customer_voice.comment where id = 8;
                    """);
            LocalDate from = LocalDate.of(2026, 4, 13);
            LocalDate until = LocalDate.of(2026, 8, 31);
            database.doInTransaction(em -> {
                SqlCustomersBehind customers = new SqlCustomersBehind(em);
                ActionPlan plan = new JpaActionPlans(em).get(id);
                assertThat(customers.nameless(plan, from, until)).isEqualTo(1);
                assertThat(customers.of(plan, from, until, 100)).singleElement().satisfies(customer -> {
                    assertThat(customer.reference()).isEqualTo("K-1");
                    assertThat(customer.answered()).isFalse();
                });
                assertThat(customers.of(plan, from.plusWeeks(1), until, 100)).isEmpty();
                assertThat(customers.count(plan, from, until)).isEqualTo(new CustomersBehind.Count(0, 1));
                customers.answered(id, Set.of("K-1"), mara(TODAY));
                customers.answered(id, Set.of("K-1"), mara(TODAY.plusDays(1)));
                assertThat(customers.count(plan, from, until)).isEqualTo(new CustomersBehind.Count(1, 1));
                assertThat(customers.of(plan, from, until, 100).get(0).answeredAt())
                        .isEqualTo(mara(TODAY).at());
                assertThat(customers.of(plan, from, until, 100).get(0).answer())
                        .as("nobody wrote one")
                        .isNull();
                customers.keepText(id, "One.");
                customers.notAnswered(id, Set.of("K-1"));
                customers.answered(id, Set.of("K-1"), mara(TODAY));
                customers.keepText(id, "Two.");
                assertThat(customers.text(id)).contains("Two.");
                assertThat(customers.of(plan, from, until, 100).get(0).answer()).isEqualTo("One.");
                customers.notAnswered(id, Set.of("K-1"));
                assertThat(customers.count(plan, from, until)).isEqualTo(new CustomersBehind.Count(0, 1));
            });
            database.sql(
                    """
                    insert into customer_voice.theme (id, department_id, name, definition, created_at, created_by, version)
                      select 42, department_id, 'Both', '', created_at, created_by, 0 from customer_voice.theme where id = 41;
                    update customer_voice.theme set state = 'MERGED', successor_id = 42 where id = 41;
                    update customer_voice.comment_theme set theme_id = 42 where theme_id = 41;
                    """);
            database.doInTransaction(em -> {
                SqlCustomersBehind customers = new SqlCustomersBehind(em);
                ActionPlan plan = new JpaActionPlans(em).get(id);
                assertThat(customers.count(plan, from, until))
                        .as("its theme became part of another")
                        .isEqualTo(new CustomersBehind.Count(0, 1));
                assertThat(customers.nameless(plan, from, until)).isEqualTo(1);
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_a_watch_and_gives_its_round_to_one_server(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            LocalDate monday = LocalDate.of(2026, 11, 23);
            database.doInTransaction(
                    em -> new JpaWatches(em).add(Watch.over(id, PlanFixture.figures(Verdict.EFFECTIVE), monday)));
            database.doInTransaction(em -> {
                JpaWatches watches = new JpaWatches(em);
                assertThat(watches.signalledOn(List.of(PlanFixture.THEME))).isEmpty();
                watches.watching().get(0).signal(monday.plusWeeks(3));
            });
            database.doInTransaction(em -> {
                JpaWatches watches = new JpaWatches(em);
                assertThat(watches.watching()).isEmpty();
                assertThat(watches.signalledOn(List.of(1L))).isEmpty();
                assertThat(watches.signalled()).extracting(Watch::planId).containsExactly(id);
                Watch watch = watches.signalledOn(List.of(PlanFixture.THEME)).get(0);
                assertThat(watch.signalledIn()).contains(monday.plusWeeks(3));
                watch.watchOn("A holiday.", monday.plusWeeks(5), jonas(TODAY));
            });
            database.doInTransaction(em -> {
                JpaWatches watches = new JpaWatches(em);
                Watch watch = watches.over(id).orElseThrow();
                assertThat(watch.countedFrom()).isEqualTo(monday.plusWeeks(5));
                assertThat(watch.answeredBy()).contains("Jonas Adeyemi");
                assertThat(watch.design().limit()).isPositive();
                Instant now = Instant.parse("2026-11-23T06:00:00Z");
                assertThat(watches.takeRound("week", now, now.plusSeconds(3600)))
                        .isTrue();
                assertThat(watches.takeRound("week", now, now.plusSeconds(3600)))
                        .isFalse();
                assertThat(watches.takeRound("no such round", now, now)).isFalse();
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_the_whole_story_of_a_plan(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            database.doInTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em).get(id);
                plan.report(
                        plan.actions().get(0).id(),
                        new ProgressReport(100, "Seen", "https://wiki.example/run"),
                        mara(EFFECTIVE));
                plan.submitForVerification(EFFECTIVE, mara(EFFECTIVE));
                plan.reckonBy(3, 12, Instant.EPOCH, HANDED_OVER);
                plan.discuss(
                        "@Mara Lindholm, I rang two customers, both confirm.",
                        List.of(new Mention(PlanFixture.MARA, 0, 14)),
                        jonas(TODAY));
                plan.close(figures(Verdict.EFFECTIVE), jonas(TODAY));
            });
            database.doInTransaction(em -> new JpaActionPlans(em)
                    .get(id)
                    .reckonBy(9, 12, HANDED_OVER.plusSeconds(60), HANDED_OVER.plusSeconds(90)));
            database.doInTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em).get(id);
                assertThat(plan.state()).isEqualTo(PlanState.CLOSED_EFFECTIVE);
                assertThat(plan.criteria()).contains(new Criteria(0.6, 8));
                assertThat(plan.effectiveOn()).contains(EFFECTIVE);
                assertThat(plan.baseline().weeks())
                        .extracting(BaselineWeek::monday)
                        .isSorted()
                        .hasSize(12);
                assertThat(plan.baseline().events()).isEqualTo(48);
                assertThat(plan.baselineBySource())
                        .hasSize(24)
                        .extracting(BaselineSource::source)
                        .containsOnly("mail", "phone");
                assertThat(plan.baselineBySource().stream()
                                .mapToLong(BaselineSource::all)
                                .sum())
                        .isEqualTo(plan.baseline().total());
                assertThat(plan.foundByRule())
                        .extracting(FoundByRule::since, FoundByRule::found, FoundByRule::known, FoundByRule::redrawn)
                        .containsExactly(
                                tuple(HANDED_OVER, 3L, 12L, false), tuple(HANDED_OVER.plusSeconds(60), 9L, 12L, true));
                assertThat(plan.lastCheck().orElseThrow().sources()).isEqualTo(SourcesCounted.ALL);
                assertThat(plan.quotes()).extracting(FrozenQuote::commentId).containsExactly(7L);
                assertThat(plan.rootCause().orElseThrow().whys()).containsExactlyElementsOf(cause().whys());
                assertThat(plan.rootCause().orElseThrow().comments()).containsExactly(7L);
                assertThat(plan.actions().get(0).evidenceLink()).contains("https://wiki.example/run");
                assertThat(plan.notes()).hasSize(1);
                assertThat(plan.notes().get(0).mentions().get(0).to()).isEqualTo(14);
                assertThat(plan.lastCheck()).contains(figures(Verdict.EFFECTIVE));
                assertThat(plan.history())
                        .extracting(HistoryEntry::what)
                        .startsWith(What.DRAFTED)
                        .endsWith(What.SUBMITTED, What.CLOSED);
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_cause_written_anew_replaces_its_whys(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            database.doInTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em).get(id);
                plan.goBack(Transition.BACK_TO_PLANNED, mara(EFFECTIVE));
                plan.goBack(Transition.BACK_TO_ANALYSIS, mara(EFFECTIVE));
                plan.writeDownCause(
                        new CauseWording(
                                "Nobody owns the bank file",
                                CauseCategory.HAND_OFF,
                                List.of("one", "two", "three"),
                                Set.of()),
                        mara(EFFECTIVE));
            });
            database.doInTransaction(em -> assertThat(new JpaActionPlans(em)
                            .get(id)
                            .rootCause()
                            .orElseThrow()
                            .whys())
                    .containsExactly("one", "two", "three"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void lists_show_names_and_what_is_late(TestDatabase.Vendor vendor) {
        with(
                vendor,
                (database, id) -> database.doInTransaction(em -> {
                    SqlPlanLists lists = new SqlPlanLists(em);
                    PlanRow row = lists.find(EVERYTHING, PlanFilter.ALL, TODAY, Order.DUE, true, 0, 10)
                            .get(0);
                    assertThat(row.id()).isEqualTo(id);
                    assertThat(row.department()).isEqualTo("Billing & Receivables");
                    assertThat(row.owner()).isEqualTo("Mara Lindholm");
                    assertThat(row.checker()).isEqualTo("Jonas Adeyemi");
                    assertThat(row.actions()).isEqualTo(1);
                    assertThat(row.late()).isZero();
                    assertThat(row.criteria()).isTrue();
                    assertThat(row.otherDepartment()).isEqualTo("Field Service");
                    assertThat(lists.find(EVERYTHING, PlanFilter.ALL, TODAY.plusYears(1), Order.TITLE, false, 0, 10)
                                    .get(0)
                                    .late())
                            .isEqualTo(1);
                    assertThat(lists.lateByDepartment(EVERYTHING, TODAY.plusYears(1))
                                    .get(0)
                                    .routine())
                            .isEqualTo("Monday staff meeting");
                    assertThat(lists.openActionsOf(PlanFixture.INES, 5)).hasSize(1);
                    assertThat(lists.onTime(EVERYTHING, List.of(TODAY.minusYears(1), TODAY, TODAY.plusYears(1))))
                            .containsExactly(new OnTime(0, 0), new OnTime(1, 1), new OnTime(1, 0));
                    assertThat(lists.concerning(
                                    PlanFixture.JONAS, Set.of(PlanState.DRAFT, PlanState.IN_PROGRESS), TODAY))
                            .hasSize(1);
                    assertThat(lists.concerning(PlanFixture.JONAS, Set.of(PlanState.DRAFT), TODAY))
                            .isEmpty();
                }));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void lists_show_nothing_to_those_whom_it_does_not_concern(TestDatabase.Vendor vendor) {
        with(
                vendor,
                (database, id) -> database.doInTransaction(em -> {
                    SqlPlanLists lists = new SqlPlanLists(em);
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL, TODAY)).isEqualTo(1);
                    assertThat(lists.count(new Viewer(false, Set.of(PlanFixture.BILLING), null), PlanFilter.ALL, TODAY))
                            .isEqualTo(1);
                    assertThat(lists.count(new Viewer(false, Set.of(7L), null), PlanFilter.ALL, TODAY))
                            .isZero();
                    assertThat(lists.count(new Viewer(false, Set.of(), null), PlanFilter.ALL, TODAY))
                            .isZero();
                    assertThat(lists.count(new Viewer(false, Set.of(), PlanFixture.INES), PlanFilter.ALL, TODAY))
                            .isEqualTo(1);
                    assertThat(lists.count(new Viewer(false, Set.of(), 8L), PlanFilter.ALL, TODAY))
                            .isZero();
                }));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void lists_are_filtered(TestDatabase.Vendor vendor) {
        with(
                vendor,
                (database, id) -> database.doInTransaction(em -> {
                    SqlPlanLists lists = new SqlPlanLists(em);
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL.ownedBy(PlanFixture.MARA), TODAY))
                            .isEqualTo(1);
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL.checkedBy(PlanFixture.MARA), TODAY))
                            .isZero();
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL.onlyLate(), TODAY))
                            .isZero();
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL.onlyLate(), TODAY.plusYears(1)))
                            .isEqualTo(1);
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL.in(PlanState.DRAFT), TODAY))
                            .isZero();
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL.on(PlanFixture.THEME), TODAY))
                            .isEqualTo(1);
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL.about("ALREADY"), TODAY))
                            .isEqualTo(1);
                    assertThat(lists.count(EVERYTHING, PlanFilter.ALL.about("100%"), TODAY))
                            .isZero();
                }));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_cancelled_plan_leaves_its_theme_free_for_another(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            database.doInTransaction(em -> {
                assertThat(new SqlPlanLinks(em).plansOf(PlanFixture.THEME, 5)).containsExactly(id);
                assertThat(new SqlPlanLinks(em).plansOfDepartment(PlanFixture.BILLING, 5))
                        .contains(id);
                assertThat(new SqlPlanLinks(em).plansOfDepartment(424_242, 5)).isEmpty();
                new JpaActionPlans(em).get(id).cancel("The new ledger makes it unnecessary.", mara(EFFECTIVE));
            });
            database.doInTransaction(em -> assertThat(new SqlPlanLinks(em).plansOf(PlanFixture.THEME, 5))
                    .isEmpty());
        });
    }

    private static final Instant HANDED_OVER = EFFECTIVE.atTime(9, 0).toInstant(ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_the_rule_found_is_forgotten_when_a_plan_is_handed_over_again(TestDatabase.Vendor vendor) {
        with(vendor, (database, id) -> {
            database.doInTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em).get(id);
                plan.report(plan.actions().get(0).id(), new ProgressReport(100, null, null), mara(EFFECTIVE));
                plan.submitForVerification(EFFECTIVE, mara(EFFECTIVE));
                plan.reckonBy(3, 12, Instant.EPOCH, HANDED_OVER.plusNanos(123_456_789));
            });
            database.doInTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em).get(id);
                plan.goBack(Transition.BACK_TO_WORK, jonas(TODAY));
                plan.submitForVerification(TODAY, mara(TODAY));
                plan.reckonBy(9, 12, Instant.EPOCH, HANDED_OVER.plusSeconds(9));
            });
            database.doInTransaction(
                    em -> assertThat(new JpaActionPlans(em).get(id).foundByRule())
                            .extracting(FoundByRule::found)
                            .containsExactly(9L));
        });
    }

    /** A plan in progress in a fresh database. */
    private static void with(TestDatabase.Vendor vendor, BiConsumer<TestDatabase, Long> work) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            PlanTables.arrange(database);
            long id = database.inTransaction(em -> {
                ActionPlan plan = new JpaActionPlans(em)
                        .add(ActionPlan.draft(newPlan(new Criteria(0.6, 8)), mara(PlanFixture.BEGUN)));
                plan.start(mara(PlanFixture.BEGUN));
                plan.writeDownCause(cause(), mara(PlanFixture.BEGUN));
                plan.addAction(matchEachMorning(), mara(PlanFixture.BEGUN));
                plan.plan(mara(PlanFixture.BEGUN));
                plan.begin(mara(PlanFixture.BEGUN));
                return plan.id();
            });
            work.accept(database, id);
        }
    }
}
