package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.text.Overlap;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import cx.stewardship.shared.words.CustomerWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers' words for those who describe the work that they bear on. */
@ApplicationScoped
@Transactional
public class WordsOfCustomers implements CustomerWords {

    /** So many of the newest complaints of a department are looked at. */
    private static final int CANDIDATES = 400;

    private final CommentReads comments;
    private final Stories stories;
    private final Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected WordsOfCustomers() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public WordsOfCustomers(
            @Nullable CommentReads comments, @Nullable Stories stories, @Nullable Departments departments) {
        this.comments = comments;
        this.stories = stories;
        this.departments = departments;
    }

    @Override
    public List<Quote> bearingOn(DepartmentId department, String text, int most, Actor actor) {
        Set<Long> scope = departments.withBelow(department).stream()
                .map(DepartmentId::value)
                .collect(Collectors.toSet());
        Set<Long> own = Scope.ofLists(actor);
        if (text.isBlank() || (own != null && !own.containsAll(scope))) {
            return List.of();
        }
        List<CommentLine> candidates = comments.recentOf(scope, CANDIDATES);
        List<String> texts = candidates.stream().map(CommentLine::text).toList();
        // Whoever describes work for customers says "customers"; a customer who says it means a number or a card.
        String work = text.replaceAll("(?i)\\bcustomers?\\b", " ");
        return Overlap.learnedFrom(texts).best(work, texts, most).stream()
                .map(hit -> quote(candidates.get(hit.index())))
                .toList();
    }

    private static Quote quote(CommentLine line) {
        return new Quote(
                ThreadRef.of(ThreadKind.COMMENT, line.id()),
                line.text(),
                line.occurredAt().atZone(ZoneOffset.UTC).toLocalDate(),
                line.themes().isEmpty() ? null : line.themes().get(0).name(),
                "/customer-voice/comment?id=" + line.id());
    }

    @Override
    public Optional<Story> storyOfTheDay(LocalDate day) {
        List<Stories.Told> all = stories.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Stories.Told story = all.get((int) Math.floorMod(day.toEpochDay(), (long) all.size()));
        return Optional.of(new Story(
                story.quote(), story.cause(), story.changed(), ThreadRef.of(ThreadKind.COMMENT, story.commentId())));
    }
}
