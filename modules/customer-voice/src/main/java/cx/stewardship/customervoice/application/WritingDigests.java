package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.DigestChoice;
import cx.stewardship.customervoice.domain.ThemeReads;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the digest of a week for somebody, about the departments that they look after and did not leave out. */
@ApplicationScoped
@Transactional
@AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
public class WritingDigests {

    private static final int QUOTES = 3;
    private static final int LOOKED_AT = 200;
    private static final int MOST_DEPARTMENTS = 8;
    /** Quotes that say something, and are read to their end. */
    private static final int SHORTEST = 40;

    private static final int LONGEST = 320;

    private CommentReads comments;
    private ThemeReads themes;
    private Departments departments;
    private DigestNews news;

    @SuppressWarnings("NullAway.Init")
    protected WritingDigests() {}

    @Inject
    public WritingDigests(CommentReads comments, ThemeReads themes, Departments departments, DigestNews news) {
        this.comments = comments;
        this.themes = themes;
        this.departments = departments;
        this.news = news;
    }

    /** The departments that somebody's digest can be about, by name. */
    public List<Departments.Department> choices(Actor actor) {
        return departments.all().stream()
                .filter(department -> department.parent() != null)
                .filter(department -> actor.is(Role.CX_TEAM) || actor.leads(department.id()))
                .toList();
    }

    /** @param week its Monday @param today when it is read */
    public Digest write(Actor actor, DigestChoice choice, LocalDate week, LocalDate today) {
        List<Departments.Department> about = choices(actor).stream()
                .filter(department -> !choice.leftOut().contains(department.id().value()))
                .toList();
        Set<Long> scope = new HashSet<>();
        about.forEach(department -> scope.add(department.id().value()));
        int now = count(scope, week, 0);
        int before = count(scope, week.minusWeeks(1), 0);
        int thanks = count(scope, week, 1);
        String where =
                about.size() == 1 ? about.get(0).name() : DigestWords.say("voice.digest.departments", about.size());
        return new Digest(
                week,
                DigestWords.say("voice.digest.subject", where, now),
                DigestWords.say("voice.digest.summary", now, change(now, before), thanks),
                about.size() > 1 ? lines(about, week) : List.of(),
                news.rising(
                        actor, about.stream().map(Departments.Department::id).toList(), today),
                quotes(scope, week),
                news.waits(actor, today));
    }

    private int count(Set<Long> scope, LocalDate week, int which) {
        return scope.isEmpty()
                ? 0
                : themes.concerning(scope, week, week.plusWeeks(1)).getOrDefault(week, new int[2])[which];
    }

    private static String change(int now, int before) {
        if (now == before) {
            return DigestWords.say("voice.digest.same");
        }
        return DigestWords.say(now > before ? "voice.digest.more" : "voice.digest.fewer", Math.abs(now - before));
    }

    private List<String> lines(List<Departments.Department> about, LocalDate week) {
        record Line(String name, int now, int before) {}
        return about.stream()
                .map(department -> {
                    Set<Long> one = Set.of(department.id().value());
                    return new Line(department.name(), count(one, week, 0), count(one, week.minusWeeks(1), 0));
                })
                .sorted(Comparator.comparingInt(Line::now).reversed().thenComparing(Line::name))
                .limit(MOST_DEPARTMENTS)
                .map(line -> DigestWords.say(
                        "voice.digest.department", line.name(), line.now(), change(line.now(), line.before())))
                .toList();
    }

    /** Of different themes, the newest of each: those that hurt first, then thanks, so that both are heard. */
    private List<String> quotes(Set<Long> scope, LocalDate week) {
        CommentFilter within = CommentFilter.ALL.since(week).until(week.plusDays(6));
        List<CommentLine> lines = new ArrayList<>(
                comments.stream(scope, within.thanks(false), null, LOOKED_AT).rows());
        List<String> quotes = new ArrayList<>();
        Set<Long> heard = new HashSet<>();
        lines.sort(Comparator.comparing((CommentLine line) -> line.themes().isEmpty()));
        for (CommentLine line : lines) {
            boolean other =
                    line.themes().isEmpty() || line.themes().stream().noneMatch(theme -> heard.contains(theme.id()));
            if (quotes.size() < QUOTES - 1 && readable(line.text()) && other) {
                quotes.add(oneLine(line.text()));
                line.themes().forEach(theme -> heard.add(theme.id()));
            }
        }
        comments.stream(scope, within.thanks(true), null, LOOKED_AT).rows().stream()
                .filter(line -> readable(line.text()))
                .findFirst()
                .ifPresent(line -> quotes.add(oneLine(line.text())));
        return quotes;
    }

    private static boolean readable(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
