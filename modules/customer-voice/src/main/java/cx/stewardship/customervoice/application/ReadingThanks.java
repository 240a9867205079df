package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.PassedOnThanks;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThanksReads;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what customers thanked for: everyone in the company may. Nobody is told here who the customer is. */
@ApplicationScoped
@AllowedTo(Role.EMPLOYEE)
@Transactional
public class ReadingThanks {

    private static final int THEMES = 12;
    private static final int TO_ONE = 10;

    private ThanksReads thanks;
    private CommentReads comments;
    private ThanksDesk desk;

    @SuppressWarnings("NullAway.Init")
    protected ReadingThanks() {}

    @Inject
    ReadingThanks(ThanksReads thanks, CommentReads comments, ThanksDesk desk) {
        this.thanks = thanks;
        this.comments = comments;
        this.desk = desk;
    }

    /**
     * The newest first.
     *
     * @param department with those below it; null for all
     * @param theme null for all
     * @param after the last one that is shown already; null for the first
     */
    public List<ThanksShown> newest(
            @Nullable DepartmentId department, @Nullable Long theme, int days, @Nullable Long after, int most) {
        List<Long> ids =
                thanks.newest(desk.withBelow(department), theme, desk.today().minusDays(days), after, most);
        return shown(comments.newestOf(ids), desk.passedOn(ids));
    }

    private List<ThanksShown> shown(List<CommentLine> lines, List<PassedOnThanks> passed) {
        Actor actor = desk.actor();
        Map<Long, List<PassedOnThanks>> to = passed.stream().collect(Collectors.groupingBy(PassedOnThanks::commentId));
        return lines.stream()
                .map(line -> new ThanksShown(
                        line.withoutCustomer(),
                        Scope.maySee(actor, line),
                        to.getOrDefault(line.id(), List.of()).stream()
                                .map(desk::shown)
                                .toList()))
                .toList();
    }

    /** For what, the most often named first. */
    public List<ThanksReads.For> themes(@Nullable DepartmentId department, int days) {
        return thanks.themes(desk.withBelow(department), desk.today().minusDays(days), THEMES);
    }

    /** How many concern each department, in whole weeks. */
    public Map<Long, Integer> byDepartment(int days) {
        return thanks.byDepartment(desk.today().minusDays(days));
    }

    /** Passed on to the reader, or to the reader's team. */
    public List<ThanksShown> mine() {
        List<PassedOnThanks> passed = desk.toActor(TO_ONE);
        Map<Long, CommentLine> lines =
                comments.newestOf(passed.stream().map(PassedOnThanks::commentId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(CommentLine::id, Function.identity()));
        Actor actor = desk.actor();
        return passed.stream()
                .flatMap(each -> Optional.ofNullable(lines.get(each.commentId())).stream()
                        .map(line -> new ThanksShown(
                                line.withoutCustomer(), Scope.maySee(actor, line), List.of(desk.shown(each)))))
                .toList();
    }
}
