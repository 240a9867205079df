package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;

import cx.stewardship.analysis.agreement.Intervals;
import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.analysis.themes.Centre;
import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.ThemeEnded;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.domain.Reckoned;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThemeCentres;
import cx.stewardship.customervoice.domain.ThemeReads;
import cx.stewardship.customervoice.domain.ThemeState;
import cx.stewardship.customervoice.domain.Words;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.work.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers what other modules ask of themes. */
@ApplicationScoped
@Transactional
public class JpaThemes implements Themes {

    private static final int SHORTEST_QUOTE = 60;
    private static final int LONGEST_QUOTE = 420;
    /** Two comments as much alike as this say nearly the same in the same words. */
    private static final double SAID_ALREADY = 0.92;

    private final EntityManager entityManager;
    private final ThemeReads reads;
    private final ThemeCentres centres;
    private final Embedder embedder;

    @SuppressWarnings("NullAway.Init")
    protected JpaThemes() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThemes(
            @Nullable EntityManager entityManager,
            @Nullable ThemeReads reads,
            @Nullable ThemeCentres centres,
            @Nullable Embedder embedder) {
        this.entityManager = entityManager;
        this.reads = reads;
        this.centres = centres;
        this.embedder = embedder;
    }

    @Override
    public Optional<Theme> find(ThemeId id, Actor actor) {
        return rows(Set.of(id.value())).stream()
                .filter(row -> Scope.maySeeThemesOf(actor, new DepartmentId(row.department())))
                .map(row -> row.state() == ThemeState.DISSOLVED
                        ? new Theme(id, new DepartmentId(row.department()), row.name(), row.definition(), 0)
                        : of(new DepartmentId(row.department())).stream()
                                .filter(theme -> theme.id().value() == row.now())
                                .findFirst()
                                .orElseThrow())
                .findFirst();
    }

    private record Row(long id, long department, String name, String definition, ThemeState state, long now) {}

    private record RowsOf(Set<Long> ids) {}

    private List<Row> rows(Set<Long> ids) {
        return ids.isEmpty() ? List.of() : ReadOnce.of(new RowsOf(Set.copyOf(ids)), () -> read(ids));
    }

