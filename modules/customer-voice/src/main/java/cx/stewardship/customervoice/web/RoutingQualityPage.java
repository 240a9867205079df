package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.LearningRouting;
import cx.stewardship.customervoice.application.RoutingQuality;
import cx.stewardship.customervoice.application.RoutingQuality.Report;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How well routing works, and the button to learn anew. */
@Named
@ViewScoped
public class RoutingQualityPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LEFT = 44;
    private static final int WIDTH = 844;
    private static final int TOP = 12;
    private static final int HEIGHT = 120;

    private final RoutingQuality quality;
    private final LearningRouting learning;
    private final CurrentActor current;

    private @Nullable Report report;

    /** A week in the picture. @param share of comments, as text for the reader of the picture */
    public record Point(String x, String y, LocalDate monday) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected RoutingQualityPage() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public RoutingQualityPage(
            @Nullable RoutingQuality quality, @Nullable LearningRouting learning, @Nullable CurrentActor current) {
        this.quality = quality;
        this.learning = learning;
        this.current = current;
    }

    public void load() {
        Pages.attempt(() -> {
            report = quality.report();
        });
    }

    public void learn() {
        Pages.attempt(() -> {
            int roles = learning.learn();
            load();
            Report now = report;
            if (roles == 0 || now == null || now.lessons().isEmpty()) {
                Pages.say("voice.quality.learn.none");
            } else {
                Pages.say("voice.quality.learn.done", now.lessons().get(0).examples());
            }
        });
    }

    public @Nullable Report getReport() {
        return report;
    }

    public boolean isLearner() {
        return current.get().isAny(Role.CX_TEAM, Role.ADMIN);
    }

    /** Weeks that have a figure. */
    public List<Point> getPoints() {
        Report now = report;
        if (now == null) {
            return List.of();
        }
        List<RoutingQuality.Week> weeks = now.weeks();
        return IntStream.range(0, weeks.size())
                .filter(i -> weeks.get(i).coverage().share() != null)
                .mapToObj(i -> {
                    Double share = weeks.get(i).coverage().share();
                    return new Point(
                            figure(LEFT + WIDTH * i / (double) Math.max(1, weeks.size() - 1)),
                            figure(TOP + HEIGHT * (1 - (share == null ? 0 : share))),
                            weeks.get(i).monday());
                })
                .toList();
    }

    public String getPath() {
        StringBuilder path = new StringBuilder();
        getPoints().forEach(point -> path.append(path.isEmpty() ? "M" : "L")
                .append(point.x())
                .append(' ')
                .append(point.y()));
        return path.toString();
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
