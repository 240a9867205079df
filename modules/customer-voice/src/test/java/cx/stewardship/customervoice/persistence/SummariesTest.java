package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.FullComment.Context;
import cx.stewardship.customervoice.domain.FullComment.Identity;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.fixture.TopicEmbedder;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is written, what is read from summaries and indexes is what counting all comments one by one gives. */
class SummariesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final List<Long> DEPARTMENTS = List.of(1L, 2L, 3L, 4L);
    private static final List<Long> THEMES = List.of(11L, 12L, 13L, 14L);
    private static final List<String> SOURCES = List.of("crm", "mail", "survey");
    private static final int DAYS = 100;

    private final Random random = new Random(7);
    private final KeptAnswers kept = new KeptAnswers();
    private final Map<Long, FullComment> all = new HashMap<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void summaries_say_what_counting_from_scratch_says(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld.in(database);
            for (long theme : THEMES) {
                database.sql(
                        "insert into customer_voice.theme (id, department_id, name, definition, created_at, created_by, version)"
                                + " values (" + theme + ", " + (theme % 2 + 2) + ", 'T" + theme
                                + "', '', current_timestamp, 'test', 0)");
            }
            for (int round = 0; round < 4; round++) {
                write(database);
                countsAreTrue(database);
                for (int question = 0; question < 12; question++) {
                    database.doInTransaction(em -> {
                        ask(new JpaThemeReads(em, kept));
                        ask(new JpaThemes(
                                em, new JpaThemeReads(em, kept), new JpaThemeCentres(em), new TopicEmbedder()));
                        ask(new JpaCommentReads(em), new CommentCounts(em));
                    });
                }
            }
        }
    }

    /** Some come, some change in everything, some go. */
    private void write(TestDatabase database) {
        long next = all.keySet().stream().mapToLong(id -> id).max().orElse(0) + 1;
        List<FullComment> come = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            come.add(comment(next + i));
        }
        List<FullComment> before = some(all.values().stream().toList(), 20);
        List<FullComment> after =
                before.stream().map(comment -> comment(comment.id())).toList();
        List<FullComment> go = some(
                all.values().stream()
                        .filter(comment -> !before.contains(comment))
                        .toList(),
                10);
        database.doInTransaction(em -> {
            JpaComments comments = new JpaComments(em);
            comments.add(come);
            if (!before.isEmpty()) {
                comments.change(before, after);
                comments.remove(go);
            }
        });
        come.forEach(comment -> all.put(comment.id(), comment));
        after.forEach(comment -> all.put(comment.id(), comment));
        go.forEach(comment -> all.remove(comment.id()));
    }

    private List<FullComment> some(List<FullComment> of, int most) {
        List<FullComment> some = new ArrayList<>(of);
        some.sort(Comparator.comparingLong(FullComment::id));
        java.util.Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, Math.min(most, some.size())));
    }

    private FullComment comment(long id) {
        Instant occurred = NOW.minus(random.nextInt(DAYS * 24), ChronoUnit.HOURS);
        boolean thanks = random.nextInt(4) == 0;
        Set<String> taken = new HashSet<>();
        List<Routing> routings = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Routing routing = new Routing(
                    any(DEPARTMENTS),
                    any(Arrays.asList(ConcernRole.values())),
                    RoutedBy.RULE,
                    null,
                    "voice.why.name",
                    List.of(),
                    random.nextInt(3) == 0 ? 60 : 90,
                    null,
                    occurred);
            if (taken.add(routing.departmentId() + " " + routing.role())) {
                routings.add(routing);
            }
        }
        Set<Long> themes = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            themes.add(any(THEMES));
        }
        return new FullComment(
                id,
                new Identity(any(SOURCES), "c" + id),
                occurred,
                occurred,
                random.nextBoolean() ? "The reminder came." : "Nobody came again.",
                new Context(
                        thanks,
                        thanks ? null : any(Arrays.asList(Harm.values())),
                        null,
                        any(Arrays.asList(JourneyStage.values())),
                        null,
                        null,
                        null,
                        null),
                routings.isEmpty(),
                null,
                routings,
                themes);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private @Nullable Set<Long> anyScope() {
        return random.nextInt(4) == 0
                ? null
                : DEPARTMENTS.stream()
                        .filter(department -> random.nextBoolean())
                        .collect(Collectors.toSet());
    }

    private LocalDate anyDay() {
        return MONDAY.plusDays(4).minusDays(random.nextInt(DAYS));
    }

    private long count(Predicate<FullComment> wanted) {
        return all.values().stream().filter(wanted).count();
    }

    private static LocalDate day(FullComment comment) {
        return comment.occurredAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean concerns(@Nullable Set<Long> scope, FullComment comment) {
        return scope == null || comment.routings().stream().anyMatch(routing -> scope.contains(routing.departmentId()));
    }

    private void ask(JpaThemeReads reads) {
        Set<Long> scope = anyScope();
        Map<LocalDate, int[]> weeks = reads.concerning(scope, MONDAY.minusWeeks(12), MONDAY);
        for (LocalDate monday = MONDAY.minusWeeks(12); monday.isBefore(MONDAY); monday = monday.plusWeeks(1)) {
            LocalDate week = monday;
            assertThat(weeks.getOrDefault(week, new int[2]))
                    .as("%s in %s", scope, week)
                    .containsExactly((int) count(c -> c.monday().equals(week) && concerns(scope, c)), (int)
                            count(c -> c.monday().equals(week)
                                    && concerns(scope, c)
                                    && c.context().thanks()));
        }
        Map<Long, int[]> lately = reads.lately(scope, MONDAY, List.of(2, 9));
        LocalDate since = random.nextBoolean() ? MONDAY.minusWeeks(6) : anyDay();
        Map<Long, Integer> complaints = reads.complaintsSince(THEMES, since);
        for (long theme : THEMES) {
            boolean seen = scope == null || scope.contains(theme % 2 + 2);
            assertThat(lately.getOrDefault(theme, new int[2]))
                    .containsExactly(
                            seen ? (int) count(c -> in(theme, c, MONDAY.minusWeeks(2))) : 0,
                            seen ? (int) count(c -> in(theme, c, MONDAY.minusWeeks(9))) : 0);
            assertThat(complaints.getOrDefault(theme, 0))
                    .as("theme %s since %s", theme, since)
                    .isEqualTo((int) count(
                            c -> c.themes().contains(theme) && !c.context().thanks() && !day(c).isBefore(since)));
        }
        Map<Long, int[]> weekly = reads.weekly(null, MONDAY.minusWeeks(12), 12);
        for (long theme : THEMES) {
            int[] said = weekly.getOrDefault(theme, new int[12]);
            for (int week = 0; week < 12; week++) {
                LocalDate monday = MONDAY.minusWeeks(12 - week);
                assertThat(said[week]).isEqualTo((int)
                        count(c -> c.themes().contains(theme) && c.monday().equals(monday)));
            }
        }
        assertThat(reads.of(null)).allSatisfy(sized -> assertThat(sized.comments())
                .isEqualTo(count(c -> c.themes().contains(sized.id()))));
    }

    private void ask(JpaThemes themes) {
        Set<Long> some = new TreeSet<>(List.of(any(THEMES), any(THEMES)));
        LocalDate from = MONDAY.minusWeeks(random.nextInt(14));
        LocalDate until = from.plusWeeks(random.nextInt(10));
        List<Themes.OfSource> expected = new ArrayList<>();
        for (LocalDate monday = from; monday.isBefore(until); monday = monday.plusWeeks(1)) {
            LocalDate week = monday;
            for (String source : SOURCES) {
                Predicate<FullComment> there =
                        c -> c.identity().source().equals(source) && c.monday().equals(week);
                if (count(there) > 0) {
                    expected.add(new Themes.OfSource(
                            source,
                            week,
                            count(there.and(c -> c.themes().stream().anyMatch(some::contains))),
                            count(there)));
                }
            }
        }
        assertThat(themes.weeklyBySource(some.stream().map(ThemeId::new).toList(), from, until))
                .as("%s from %s until %s", some, from, until)
                .isEqualTo(expected);
        assertThat(themes.weeklyBySource(List.of(), from, until))
                .extracting(Themes.OfSource::all)
                .isEqualTo(expected.stream().map(Themes.OfSource::all).toList());
    }

    private static boolean in(long theme, FullComment comment, LocalDate from) {
        return comment.themes().contains(theme)
                && !comment.monday().isBefore(from)
                && comment.monday().isBefore(MONDAY);
    }

    private void ask(JpaCommentReads reads, CommentCounts counts) {
        Set<Long> scope = anyScope();
        LocalDate from = random.nextInt(3) == 0 ? null : anyDay();
        LocalDate to = random.nextInt(3) == 0 ? anyDay() : null;
        CommentFilter filter = CommentFilter.ALL.until(to);
        filter = from == null ? filter : filter.since(from);
        filter = random.nextBoolean() ? filter : filter.thanks(random.nextBoolean());
        Predicate<FullComment> wanted = wanted(scope, filter);
        assertThat(reads.count(scope, filter)).as("%s of %s", filter, scope).isEqualTo(count(wanted));
        assertThat(counts.upTo(scope, filter, 3)).isEqualTo(new Counted(count(wanted), false));

        CommentFilter narrow = narrowed(random.nextInt(3) == 0 ? narrowed(filter) : filter);
        long of = count(wanted(scope, narrow));
        assertThat(reads.count(scope, narrow)).as("%s of %s", narrow, scope).isEqualTo(of);
        assertThat(counts.upTo(scope, narrow, 3)).isEqualTo(new Counted(Math.min(of, 3), of > 3));
        List<Long> newest = all.values().stream()
                .filter(wanted(scope, narrow))
                .sorted(Comparator.comparing(FullComment::occurredAt)
                        .thenComparing(FullComment::id)
                        .reversed())
                .map(FullComment::id)
                .toList();
        assertThat(reads.stream(scope, narrow, null, 200).rows())
                .as("%s of %s", narrow, scope)
                .extracting(CommentLine::id)
                .containsExactlyElementsOf(newest);
        Slice<CommentLine> first = reads.stream(scope, narrow, null, 4);
        assertThat(first.total()).isEqualTo(of);
        assertThat(first.rows())
                .as("the first of %s of %s", narrow, scope)
                .extracting(CommentLine::id)
                .containsExactlyElementsOf(newest.stream().limit(4).toList());
        Predicate<FullComment> unsure =
                c -> concerns(scope, c) && c.routings().stream().anyMatch(routing -> routing.sureness() < Router.SURE);
        assertThat(reads.countUnsure(scope, Router.SURE)).isEqualTo(new Counted(count(unsure), false));
        assertThat(reads.unsure(scope, Router.SURE, 200))
                .extracting(CommentLine::id)
                .containsExactlyInAnyOrderElementsOf(all.values().stream()
                        .filter(unsure)
                        .map(FullComment::id)
                        .toList());
    }

    private CommentFilter narrowed(CommentFilter filter) {
        return switch (random.nextInt(6)) {
            case 0 -> filter.withHarm(any(Arrays.asList(Harm.values())));
            case 1 -> filter.inRole(any(Arrays.asList(ConcernRole.values())));
            case 2 -> filter.ofTheme(any(List.of(0L, 11L, 12L)));
            case 3 -> filter.saying("remind");
            case 4 ->
                new CommentFilter(
                        filter.words(),
                        filter.harm(),
                        filter.thanks(),
                        any(Arrays.asList(JourneyStage.values())),
                        filter.themeId(),
                        filter.from(),
                        filter.to(),
                        filter.role(),
                        null,
                        filter.waiting());
            default -> filter.waiting(random.nextBoolean());
        };
    }

    private static Predicate<FullComment> wanted(@Nullable Set<Long> scope, CommentFilter filter) {
        return c -> c.routings().stream()
                                .filter(routing -> filter.role() == null || routing.role() == filter.role())
                                .anyMatch(routing -> scope == null || scope.contains(routing.departmentId()))
                        | (scope == null && filter.role() == null)
                && (filter.from() == null || !day(c).isBefore(filter.from()))
                && (filter.to() == null || !day(c).isAfter(filter.to()))
                && (filter.thanks() == null || c.context().thanks() == filter.thanks())
                && (filter.harm() == null || c.context().harm() == filter.harm())
                && (filter.stage() == null || c.context().stage() == filter.stage())
                && (filter.waiting() == null || c.waiting() == filter.waiting())
                && (filter.words() == null || c.text().contains(filter.words()))
                && (filter.themeId() == null
                        || (filter.themeId() == 0
                                ? c.themes().isEmpty()
                                : c.themes().contains(filter.themeId())));
    }
}
