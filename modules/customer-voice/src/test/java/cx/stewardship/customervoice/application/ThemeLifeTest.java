package cx.stewardship.customervoice.application;

import static cx.stewardship.customervoice.application.ThemeDesk.BILLING_LEAD;
import static cx.stewardship.customervoice.application.ThemeDesk.CX;
import static cx.stewardship.customervoice.application.ThemeDesk.FIELD_LEAD;
import static cx.stewardship.customervoice.fixture.VoiceWorld.BILLING;
import static cx.stewardship.customervoice.fixture.VoiceWorld.FIELD;
import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.ThemeEnded;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.ThemeUses;
import cx.stewardship.customervoice.application.ThemeDesk.Company;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of themes: renamed, locked, merged, dissolved, each taken back; and what refers to them. */
class ThemeLifeTest {

    private interface Story {
        void tell(Company company);
    }

    private static void in(TestDatabase.Vendor vendor, Story story) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            story.tell(new Company(database));
            countsAreTrue(database);
        }
    }

    private static void refused(Company company, Actor actor, String key, Consumer<ThemeDesk> work) {
        assertThatThrownBy(() -> company.as(actor, desk -> {
                    work.accept(desk);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static MergeThemes merge(ThemeId into, ThemeId... from) {
        return new MergeThemes(into, List.of(from), null, null, Map.of());
    }

    private static long merged(Company company, ThemeId into, ThemeId... from) {
        return company.as(BILLING_LEAD, desk -> desk.merging.merge(merge(into, from)));
    }

    private static void undone(Company company, long operation) {
        company.as(BILLING_LEAD, desk -> {
            desk.undoing.undo(operation);
            return operation;
        });
    }

    private static Theme theme(Company company, ThemeId id) {
        return company.as(CX, desk -> desk.book.find(id).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_merged_theme_is_found_under_the_one_that_took_its_place(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 6, "Reminded although paid");
            ThemeId reminded = company.theme("Reminded", all.subList(0, 4));
            ThemeId dunned = company.theme("Dunned", all.subList(3, 6));
            ThemePreview preview = company.as(BILLING_LEAD, desk -> desk.merging.preview(reminded, List.of(dunned)));
            assertThat(preview.after()).isEqualTo(6);
            assertThat(preview.themes()).extracting(ThemePreview.Line::comments).containsExactly(4L, 3L);
            assertThat(preview.weeks()).hasSize(12);
            assertThat(preview.weeks().stream()
                            .mapToInt(ThemePreview.Week::together)
                            .sum())
                    .isEqualTo(6);
            assertThat(preview.refusal()).isNull();

            merged(company, reminded, dunned);

            assertThat(company.membersOf(reminded)).isEqualTo(all);
            assertThat(company.membersOf(dunned)).isEmpty();
            assertThat(theme(company, dunned).state()).isEqualTo(ThemeState.MERGED);
            company.as(BILLING_LEAD, desk -> {
                assertThat(desk.themes.find(dunned, BILLING_LEAD).orElseThrow().id())
                        .isEqualTo(reminded);
                assertThat(desk.themes.of(BILLING)).hasSize(1);
                assertThat(desk.themes.ending(reminded)).isEmpty();
                assertThat(desk.themes.ending(dunned)).hasValueSatisfying(ending -> {
                    assertThat(ending.was()).isEqualTo("Dunned");
                    assertThat(ending.into()).isEqualTo("Reminded");
                    assertThat(ending.by()).isNotNull();
                    assertThat(ending.at()).isNotNull();
                });
                assertThat(desk
                                .themes
                                .weekly(Set.of(dunned), LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-23"))
                                .stream()
                                .mapToLong(week -> week.ofTheme())
                                .sum())
                        .isEqualTo(5);
                assertThat(desk.themes.quotes(dunned, 3)).hasSize(3);
                return null;
            });
            refused(company, BILLING_LEAD, "voice.theme.merged", desk -> desk.naming.name(dunned, "Again", "", null));
            refused(company, BILLING_LEAD, "voice.theme.merged", desk -> desk.grouping.into(dunned, all));
            assertThat(company.audit.lines).anyMatch(line -> line.startsWith("merged theme"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void taking_a_merge_back_brings_each_comment_where_it_was_except_what_a_person_said_since(
            TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 8, "Reminded although paid");
            ThemeId reminded = company.theme("Reminded", all.subList(0, 4));
            ThemeId dunned = company.theme("Dunned", all.subList(3, 7));
            long operation = merged(company, reminded, dunned);
            company.as(BILLING_LEAD, desk -> desk.grouping.outOf(reminded, List.of(all.get(6))));
            company.as(BILLING_LEAD, desk -> desk.grouping.into(reminded, List.of(all.get(7))));

            undone(company, operation);

            assertThat(company.membersOf(reminded))
                    .containsExactly(all.get(0), all.get(1), all.get(2), all.get(3), all.get(7));
            assertThat(company.membersOf(dunned)).containsExactly(all.get(3), all.get(4), all.get(5));
            assertThat(theme(company, dunned).isActive()).isTrue();
            refused(company, BILLING_LEAD, "voice.undo.already", desk -> desk.undoing.undo(operation));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_chain_of_merges_always_points_at_the_last_and_is_taken_back_in_order(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 6, "Reminded although paid");
            ThemeId one = company.theme("One", all.subList(0, 2));
            ThemeId two = company.theme("Two", all.subList(2, 4));
            ThemeId three = company.theme("Three", all.subList(4, 6));
            long first = merged(company, two, one);
            long second = merged(company, three, two);
            assertThat(theme(company, one).successor()).contains(three);
            assertThat(company.membersOf(three)).isEqualTo(all);

            refused(company, BILLING_LEAD, "voice.undo.later.MERGED", desk -> desk.undoing.undo(first));
            List<UndoingThemeWork.Done> told = company.as(BILLING_LEAD, desk -> desk.undoing.of(two, 10));
            assertThat(told).hasSize(2);
            assertThat(told.get(0).whyNot()).isNull();
            assertThat(told.get(1).whyNot()).isNotNull();

            undone(company, second);
            assertThat(theme(company, one).successor()).contains(two);
            undone(company, first);
            assertThat(company.membersOf(one)).isEqualTo(all.subList(0, 2));
            assertThat(company.membersOf(three)).isEqualTo(all.subList(4, 6));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void two_people_who_change_the_same_theme_are_told_and_nothing_is_lost(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 4, "Reminded although paid");
            ThemeId reminded = company.theme("Reminded", all.subList(0, 2));
            ThemeId dunned = company.theme("Dunned", all.subList(2, 4));
            int seen = theme(company, reminded).version();
            company.as(CX, desk -> {
                desk.naming.name(reminded, "Reminded although already paid", "", null);
                return null;
            });
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.theme.changedMeanwhile",
                    desk -> desk.naming.name(reminded, "Paid, yet reminded", "", seen));
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.theme.changedMeanwhile",
                    desk -> desk.merging.merge(
                            new MergeThemes(dunned, List.of(reminded), null, null, Map.of(reminded, seen))));
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.theme.changedMeanwhile",
                    desk -> desk.dissolving.dissolve(reminded, seen));
            assertThat(theme(company, reminded).name()).isEqualTo("Reminded although already paid");
            assertThat(company.membersOf(reminded)).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_a_plan_measures_stays_what_it_is(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 4, "Reminded although paid");
            ThemeId reminded = company.theme("Reminded", all.subList(0, 2));
            ThemeId dunned = company.theme("Dunned", all.subList(2, 4));
            long operation = merged(company, reminded, dunned);
            company.uses.add(new ThemeUses.Use(dunned, "Plan 124", "/action-plans/plan?id=124", true));
            String measured = "voice.change.measured";
            ThemeId other = company.theme("Other", all.subList(0, 1));
            refused(company, BILLING_LEAD, measured, desk -> desk.merging.merge(merge(reminded, other)));
            refused(company, BILLING_LEAD, measured, desk -> desk.merging.merge(merge(other, reminded)));
            refused(company, BILLING_LEAD, measured, desk -> desk.dissolving.dissolve(reminded, null));
            refused(company, BILLING_LEAD, measured, desk -> desk.undoing.undo(operation));
            ThemePreview preview = company.as(BILLING_LEAD, desk -> desk.dissolving.preview(reminded));
            assertThat(preview.refusal()).isNotNull();
            assertThat(preview.uses()).hasSize(1);

            company.uses.clear();
            company.uses.add(new ThemeUses.Use(dunned, "Plan 124", "/action-plans/plan?id=124", false));
            merged(company, reminded, other);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_dissolved_theme_frees_its_comments_keeps_its_name_for_those_who_refer_to_it_and_comes_back(
            TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 3, "Reminded although paid");
            ThemeId reminded = company.theme("Reminded", all);
            assertThat(company.<Long>as(
                            BILLING_LEAD,
                            desk -> desk.dissolving.preview(reminded).after()))
                    .isEqualTo(3);
            long operation = company.as(BILLING_LEAD, desk -> desk.dissolving.dissolve(reminded, null));
            assertThat(company.membersOf(reminded)).isEmpty();
            company.as(BILLING_LEAD, desk -> {
                assertThat(desk.themes
                                .find(reminded, BILLING_LEAD)
                                .orElseThrow()
                                .name())
                        .isEqualTo("Reminded");
                assertThat(desk.thread()
                                .describe(ThreadRef.of(ThreadKind.THEME, reminded.value()), BILLING_LEAD)
                                .orElseThrow()
                                .detail())
                        .as("who follows the thread is told")
                        .isEqualTo("dissolved since");
                return null;
            });
            refused(company, BILLING_LEAD, "voice.theme.dissolved", desk -> desk.themes.hold(List.of(reminded)));
            ThemeId again = company.theme("Reminded", all.subList(0, 1));
            refused(company, BILLING_LEAD, "voice.undo.nameTaken", desk -> desk.undoing.undo(operation));
            company.as(BILLING_LEAD, desk -> {
                desk.naming.name(again, "Reminded again", "", null);
                return null;
            });
            undone(company, operation);
            assertThat(company.membersOf(reminded)).isEqualTo(all);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void who_starts_a_plan_holds_the_theme_and_is_told_what_became_of_it(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 4, "Reminded although paid");
            ThemeId reminded = company.theme("Reminded", all.subList(0, 2));
            ThemeId dunned = company.theme("Dunned", all.subList(2, 4));
            company.as(BILLING_LEAD, desk -> {
                desk.themes.hold(List.of(reminded, dunned));
                return null;
            });
            merged(company, reminded, dunned);
            refused(company, BILLING_LEAD, "voice.theme.mergedInto", desk -> desk.themes.hold(List.of(dunned)));
            assertThatThrownBy(() -> company.as(BILLING_LEAD, desk -> {
                        desk.themes.hold(List.of(dunned));
                        return null;
                    }))
                    .as("it says where to go on")
                    .isInstanceOfSatisfying(ThemeEnded.class, ended -> {
                        assertThat(ended.goOn()).isEqualTo(reminded);
                        assertThat(ended.name()).isEqualTo("Reminded");
                        assertThat(ended.isMerged()).isTrue();
                    });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_file_that_names_a_merged_theme_means_its_successor(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 4, "Reminded although paid");
            ThemeId reminded = company.theme("Reminded", all.subList(0, 2));
            ThemeId dunned = company.theme("Dunned", all.subList(2, 4));
            merged(company, reminded, dunned);
            company.as(
                    CX,
                    desk -> desk.taking.take(
                            List.of(ThemeDesk.inTheme("new", "A letter in red.", "BILLING", 9, "dunned")),
                            "crm",
                            null,
                            false));
            assertThat(company.membersOf(reminded)).hasSize(5);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void renaming_and_locking_are_taken_back_too_and_a_free_name_may_be_taken(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 4, "Reminded although paid");
            ThemeId reminded = company.theme("Reminded", all.subList(0, 2));
            ThemeId dunned = company.theme("Dunned", all.subList(2, 4));
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.theme.name.taken",
                    desk -> desk.naming.name(reminded, "dunned", "", null));
            company.as(BILLING_LEAD, desk -> {
                desk.naming.name(reminded, "Reminders", "Who paid, and was reminded", null);
                desk.naming.lock(reminded);
                return null;
            });
            assertThat(theme(company, reminded).isLocked()).isTrue();
            List<UndoingThemeWork.Done> done = company.as(BILLING_LEAD, desk -> desk.undoing.of(reminded, 5));
            assertThat(done).hasSize(2);
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.undo.later.LOCKED",
                    desk -> desk.undoing.undo(done.get(1).operation().id()));
            undone(company, done.get(0).operation().id());
            undone(company, done.get(1).operation().id());
            Theme now = theme(company, reminded);
            assertThat(now.isLocked()).isFalse();
            assertThat(now.name()).isEqualTo("Reminded");
            merged(company, dunned, reminded);
            company.theme("Reminded", all.subList(0, 1));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_is_not_the_actors_is_not_there(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = company.comments(BILLING, "a", 4, "Reminded although paid");
            List<Long> field = company.comments(FIELD, "f", 2, "Nobody came");
            ThemeId reminded = company.theme("Reminded", all.subList(0, 2));
            ThemeId dunned = company.theme("Dunned", all.subList(2, 4));
            ThemeId nobody = company.as(FIELD_LEAD, desk -> desk.grouping.intoNew(FIELD, "Nobody came", "", field));
            String notFound = "shared.refusal.notFound";
            refused(company, FIELD_LEAD, notFound, desk -> desk.merging.merge(merge(reminded, dunned)));
            refused(company, FIELD_LEAD, notFound, desk -> desk.merging.preview(nobody, List.of(dunned)));
            refused(company, FIELD_LEAD, notFound, desk -> desk.dissolving.preview(reminded));
            refused(company, FIELD_LEAD, notFound, desk -> desk.naming.lock(reminded));
            refused(company, FIELD_LEAD, notFound, desk -> desk.undoing.of(reminded, 5));
            long operation = merged(company, reminded, dunned);
            refused(company, FIELD_LEAD, notFound, desk -> desk.undoing.undo(operation));
            refused(company, CX, "voice.merge.otherDepartment", desk -> desk.merging.merge(merge(reminded, nobody)));
            refused(company, CX, "voice.merge.itself", desk -> desk.merging.merge(merge(reminded, reminded)));
            refused(company, CX, "voice.merge.one", desk -> desk.merging.merge(merge(reminded)));
        });
    }
}
