package cx.stewardship.customervoice.application;

import static cx.stewardship.customervoice.application.ThemeDesk.BILLING_LEAD;
import static cx.stewardship.customervoice.application.ThemeDesk.CX;
import static cx.stewardship.customervoice.application.ThemeDesk.EMBEDDER;
import static cx.stewardship.customervoice.application.ThemeDesk.FIELD_LEAD;
import static cx.stewardship.customervoice.fixture.VoiceWorld.BILLING;
import static cx.stewardship.customervoice.fixture.VoiceWorld.FIELD;
import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.Themes.Completeness;
import cx.stewardship.customervoice.Themes.Found;
import cx.stewardship.customervoice.application.DecidingProposals.Board;
import cx.stewardship.customervoice.application.ThemeDesk.Company;
import cx.stewardship.customervoice.domain.JoinedBy;
import cx.stewardship.customervoice.domain.Proposals;
import cx.stewardship.customervoice.domain.ThemeMembers.Member;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the product does with themes by itself: comments join what they are like, and what is left is proposed. */
class ThemesByThemselvesTest {

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

    private static Map<Long, Member> members(Company company, ThemeId theme, List<Long> of) {
        return company.as(CX, desk -> desk.members.of(theme.value(), of));
    }

    private static int searched(Company company) {
        return company.as(BILLING_LEAD, desk -> desk.proposing.search(BILLING));
    }

    private static Board board(Company company) {
        return company.as(BILLING_LEAD, desk -> desk.deciding.of(BILLING));
    }

