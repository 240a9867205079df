package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.AnalysingRootCauses;
import cx.stewardship.actionplans.application.PlanDetails;
import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.domain.CauseCategory;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Five whys on a plan's page: answers that can be put in order, and the comments that bear them out. */
@Named
@ViewScoped
public class PlanCauses implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FEWEST = 3;
    private static final int MOST = 7;

    private final AnalysingRootCauses analysing;
    private final ReadingActionPlans reading;

    private long plan;
    /** What was written down when this reader looked. */
    private PlanDetails.@Nullable RootCause seen;

    private @Nullable String summary;
    private @Nullable CauseCategory category;
    private final List<Why> whys = new ArrayList<>();
    private final Map<Long, PlanDetails.Quote> linked = new LinkedHashMap<>();
    /** Comments that are linked, but whose words this reader may not see. */
    private final Set<Long> unseen = new LinkedHashSet<>();

    private List<PlanDetails.Quote> found = List.of();
    private @Nullable String words;
    private boolean searched;
    private @Nullable String because;

    /** One answer to "why?". */
    public static final class Why implements Serializable {
        private static final long serialVersionUID = 1L;
        private @Nullable String text;

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }
    }

    @Inject
    public PlanCauses(AnalysingRootCauses analysing, ReadingActionPlans reading) {
        this.analysing = analysing;
        this.reading = reading;
    }

    /** Fills the form with what is there. @param analysing whether this reader may write now */
    public void load(@Nullable PlanDetails details, boolean mayWrite) {
        if (details == null || !mayWrite) {
            return;
        }
        plan = details.id();
        PlanDetails.RootCause known = details.cause();
        seen = known;
        if (known != null) {
            summary = known.summary();
            category = known.category();
            unseen.addAll(known.comments());
            known.whys().forEach(this::append);
        }
        while (whys.size() < FEWEST) {
            append(null);
        }
        analysing.linked(plan).forEach(this::keep);
        found = notLinked(details.quotes());
    }

    private void append(@Nullable String text) {
        Why why = new Why();
        why.text = text;
        whys.add(why);
    }

    private void keep(PlanDetails.Quote quote) {
        unseen.remove(quote.commentId());
        linked.put(quote.commentId(), quote);
    }

    /** One more question, after this answer. */
    public void add(int after) {
        if (whys.size() < MOST) {
            whys.add(Math.min(after + 1, whys.size()), new Why());
        }
    }

    public void remove(int index) {
        if (whys.size() > 1 && index < whys.size()) {
            whys.remove(index);
        }
    }

    public void up(int index) {
        if (index > 0 && index < whys.size()) {
            Collections.swap(whys, index, index - 1);
        }
    }

    public void down(int index) {
        if (index >= 0 && index + 1 < whys.size()) {
            Collections.swap(whys, index, index + 1);
        }
    }

    /** Looks for comments of the plan's themes. */
    public void find() {
        Pages.attempt(() -> {
            found = notLinked(analysing.comments(plan, Objects.requireNonNullElse(words, "")));
            searched = true;
        });
    }

    public void link(PlanDetails.Quote quote) {
        keep(quote);
        found = notLinked(found);
    }

    public void unlink(long comment) {
        linked.remove(comment);
    }

    private List<PlanDetails.Quote> notLinked(List<PlanDetails.Quote> quotes) {
        return quotes.stream()
                .filter(quote -> !linked.containsKey(quote.commentId()))
                .toList();
    }

    public @Nullable String save() {
        return done(
                () -> analysing.writeDown(
                        plan,
                        CauseWording.of(
                                summary,
                                category,
                                whys.stream()
                                        .map(why -> Objects.requireNonNullElse(why.text, ""))
                                        .toList(),
                                comments()),
                        seen == null ? null : seen.wording()),
                "plans.cause.saved");
    }

    private Set<Long> comments() {
        Set<Long> ids = new LinkedHashSet<>(unseen);
        ids.addAll(linked.keySet());
        return ids;
    }

    public @Nullable String setAside() {
        return done(
                () -> analysing.setAside(plan, Objects.requireNonNullElse(because, "")), "plans.cause.setAsideDone");
    }

    private @Nullable String done(Runnable work, String key) {
        try {
            work.run();
        } catch (Refusal refused) {
            Pages.tell(refused);
            if (refused.key().startsWith("plans.cause.meanwhile")) {
                // who has read what somebody else wrote, and saves again, means it
                seen = reading.details(plan).cause();
            }
            return null;
        }
        Pages.say(key);
        return "/action-plans/plan.xhtml?faces-redirect=true&id=" + plan + "&part=causes";
    }

    public boolean isFull() {
        return whys.size() >= MOST;
    }

    public List<CauseCategory> getCategories() {
        return Arrays.asList(CauseCategory.values());
    }

    public List<Why> getWhys() {
        return whys;
    }

    public List<PlanDetails.Quote> getLinked() {
        return List.copyOf(linked.values());
    }

    /** How many comments bear it out that this reader may not see. */
    public int getUnseen() {
        return unseen.size();
    }

    public List<PlanDetails.Quote> getFound() {
        return found;
    }

    /** Whether nothing was found for what was asked. */
    public boolean isNothing() {
        return searched && found.isEmpty();
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable CauseCategory getCategory() {
        return category;
    }

    public void setCategory(@Nullable CauseCategory category) {
        this.category = category;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because;
    }
}