    private List<Row> read(Set<Long> ids) {
        return list(
                entityManager,
                "select id, department_id, name, definition, state, coalesce(successor_id, id) from customer_voice.theme"
                        + " where id in (" + Database.marks(ids) + ")",
                new ArrayList<>(ids),
                row -> new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        ThemeState.valueOf(row.getString(5)),
                        row.getLong(6)));
    }

    @Override
    public Optional<Ending> ending(ThemeId id) {
        return list(
                        entityManager,
                        """
                select t.name, s.name as into_name, coalesce(a.display_name, o.done_by) as who, o.done_at
                from customer_voice.theme t left join customer_voice.theme s on s.id = t.successor_id
                left join customer_voice.theme_operation o on o.id = (
                  select max(l.id) from customer_voice.theme_operation l
                  join customer_voice.theme_operation_theme lt on lt.operation_id = l.id
                  where lt.theme_id = t.id and l.undone_at is null and l.kind in ('MERGED', 'DISSOLVED'))
                left join organization.account a on a.sign_in_name = o.done_by
                where t.id = ? and t.state <> 'ACTIVE'""",
                        List.of(id.value()),
                        row -> new Ending(
                                row.getString("name"),
                                row.getString("into_name"),
                                row.getString("who"),
                                row.getObject("done_at") == null ? null : instant(row, "done_at")))
                .stream()
                .findFirst();
    }

    /** The themes themselves, or those that took their place. */
    private Set<Long> now(Set<Long> ids) {
        Set<Long> now = new HashSet<>();
        rows(ids).forEach(row -> now.add(row.now()));
        return now;
    }

    @Override
    public void hold(Collection<ThemeId> themes) {
        Set<Long> ids = new TreeSet<>();
        themes.forEach(theme -> ids.add(theme.value()));
        if (ids.isEmpty()) {
            return;
        }
        list(
                entityManager,
                "select id from customer_voice.theme where id in (" + Database.marks(ids) + ") order by id for update",
                new ArrayList<>(ids),
                row -> row.getLong(1));
        for (Row row : rows(ids)) {
            if (row.state() == ThemeState.DISSOLVED) {
                throw ThemeEnded.dissolved(new ThemeId(row.id()), row.name());
            }
            if (row.state() == ThemeState.MERGED) {
                throw ThemeEnded.merged(
                        row.name(),
                        new ThemeId(row.now()),
                        rows(Set.of(row.now())).get(0).name());
            }
        }
    }

    @Override
    public List<Theme> of(DepartmentId department) {
        return reads.of(Set.of(department.value())).stream()
                .map(sized -> new Theme(
                        new ThemeId(sized.id()),
                        new DepartmentId(sized.departmentId()),
                        sized.name(),
                        sized.definition(),
                        sized.comments()))
                .toList();
    }

    @Override
    public List<Week> weekly(Collection<ThemeId> themes, LocalDate fromMonday, LocalDate toMondayExclusive) {
        Set<Long> ids = new HashSet<>();
        themes.forEach(theme -> ids.add(theme.value()));
        Map<LocalDate, Integer> of = reads.weeksOfAny(now(ids), fromMonday, toMondayExclusive);
        Map<LocalDate, Integer> all = reads.company(fromMonday, toMondayExclusive);
        List<Week> weeks = new ArrayList<>();
        for (LocalDate monday = fromMonday; monday.isBefore(toMondayExclusive); monday = monday.plusWeeks(1)) {
            weeks.add(new Week(monday, of.getOrDefault(monday, 0), all.getOrDefault(monday, 0)));
        }
        return weeks;
    }

    /** Along the theme's index by time. */
    private static final String BY_SOURCE =
            """
            select c.source, c.monday, count(distinct c.id) from customer_voice.comment_theme t
            join customer_voice.comment c on c.id = t.comment_id
            where t.theme_id in (%s) and t.occurred_at >= ? and t.occurred_at < ? group by c.source, c.monday""";

    private record SourceWeek(String source, LocalDate monday) {}

    @Override
    public List<OfSource> weeklyBySource(
            Collection<ThemeId> themes, LocalDate fromMonday, LocalDate toMondayExclusive) {
        Set<Long> ids = new TreeSet<>();
        themes.forEach(theme -> ids.add(theme.value()));
        Set<Long> current = now(ids);
        Map<SourceWeek, Long> of = new HashMap<>();
        if (!current.isEmpty()) {
            List<Object> values = new ArrayList<>(current);
            values.add(fromMonday.atStartOfDay().atOffset(ZoneOffset.UTC));
            values.add(toMondayExclusive.atStartOfDay().atOffset(ZoneOffset.UTC));
            list(
                    entityManager,
                    BY_SOURCE.formatted(Database.marks(current)),
                    values,
                    row -> of.put(new SourceWeek(row.getString(1), Database.day(row, "monday")), row.getLong(3)));
        }
        return ofAllThemes(new SourceWeeks(fromMonday, toMondayExclusive)).stream()
                .map(all -> new OfSource(
                        all.source(),
                        all.monday(),
                        of.getOrDefault(new SourceWeek(all.source(), all.monday()), 0L),
                        all.all()))
                .toList();
    }

    private record SourceWeeks(LocalDate from, LocalDate before) {}

    private List<OfSource> ofAllThemes(SourceWeeks weeks) {
        return ReadOnce.of(
                weeks,
                () -> list(
                        entityManager,
                        "select source, monday, comments from customer_voice.source_week"
                                + " where monday >= ? and monday < ? and comments > 0 order by monday, source",
                        List.of(weeks.from(), weeks.before()),
                        row -> new OfSource(row.getString(1), Database.day(row, "monday"), 0, row.getLong(3))));
    }

    /** A comment stands there once for each department and role it concerns and for each theme, so some more are read than shall be counted. */
    private static final long LOOKED_THROUGH = 3 * (MOST_UNREAD + 1);

    private static final String UNREAD =
            """
            select count(distinct u.id) from (select d.comment_id as id from customer_voice.comment_department d
            join customer_voice.theme k on k.department_id = d.department_id
            join customer_voice.comment c on c.id = d.comment_id
            join customer_voice.%s
            where k.id in (%s) and k.state = 'ACTIVE' and k.locked = false
            and d.occurred_at >= ? and d.occurred_at < ? and c.thanks = false
            and not exists (select 1 from customer_voice.comment_theme t join customer_voice.theme o on o.id = t.theme_id
              where t.comment_id = d.comment_id and o.department_id = d.department_id)
            fetch first %d rows only) u""";

    /** They are to be read first, and then to be placed; a comment waits for one of both. */
    @Override
    public long unread(Collection<ThemeId> themes, LocalDate fromMonday, LocalDate toMondayExclusive) {
        List<String> waiting = toMondayExclusive.isAfter(fromMonday) ? waiting() : List.of();
        Set<Long> ids = new TreeSet<>();
        themes.forEach(theme -> ids.add(theme.value()));
        Set<Long> current = waiting.isEmpty() ? Set.of() : now(ids);
        if (current.isEmpty()) {
            return 0;
        }
        List<Object> values = new ArrayList<>(current);
        values.add(fromMonday.atStartOfDay().atOffset(ZoneOffset.UTC));
        values.add(toMondayExclusive.atStartOfDay().atOffset(ZoneOffset.UTC));
        long unread = 0;
        for (String place : waiting) {
            unread += list(
                            entityManager,
                            UNREAD.formatted(place, Database.marks(current), LOOKED_THROUGH),
                            values,
                            row -> row.getLong(1))
                    .get(0);
        }
        return Math.min(unread, MOST_UNREAD + 1);
    }

    /** Where comments wait; nowhere where nothing was ever read, since nobody waits for it there. */
    private List<String> waiting() {
        return ReadOnce.of("customer voice: where comments wait", this::whereTheyWait);
    }

    private List<String> whereTheyWait() {
        return list(
                        entityManager,
                        "select case when exists (select 1 from customer_voice.comment_to_read) then 1 else 0 end,"
                                + " case when exists (select 1 from customer_voice.comment_to_place) then 1 else 0 end,"
                                + " case when exists (select 1 from customer_voice.comment_embedding) then 1 else 0 end",
                        List.of(),
                        row -> {
                            List<String> places = new ArrayList<>();
                            if (row.getInt(3) == 1 && row.getInt(1) == 1) {
                                places.add("comment_to_read w on w.comment_id = d.comment_id");
                            }
                            if (row.getInt(3) == 1 && row.getInt(2) == 1) {
                                places.add(
                                        "comment_to_place w on w.comment_id = d.comment_id and not exists"
                                                + " (select 1 from customer_voice.comment_to_read r where r.comment_id = d.comment_id)");
                            }
                            return places;
                        })
                .get(0);
    }

    @Override
    public Optional<Found> found(Collection<ThemeId> themes, LocalDate from, LocalDate until) {
        Set<Long> current = now(themes.stream().map(ThemeId::value).collect(Collectors.toSet()));
        return current.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundByItself(entityManager, centres, embedder).found(current, from, until))
                        .filter(found -> found.known() >= ENOUGH_KNOWN);
    }

    /** Where only people and files put comments there is nothing to look up, and looking costs. */
    @Override
    public Completeness completeness(
            Collection<ThemeId> themes, LocalDate from, LocalDate until, LocalDate laterFrom, LocalDate laterUntil) {
        Set<Long> current = now(themes.stream().map(ThemeId::value).collect(Collectors.toSet()));
        if (current.isEmpty() || !laterUntil.isAfter(laterFrom)) {
            return Completeness.WHOLE;
        }
        long[] joined =
                new FoundByItself(entityManager, centres, embedder).joined(current, List.of(), laterFrom, laterUntil);
        return joined[0] > 0 && joined[1] == 0
                ? Completeness.WHOLE
                : Themes.super.completeness(themes, from, until, laterFrom, laterUntil);
    }

    @Override
    public boolean toBeRead(Collection<ThemeId> themes, LocalDate from, LocalDate until) {
        Set<Long> current = now(themes.stream().map(ThemeId::value).collect(Collectors.toSet()));
        if (current.isEmpty()) {
            return false;
        }
        List<Object> values = new ArrayList<>(current);
        values.add(from.atStartOfDay().atOffset(ZoneOffset.UTC));
        values.add(until.atStartOfDay().atOffset(ZoneOffset.UTC));
        return !list(
                        entityManager,
                        "select t.comment_id from customer_voice.comment_theme t where t.theme_id in ("
                                + Database.marks(current)
                                + ") and t.occurred_at >= ? and t.occurred_at < ? and exists (select 1 from"
                                + " customer_voice.comment_to_read r where r.comment_id = t.comment_id) fetch first 1 rows only",
                        values,
                        row -> row.getLong(1))
                .isEmpty();
    }

    @Override
    public Completeness completeness(
            Collection<ThemeId> themes, List<Found> rule, LocalDate laterFrom, LocalDate laterUntil) {
        Set<Long> current = rule.isEmpty()
                ? Set.of()
                : now(themes.stream().map(ThemeId::value).collect(Collectors.toSet()));
        if (current.isEmpty() || !laterUntil.isAfter(laterFrom)) {
            return Completeness.WHOLE;
        }
        long[] counted =
                new FoundByItself(entityManager, centres, embedder).joined(current, rule, laterFrom, laterUntil);
        List<Reckoned.Joined> joined = new ArrayList<>();
        for (int i = 0; i < rule.size(); i++) {
            Found found = rule.get(i);
            joined.add(new Reckoned.Joined(
                    counted[i + 1],
                    Intervals.share(found.found(), found.known()).orElseThrow()));
        }
        return Reckoned.of(joined, counted[0]);
    }

    @Override
    public List<Quote> quotes(ThemeId id, int most) {
        List<Quote> newest = list(
                entityManager,
                """
                select c.id, c.text, c.occurred_at from customer_voice.comment_theme t join customer_voice.comment c
                on c.id = t.comment_id where t.theme_id = ? order by t.theme_id, t.occurred_at desc, t.comment_id desc
                fetch first 100 rows only""",
                List.of(now(Set.of(id.value())).stream().findFirst().orElse(id.value())),
                row -> new Quote(
                        new CommentId(row.getLong("id")),
                        row.getString("text"),
                        instant(row, "occurred_at").atZone(ZoneOffset.UTC).toLocalDate()));
        List<Quote> nearest = nearest(newest);
        List<Quote> telling = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        nearest.stream()
                .filter(quote ->
                        quote.text().length() >= SHORTEST_QUOTE && quote.text().length() <= LONGEST_QUOTE)
                .filter(quote -> texts.add(quote.text()))
                .forEach(telling::add);
        nearest.stream().filter(quote -> texts.add(quote.text())).forEach(telling::add);
        return List.copyOf(telling.subList(0, Math.min(most, telling.size())));
    }

    /** Those nearest the centre of all first, as far as they were read; of that half, what says nearly the same as one before comes later. */
    private List<Quote> nearest(List<Quote> quotes) {
        Map<Long, float[]> vectors = new JpaEmbeddings(entityManager)
                .of(quotes.stream().map(quote -> quote.id().value()).toList());
        List<Quote> read = quotes.stream()
                .filter(quote -> vectors.containsKey(quote.id().value()))
                .toList();
        float[][] known =
                read.stream().map(quote -> vectors.get(quote.id().value())).toArray(float[][]::new);
        List<Integer> near = Centre.nearest(known, known.length);
        List<Integer> typical = near.subList(0, (near.size() + 1) / 2);
        List<Integer> chosen = new ArrayList<>();
        for (int place : typical) {
            if (chosen.stream().noneMatch(other -> Centre.cosine(known[other], known[place]) >= SAID_ALREADY)) {
                chosen.add(place);
            }
        }
        List<Quote> ordered = new ArrayList<>();
        chosen.forEach(place -> ordered.add(read.get(place)));
        near.stream().filter(place -> !chosen.contains(place)).forEach(place -> ordered.add(read.get(place)));
        quotes.stream()
                .filter(quote -> !vectors.containsKey(quote.id().value()))
                .forEach(ordered::add);
        return ordered;
    }

    @Override
    public List<Quote> holding(Collection<ThemeId> themes, String words, int most) {
        StringBuilder where = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (String word : Words.of(words)) {
            where.append(" and c.words like ?");
            values.add("% " + word + "%");
        }
        return belonging(themes, where.toString(), values, most);
    }

    @Override
    public List<Quote> among(Collection<ThemeId> themes, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = new TreeSet<>();
        comments.forEach(comment -> ids.add(comment.value()));
        return belonging(themes, " and c.id in (" + Database.marks(ids) + ")", new ArrayList<>(ids), ids.size());
    }

    private List<Quote> belonging(Collection<ThemeId> themes, String where, List<Object> values, int most) {
        Set<Long> ids = new TreeSet<>();
        themes.forEach(theme -> ids.add(theme.value()));
        Collection<Long> current = now(ids);
        if (current.isEmpty()) {
            return List.of();
        }
        List<Object> all = new ArrayList<>(current);
        all.addAll(values);
        return list(
                entityManager,
                "select c.id, c.text, c.occurred_at from customer_voice.comment c where exists (select 1 from customer_voice.comment_theme t"
                        + " where t.comment_id = c.id and t.theme_id in (" + Database.marks(current) + "))" + where
                        + " order by c.occurred_at desc, c.id desc fetch first " + Math.max(1, most) + " rows only",
                all,
                row -> new Quote(
                        new CommentId(row.getLong("id")),
                        row.getString("text"),
                        instant(row, "occurred_at").atZone(ZoneOffset.UTC).toLocalDate()));
    }
}
