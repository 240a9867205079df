package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanLists;
import cx.stewardship.actionplans.domain.PlanLists.Order;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.search.SearchSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Plans by the words of their title or their number, the newest first; nobody finds one that is not theirs to see. */
@ApplicationScoped
@Transactional
public class PlanSearch implements SearchSource {

    private static final int POSITION = 30;

    private PlanLists lists;
    private Texts texts;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected PlanSearch() {}

    @Inject
    public PlanSearch(PlanLists lists, Texts texts, Clock clock) {
        this.lists = lists;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String title() {
        return texts.get(Locale.ENGLISH, "plans.name");
    }

    @Override
    public List<Hit> find(Actor actor, String text, int most) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return lists
                .find(PlanDesk.viewer(actor), PlanFilter.ALL.about(text), today, Order.NUMBER, true, 0, most)
                .stream()
                .map(this::hit)
                .toList();
    }

    private Hit hit(PlanRow plan) {
        return new Hit(
                plan.title(),
                texts.get(
                        Locale.ENGLISH,
                        "plans.search.detail",
                        plan.id(),
                        texts.get(Locale.ENGLISH, "plans.state." + plan.state()),
                        plan.department()),
                false,
                "/action-plans/plan?id=" + plan.id());
    }
}