    private static void centresAreTrue(Company company) {
        company.as(CX, desk -> desk.centres.of(List.of(BILLING.value()), EMBEDDER));
        Map<Long, double[]> kept = company.as(CX, desk -> desk.centres.sums());
        company.as(CX, desk -> {
            desk.centres.forget();
            return desk.centres.of(List.of(BILLING.value()), EMBEDDER);
        });
        Map<Long, double[]> anew = company.as(CX, desk -> desk.centres.sums());
        assertThat(anew.keySet()).isEqualTo(kept.keySet()).isNotEmpty();
        kept.forEach((theme, sum) -> {
            double[] other = anew.getOrDefault(theme, new double[0]);
            for (int i = 0; i < sum.length; i++) {
                assertThat(sum[i]).isCloseTo(other[i], within(1e-6));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_new_comment_joins_the_theme_it_is_like_once_it_was_read_and_says_how_much(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            ThemeId reminded = company.theme("Reminded", company.comments(BILLING, "r", 5, "reminded although paid"));
            ThemeId refunds = company.theme("Refunds", company.comments(BILLING, "f", 5, "refund took weeks"));
            company.read();
            company.place();
            List<Long> fresh = new ArrayList<>(company.comments(BILLING, "n", 3, "reminded once more"));
            List<Long> strange = company.comments(BILLING, "s", 2, "parking was full");
            company.place();
            assertThat(members(company, reminded, fresh)).isEmpty();

            company.read();
            company.place();

            assertThat(members(company, reminded, fresh).values()).hasSize(3).allSatisfy(member -> {
                assertThat(member.how()).isEqualTo(JoinedBy.ITSELF);
                assertThat(member.alike()).isBetween(90, 100);
            });
            assertThat(members(company, reminded, strange)).isEmpty();
            assertThat(members(company, refunds, strange)).isEmpty();
            centresAreTrue(company);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_a_person_takes_out_does_not_join_again_and_a_locked_theme_takes_nothing(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            ThemeId reminded = company.theme("Reminded", company.comments(BILLING, "r", 5, "reminded although paid"));
            company.read();
            List<Long> fresh = company.comments(BILLING, "n", 2, "reminded once more");
            company.read();
            company.place();
            company.as(BILLING_LEAD, desk -> desk.grouping.outOf(reminded, fresh.subList(0, 1)));
            company.as(CX, desk -> new cx.stewardship.customervoice.persistence.JpaUnplaced(desk.manager)
                    .again(BILLING.value(), ProposingThemes.since(ThemeDesk.CLOCK.instant())));
            company.place();
            assertThat(members(company, reminded, fresh).keySet()).containsExactly(fresh.get(1));

            company.as(BILLING_LEAD, desk -> {
                desk.naming.lock(reminded);
                return null;
            });
            List<Long> later = company.comments(BILLING, "l", 2, "reminded again");
            company.read();
            company.place();
            assertThat(members(company, reminded, later)).isEmpty();
            assertThat(company.<Integer>as(BILLING_LEAD, desk -> desk.grouping.into(reminded, later)))
                    .isEqualTo(2);
            centresAreTrue(company);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void centres_stay_true_through_moves_changed_texts_and_comments_that_go(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> first = company.comments(BILLING, "r", 6, "reminded although paid");
            ThemeId reminded = company.theme("Reminded", first);
            ThemeId dunned = company.theme("Dunned", company.comments(BILLING, "d", 4, "dunned in red"));
            company.read();
            centresAreTrue(company);
            company.as(BILLING_LEAD, desk -> desk.grouping.outOf(reminded, first.subList(0, 1)));
            centresAreTrue(company);
            long operation = company.as(
                    BILLING_LEAD,
                    desk -> desk.merging.merge(new MergeThemes(reminded, List.of(dunned), null, null, Map.of())));
            centresAreTrue(company);
            company.as(BILLING_LEAD, desk -> {
                desk.undoing.undo(operation);
                return null;
            });
            company.as(
                    CX,
                    desk -> desk.taking.take(
                            List.of(ThemeDesk.said("r1", "parking was full", "BILLING", 2)), "crm", null, false));
            company.read();
            centresAreTrue(company);
            company.as(CX, desk -> {
                var comments = new cx.stewardship.customervoice.persistence.JpaComments(desk.manager);
                comments.remove(comments.withIds(first.subList(2, 3)).values());
                return null;
            });
            centresAreTrue(company);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_belongs_to_no_theme_is_proposed_and_becomes_one(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            company.comments(BILLING, "i", 8, "instalments cannot be chosen online");
            company.comments(BILLING, "p", 5, "parking was full again");
            company.comments(BILLING, "x", 2, "other things");
            assertThat(company.<Optional<Integer>>as(Actor.system(), desk -> desk.proposing.searchOfTheWeek(BILLING)))
                    .isEmpty();
            company.read();
            assertThat(company.<Optional<Integer>>as(Actor.system(), desk -> desk.proposing.searchOfTheWeek(BILLING)))
                    .contains(2);
            assertThat(company.<Optional<Integer>>as(Actor.system(), desk -> desk.proposing.searchOfTheWeek(BILLING)))
                    .isEmpty();
            Board board = board(company);
            assertThat(board.open()).hasSize(2);
            Proposals.Proposal first = board.open().get(0);
            assertThat(first.comments()).isEqualTo(8);
            assertThat(first.share()).isCloseTo(8 / 15.0, within(1e-9));
            assertThat(first.quotes()).hasSize(3).allMatch(quote -> quote.startsWith("instalments"));
            assertThat(first.name()).isNotBlank();
            assertThat(board.free()).isEqualTo(15);

            ThemeId theme = company.as(
                    BILLING_LEAD,
                    desk -> desk.deciding.accept(first.id(), "No instalments online", "Wants to pay in parts"));
            assertThat(company.membersOf(theme)).hasSize(8);
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.proposal.decided",
                    desk -> desk.deciding.accept(first.id(), "Again", ""));
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.theme.name.taken",
                    desk -> desk.deciding.accept(board.open().get(1).id(), "no instalments online", ""));
            List<UndoingThemeWork.Done> done = company.as(BILLING_LEAD, desk -> desk.undoing.of(theme, 5));
            company.as(BILLING_LEAD, desk -> {
                desk.undoing.undo(done.get(0).operation().id());
                return null;
            });
            assertThat(company.membersOf(theme)).isEmpty();
            assertThat(board(company).open()).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_dismissed_proposal_comes_back_only_when_it_has_grown(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            company.comments(BILLING, "i", 8, "instalments cannot be chosen online");
            company.comments(BILLING, "p", 5, "parking was full again");
            company.read();
            assertThat(searched(company)).isEqualTo(2);
            long dismissed = board(company).open().get(0).id();
            company.as(BILLING_LEAD, desk -> {
                desk.deciding.dismiss(dismissed);
                return null;
            });
            assertThat(searched(company)).isEqualTo(1);
            assertThat(board(company).dismissed()).hasSize(1);
            company.comments(BILLING, "j", 4, "instalments cannot be chosen online");
            company.read();
            assertThat(searched(company)).isEqualTo(2);
            assertThat(board(company).open().get(0).dismissedWith()).isEqualTo(8);
            refused(company, BILLING_LEAD, "voice.proposal.decided", desk -> desk.deciding.dismiss(dismissed));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void who_counts_a_theme_is_told_how_many_comments_may_still_join_it(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            ThemeId reminded = company.theme("Reminded", company.comments(BILLING, "a", 4, "reminded although paid"));
            assertThat(unread(company, reminded)).as("nothing was ever read").isZero();
            company.read();
            company.comments(BILLING, "b", 3, "reminded although paid");
            company.comments(FIELD, "f", 2, "nobody came");
            List<Long> grouped = company.comments(BILLING, "g", 1, "money matters");
            company.theme("Money", grouped);
            assertThat(unread(company, reminded)).isEqualTo(3);
            company.as(BILLING_LEAD, desk -> {
                desk.naming.lock(reminded);
                return null;
            });
            assertThat(unread(company, reminded))
                    .as("a locked theme takes none")
                    .isZero();
            company.as(BILLING_LEAD, desk -> {
                desk.naming.unlock(reminded);
                return null;
            });
            company.read();
            assertThat(unread(company, reminded)).as("read, but not placed yet").isEqualTo(3);
            company.place();
            assertThat(unread(company, reminded)).isZero();
            company.comments(BILLING, "many", (int) Themes.MOST_UNREAD + 5, "reminded although paid");
            assertThat(unread(company, reminded))
                    .as("a large import waits: counted no further than it has to be known")
                    .isEqualTo(Themes.MOST_UNREAD + 1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void how_completely_later_comments_are_counted_is_known_by_what_the_rule_finds_of_earlier_ones(
            TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> group = company.comments(BILLING, "a", 12, "reminded although paid");
            ThemeId reminded = company.theme("Reminded", group);
            assertThat(completeness(company, reminded)).as("nothing was read").isEqualTo(Completeness.WHOLE);
            company.read();
            company.place();
            assertThat(completeness(company, reminded))
                    .as("all twelve are alike, which is no proof that every one is")
                    .satisfies(found -> assertThat(found.share()).isEqualTo(1))
                    .satisfies(found -> assertThat(found.highest()).isEqualTo(1))
                    .satisfies(found -> assertThat(found.lowest()).isBetween(.75, .77));
            List<Long> others = company.comments(BILLING, "s", 5, "money matters");
            company.as(BILLING_LEAD, desk -> desk.grouping.into(reminded, others));
            company.read();
            company.place();
            assertThat(completeness(company, reminded).share())
                    .as("a theme of two things: the rule finds some of it")
                    .isLessThan(1)
                    .isGreaterThanOrEqualTo(0.05);
        });
    }

    private static final LocalDate NOVEMBER = LocalDate.parse("2026-10-26");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-11-30");
    private static final LocalDate JANUARY = LocalDate.parse("2027-01-04");

    private static Found found(Company company, ThemeId theme) {
        return company.as(BILLING_LEAD, desk -> desk.themes.found(List.of(theme), NOVEMBER, DECEMBER))
                .orElseThrow();
    }

    private static boolean toBeRead(Company company, ThemeId theme) {
        return company.as(BILLING_LEAD, desk -> desk.themes.toBeRead(List.of(theme), NOVEMBER, DECEMBER));
    }

    private static Completeness later(Company company, ThemeId theme, Found... rule) {
        return company.as(
                BILLING_LEAD, desk -> desk.themes.completeness(List.of(theme), List.of(rule), NOVEMBER, JANUARY));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_the_rule_finds_is_told_while_centres_wait_to_be_computed_anew(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            ThemeId reminded = company.theme("Reminded", company.comments(BILLING, "a", 12, "reminded although paid"));
            List<Long> money = company.comments(BILLING, "m", 12, "money matters");
            ThemeId other = company.theme("Money", money);
            assertThat(toBeRead(company, reminded)).isTrue();
            company.read();
            assertThat(toBeRead(company, reminded)).isFalse();
            Found before = found(company, reminded);
            assertThat(before.known()).isEqualTo(12);
            company.place();
            assertThat(found(company, reminded))
                    .as("it makes no difference whether somebody placed anything yet")
                    .isEqualTo(before);
            company.as(BILLING_LEAD, desk -> {
                desk.grouping.outOf(other, money.subList(0, 1));
                desk.grouping.outOf(reminded, company.membersOf(reminded).subList(0, 1));
                return null;
            });
            assertThat(found(company, reminded))
                    .as("one fewer, and both centres are stale")
                    .isEqualTo(new Found(before.since(), 11, 11));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_joined_before_other_themes_were_merged_counts_by_the_rule_of_its_time(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            ThemeId reminded = company.theme("Reminded", company.comments(BILLING, "a", 12, "reminded although paid"));
            ThemeId money = company.theme("Money", company.comments(BILLING, "m", 6, "money matters"));
            ThemeId late = company.theme("Late", company.comments(BILLING, "l", 6, "late again"));
            company.read();
            company.place();
            company.comments(BILLING, "b", 4, "reminded although paid");
            company.read();
            company.place();
            Instant merged = company.clock.instant().plusSeconds(600);
            company.clock = Clock.fixed(merged, ZoneOffset.UTC);
            Found first = new Found(Instant.EPOCH, 3, 12);
            Completeness before = later(company, reminded, first);
            assertThat(before.share())
                    .as("12 put by people, 4 that stand for 16")
                    .isCloseTo(16 / 28.0, within(1e-9));
            company.as(
                    BILLING_LEAD,
                    desk -> desk.merging.merge(new MergeThemes(money, List.of(late), null, null, Map.of())));
            Found now = found(company, reminded);
            assertThat(now.since()).as("when the others were merged").isEqualTo(merged);
            Found second = new Found(merged, 12, 12);
            assertThat(later(company, reminded, first, second))
                    .as("no comment of this theme has changed, so nothing moves")
                    .isEqualTo(before);
            company.comments(BILLING, "n", 5, "reminded although paid");
            company.read();
            company.place();
            assertThat(company.membersOf(reminded)).hasSize(21);
            assertThat(later(company, reminded, first, second).share())
                    .as("the five that joined since stand for themselves")
                    .isCloseTo(21 / 33.0, within(1e-9));
        });
    }

    /** Of weeks in which nothing was said, compared with the time before. */
    private static Completeness completeness(Company company, ThemeId theme) {
        return company.as(
                BILLING_LEAD,
                desk -> desk.themes.completeness(
                        List.of(theme),
                        LocalDate.parse("2026-01-05"),
                        LocalDate.parse("2027-01-04"),
                        LocalDate.parse("2027-01-04"),
                        LocalDate.parse("2027-03-01")));
    }

    private static long unread(Company company, ThemeId theme) {
        return company.as(
                BILLING_LEAD,
                desk -> desk.themes.unread(
                        List.of(theme), LocalDate.parse("2026-01-05"), LocalDate.parse("2027-01-04")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void few_comments_all_alike_or_one_of_an_emoji_have_a_clear_answer(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            company.comments(BILLING, "a", 3, "reminded although paid");
            company.read();
            assertThat(searched(company)).isZero();
            assertThat(board(company).enough()).isFalse();
            assertThat(board(company).free()).isEqualTo(3);
            List<TakeComment> alike = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                alike.add(ThemeDesk.said("same" + i, "😡", "BILLING", 3));
            }
            alike.add(ThemeDesk.said("long", "x ".repeat(24_000), "BILLING", 4));
            company.as(CX, desk -> desk.taking.take(alike, "crm", null, false));
            company.read();
            assertThat(searched(company)).isEqualTo(1);
            Proposals.Proposal only = board(company).open().get(0);
            assertThat(only.comments()).isEqualTo(20);
            assertThat(only.name()).isEmpty();
            refused(company, BILLING_LEAD, "voice.theme.name.needed", desk -> desk.deciding.accept(only.id(), " ", ""));
            ThemeId theme = company.as(BILLING_LEAD, desk -> desk.deciding.accept(only.id(), "Angry", ""));
            SplittingThemes.Split split = company.as(BILLING_LEAD, desk -> desk.splitting.propose(theme));
            assertThat(split.halves()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_proposal_joins_a_theme_that_is_there_and_nobody_elses(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            ThemeId money = company.theme("Money", company.comments(BILLING, "m", 3, "money matters"));
            company.comments(BILLING, "i", 12, "instalments cannot be chosen online");
            List<Long> field = company.comments(FIELD, "n", 2, "nobody came");
            ThemeId other = company.as(FIELD_LEAD, desk -> desk.grouping.intoNew(FIELD, "Nobody came", "", field));
            company.read();
            searched(company);
            long id = board(company).open().get(0).id();
            refused(company, FIELD_LEAD, "shared.refusal.notFound", desk -> desk.deciding.dismiss(id));
            refused(company, FIELD_LEAD, "shared.refusal.notFound", desk -> desk.deciding.of(BILLING));
            refused(company, FIELD_LEAD, "shared.refusal.notFound", desk -> desk.proposing.search(BILLING));
            refused(company, CX, "voice.merge.otherDepartment", desk -> desk.deciding.join(id, other));
            company.as(BILLING_LEAD, desk -> desk.deciding.join(id, money));
            assertThat(company.membersOf(money)).hasSize(15);
            refused(company, BILLING_LEAD, "voice.proposal.gone", desk -> desk.deciding.join(999_999, money));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_theme_that_mixes_two_things_is_split_and_put_together_again(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> paid = company.comments(BILLING, "r", 6, "reminded although paid");
            List<Long> red = company.comments(BILLING, "d", 4, "dunned in red letters");
            List<Long> all = new ArrayList<>(paid);
            all.addAll(red);
            ThemeId mixed = company.theme("Letters", all);
            company.read();
            SplittingThemes.Split split = company.as(BILLING_LEAD, desk -> desk.splitting.propose(mixed));
            assertThat(split.halves()).hasSize(2);
            assertThat(split.halves().get(1).comments())
                    .extracting(SplittingThemes.Text::id)
                    .containsExactlyInAnyOrderElementsOf(red);
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.split.nothing",
                    desk -> desk.splitting.split(new SplitTheme(mixed, all, "All", "", null)));
            refused(
                    company,
                    BILLING_LEAD,
                    "voice.split.nothing",
                    desk -> desk.splitting.split(new SplitTheme(mixed, List.of(), "None", "", null)));
            refused(
                    company,
                    FIELD_LEAD,
                    "shared.refusal.notFound",
                    desk -> desk.splitting.split(new SplitTheme(mixed, red, "Red", "", null)));
            long operation = company.as(
                    BILLING_LEAD, desk -> desk.splitting.split(new SplitTheme(mixed, red, "Red letters", "", null)));
            assertThat(company.membersOf(mixed)).isEqualTo(paid);
            centresAreTrue(company);
            company.as(BILLING_LEAD, desk -> {
                desk.undoing.undo(operation);
                return null;
            });
            assertThat(company.membersOf(mixed)).isEqualTo(all);
            company.theme("Red letters", red.subList(0, 1));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_speaks_for_a_theme_is_what_it_is_about_though_something_else_in_it_is_newer(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            List<Long> all = new ArrayList<>(company.comments(
                    BILLING,
                    "r",
                    6,
                    "reminded although paid, and nobody at the office could tell me why that happened"));
            all.addAll(company.as(CX, desk -> desk
                    .taking
                    .take(
                            List.of(ThemeDesk.said(
                                    "odd",
                                    "the engineer parked his van across my drive and I could not get out until the evening",
                                    "BILLING",
                                    16)),
                            "crm",
                            null,
                            false)
                    .stream()
                    .map(taken -> Optional.ofNullable(taken.id()).orElseThrow().value())
                    .toList()));
            ThemeId theme = company.theme("Reminded", all);
            assertThat(company.as(CX, desk -> desk.themes.quotes(theme, 7))
                            .get(0)
                            .text())
                    .as("until they are read: the newest")
                    .startsWith("the engineer");
            company.read();
            List<Themes.Quote> quotes = company.as(CX, desk -> desk.themes.quotes(theme, 7));
            assertThat(quotes).hasSize(7);
            assertThat(quotes.get(0).text()).startsWith("reminded");
            assertThat(quotes)
                    .filteredOn(quote -> quote.text().startsWith("the engineer"))
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_proposal_quotes_no_text_twice(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            company.as(
                    CX,
                    desk -> desk.taking.take(
                            IntStream.range(0, 12)
                                    .mapToObj(i -> ThemeDesk.said(
                                            "same" + i,
                                            i < 9 ? "reminded although paid" : "reminded although all was paid",
                                            "BILLING",
                                            1 + i))
                                    .toList(),
                            "crm",
                            null,
                            false));
            company.comments(BILLING, "f", 12, "refund took weeks");
            company.read();
            searched(company);
            assertThat(board(company).open()).isNotEmpty().allSatisfy(proposal -> assertThat(proposal.quotes())
                    .isNotEmpty()
                    .doesNotHaveDuplicates());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void it_is_told_once_that_all_that_came_in_has_been_placed_and_not_before_it_was_read(TestDatabase.Vendor vendor) {
        in(vendor, company -> {
            company.comments(BILLING, "r", 3, "reminded although paid");
            assertThat(keptUp(company)).as("not read yet").isFalse();
            company.read();
            assertThat(keptUp(company)).isTrue();
            assertThat(keptUp(company)).as("nothing new").isFalse();
        });
    }

    private boolean keptUp(Company company) {
        return company.as(Actor.system(), desk -> desk.keeper().round(desk.texts()));
    }
}
