package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Cause;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why does it keep happening? Asked until the answer lies in how the company works. */
@ApplicationScoped
@Transactional
public class AnalysingRootCauses {

    private static final int MOST_FOUND = 20;

    private PlanDesk desk;
    private Themes themes;

    @SuppressWarnings("NullAway.Init")
    protected AnalysingRootCauses() {}

    @Inject
    AnalysingRootCauses(PlanDesk desk, Themes themes) {
        this.desk = desk;
        this.themes = themes;
    }

    /**
     * The same by somebody who had the cause before them.
     *
     * @param seen what it said then; null when nothing was written down
     * @throws cx.stewardship.actionplans.domain.PlanRefused (conflict) when somebody else wrote meanwhile
     */
    @AllowedTo(Role.EMPLOYEE)
    public void writeDown(long planId, CauseWording wording, @Nullable CauseWording seen) {
        desk.toAnalyse(planId, seen);
        writeDown(planId, wording);
    }

    /**
     * Writes down the root cause. Of the comments named to bear it out, those that are not among the plan's own words, not linked
     * already and not of its themes are left out: nobody links what they may not see.
     */
    @AllowedTo(Role.EMPLOYEE)
    public void writeDown(long planId, CauseWording wording) {
        ActionPlan plan = desk.toWork(planId);
        String before = plan.rootCause().map(Cause::summary).orElse(null);
        Set<Long> known = new HashSet<>(plan.rootCause().map(Cause::comments).orElse(Set.of()));
        plan.quotes().forEach(quote -> known.add(quote.commentId()));
        List<CommentId> others = wording.comments().stream()
                .filter(comment -> !known.contains(comment))
                .map(CommentId::new)
                .toList();
        themes.among(visible(plan), others)
                .forEach(quote -> known.add(quote.id().value()));
        Set<Long> linked = new HashSet<>(wording.comments());
        linked.retainAll(known);
        plan.writeDownCause(new CauseWording(wording.summary(), wording.category(), wording.whys(), linked), desk.by());
        desk.record("cause written", plan, before, wording.summary());
    }

    /** Comments of the plan's themes that hold these words, the newest first; of themes that this actor may see. */
    @AllowedTo(Role.EMPLOYEE)
    public List<PlanDetails.Quote> comments(long planId, String words) {
        ActionPlan plan = desk.toWork(planId);
        return themes.holding(visible(plan), words, MOST_FOUND).stream()
                .map(AnalysingRootCauses::quote)
                .toList();
    }

    /** The words of the comments that bear out the cause, as far as this actor may see their theme, and the plan's own. */
    @AllowedTo(Role.EMPLOYEE)
    public List<PlanDetails.Quote> linked(long planId) {
        ActionPlan plan = desk.toWork(planId);
        Set<Long> linked = plan.rootCause().map(Cause::comments).orElse(Set.of());
        Map<Long, PlanDetails.Quote> quotes = new LinkedHashMap<>();
        plan.quotes().stream()
                .filter(quote -> linked.contains(quote.commentId()))
                .forEach(quote -> quotes.put(
                        quote.commentId(), new PlanDetails.Quote(quote.commentId(), quote.text(), quote.occurredOn())));
        themes.among(visible(plan), linked.stream().map(CommentId::new).toList())
                .forEach(quote -> quotes.putIfAbsent(quote.id().value(), quote(quote)));
        return List.copyOf(quotes.values());
    }

    private static PlanDetails.Quote quote(Themes.Quote quote) {
        return new PlanDetails.Quote(quote.id().value(), quote.text(), quote.occurredOn());
    }

    private List<ThemeId> visible(ActionPlan plan) {
        return plan.themes().stream()
                .map(ThemeId::new)
                .filter(theme -> themes.find(theme, desk.actor()).isPresent())
                .toList();
    }

    /** The cause written down is not the root after all. */
    @AllowedTo(Role.EMPLOYEE)
    public void setAside(long planId, String because) {
        ActionPlan plan = desk.toWork(planId);
        String before = plan.rootCause().map(Cause::summary).orElse(null);
        plan.setAsideCause(because, desk.by());
        desk.record("cause set aside", plan, before, because);
    }
}
