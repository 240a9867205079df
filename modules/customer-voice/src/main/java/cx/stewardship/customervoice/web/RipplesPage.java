package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ReadingRipples;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.Ripple;
import cx.stewardship.customervoice.domain.RippleMap;
import cx.stewardship.customervoice.domain.RippleReads;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ripple map: as a matrix of who caused and who heard it, and as chains from an internal act to the customer. */
@Named
@ViewScoped
public class RipplesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CHAINS = 8;
    private static final List<Integer> PERIODS = List.of(4, 13, 26, 52, 104);

    private final ReadingRipples reading;
    private final CommentItems items;

    private final CommentSearch search = new CommentSearch();
    private String view = "";
    private int weeks = 13;
    private String harm = "";
    private RippleMap map = RippleMap.of(List.of(), Set.of());
    private RippleTable table = RippleTable.EMPTY;
    private List<Chain> chains = List.of();
    private int allChains;

    /**
     * From an act to the customer.
     *
     * @param acts what was done, as the themes of the department say it
     * @param harms what it did to customers: word and count
     */
    public record Chain(
            String from,
            String to,
            boolean hidden,
            int complaints,
            List<RippleReads.Act> acts,
            List<String> harms,
            List<String> quotes,
            String address)
            implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected RipplesPage() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public RipplesPage(@Nullable ReadingRipples reading, @Nullable CommentItems items) {
        this.reading = reading;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            if (!harm.isEmpty() && !getHarms().contains(harm)) {
                throw Refusal.notFound();
            }
            map = reading.map(search.department(items), weeks);
            if (isChained()) {
                List<RippleMap.Pair> all = map.chains(Integer.MAX_VALUE);
                allChains = all.size();
                chains = all.stream().limit(CHAINS).map(this::chain).toList();
            } else {
                table = RippleTable.of(map, harm, items.namesById(), this::address);
            }
        });
    }

    private Chain chain(RippleMap.Pair pair) {
        List<String> harms = pair.harms().entrySet().stream()
                .filter(each -> !each.getKey().equals(Ripple.UNSAID))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each ->
                        Pages.text("voice.ripples.harm", Pages.text("voice.harm." + each.getKey()), each.getValue()))
                .toList();
        List<String> quotes = new ArrayList<>();
        for (CommentLine line : reading.comments(pair.originator(), pair.receiver(), null, weeks, null, 12)) {
            if (quotes.size() < 2 && line.text().length() > 40 && line.text().length() < 240) {
                quotes.add(line.text());
            }
        }
        return new Chain(
                items.department(pair.originator()),
                items.department(pair.receiver()),
                pair.hidden(),
                pair.complaints(),
                reading.acts(pair.originator(), pair.receiver(), weeks, 3),
                harms,
                quotes,
                address(pair.originator(), pair.receiver()));
    }

    private String address(long originator, long receiver) {
        return "/customer-voice/ripple?from=" + items.code(originator) + "&to=" + items.code(receiver) + "&weeks="
                + weeks + (harm.isEmpty() ? "" : "&harm=" + harm);
    }

    /** Periods to choose from, in weeks. */
    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public String period(int of) {
        return Pages.text("voice.ripples.weeks.last", of);
    }

    public List<String> getHarms() {
        return Arrays.stream(Harm.values()).map(Harm::name).toList();
    }

    public CommentSearch getSearch() {
        return search;
    }

    public boolean isChained() {
        return view.equals("chain");
    }

    public String getView() {
        return view;
    }

    public void setView(@Nullable String view) {
        this.view = Objects.requireNonNullElse(view, "");
    }

    public int getWeeks() {
        return weeks;
    }

    public void setWeeks(int weeks) {
        this.weeks = weeks;
    }

    public String getHarm() {
        return harm;
    }

    public void setHarm(@Nullable String harm) {
        this.harm = Objects.requireNonNullElse(harm, "");
    }

    public RippleMap getMap() {
        return map;
    }

    public RippleTable getTable() {
        return table;
    }

    /** How many chains there are, of which the largest are shown. */
    public int getAllChains() {
        return allChains;
    }

    public List<Chain> getChains() {
        return chains;
    }
}
