package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ReadingRipples;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.Ripple;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One chain: what began in one department and was heard by another, with the comments. */
@Named
@ViewScoped
public class RipplePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 12;
    private static final int ACTS = 6;

    private final ReadingRipples reading;
    private final CommentItems items;

    private String from = "";
    private String to = "";
    private String fromName = "";
    private String toName = "";
    private int weeks = 13;
    private String harm = "";
    private List<RippleReads.Act> acts = List.of();
    private List<CommentItem> comments = new ArrayList<>();
    private boolean more;
    private int complaints;

    @SuppressWarnings("NullAway.Init")
    protected RipplePage() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public RipplePage(@Nullable ReadingRipples reading, @Nullable CommentItems items) {
        this.reading = reading;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            reading.entered();
            if (!harm.isEmpty()
                    && !harm.equals(Ripple.UNSAID)
                    && Arrays.stream(Harm.values())
                            .noneMatch(each -> each.name().equals(harm))) {
                throw Refusal.notFound();
            }
            acts = reading.acts(id(from), id(to), weeks, ACTS);
            fromName = name(from);
            toName = name(to);
            complaints = counted();
            comments = new ArrayList<>();
            read(null);
        });
    }

    private int counted() {
        return reading.map(null, weeks).pairs().stream()
                .filter(pair -> pair.originator() == id(from) && pair.receiver() == id(to))
                .mapToInt(pair -> harm.isEmpty() ? pair.complaints() : pair.of(harm))
                .sum();
    }

    public void more() {
        Pages.attempt(() -> read(comments.get(comments.size() - 1).id()));
    }

    private void read(@Nullable Long after) {
        List<CommentLine> next =
                reading.comments(id(from), id(to), harm.isEmpty() ? null : harm, weeks, after, AT_ONCE);
        comments.addAll(items.of(next));
        more = next.size() == AT_ONCE;
    }

    public String getFromName() {
        return fromName;
    }

    public String getToName() {
        return toName;
    }

    private long id(String code) {
        return code.isEmpty() ? Ripple.NOBODY : items.coded(code).value();
    }

    private String name(String code) {
        return code.isEmpty() ? Pages.text("voice.ripples.nobody") : items.department(id(code));
    }

    /** Code of the department in which it began; empty when nobody said. */
    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    /** Code of the department that heard it; empty when nobody said. */
    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = Objects.requireNonNullElse(to, "");
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

    public List<RippleReads.Act> getActs() {
        return acts;
    }

    /** How many the map counts; as many as its cell says. */
    public int getComplaints() {
        return complaints;
    }

    public List<CommentItem> getComments() {
        return comments;
    }

    public boolean isMore() {
        return more;
    }
}
