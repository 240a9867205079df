package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.EffectReport;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The ratio with its interval on a logarithmic scale, as a picture of 420 by 86. */
public record RatioPicture(
        String description,
        String bar,
        double dot,
        String value,
        List<Tick> ticks,
        double agreed,
        String agreedText,
        double same,
        boolean apart)
        implements Serializable {

    private static final double LEFT = 30;
    private static final double RIGHT = 390;

    public record Tick(double x, String text) implements Serializable {}

    /** Null when there is nothing to compare. */
    static @Nullable RatioPicture of(EffectReport report, Formats formats) {
        EffectFigures figures = report.figures();
        Double agreed = report.agreedRatio();
        if (figures == null || agreed == null || !Double.isFinite(figures.ratio())) {
            return null;
        }
        double ratio = Math.max(figures.ratio(), 0.02);
        double lowest = Math.min(Math.max(figures.lower(), 0.05), Math.min(agreed, ratio)) * 0.8;
        double upper = Double.isFinite(figures.upper()) ? figures.upper() : 4;
        double highest = Math.min(Math.max(upper, 1.3), 4.5) * 1.1;
        Scale scale = new Scale(lowest, Math.max(highest, Math.min(ratio, 8) * 1.1));
        double from = scale.x(figures.lower());
        double to = scale.x(upper);
        double agreedAt = scale.x(agreed);
        double same = scale.x(1);
        return new RatioPicture(
                Pages.text(
                        "plans.effect.ratio.desc",
                        formats.ratio(figures.ratio()),
                        formats.ratio(figures.lower()),
                        formats.ratio(figures.upper()),
                        formats.ratio(agreed)),
                String.format(Locale.ROOT, "M%.0f 40H%.0fM%.0f 35v10M%.0f 35v10", from, to, from, to),
                scale.x(ratio),
                formats.ratio(figures.ratio()),
                DoubleStream.of(0.05, 0.1, 0.25, 0.5, 1, 2, 4)
                        .filter(scale::holds)
                        .mapToObj(value -> new Tick(scale.x(value), formats.ratio(value)))
                        .toList(),
                agreedAt,
                Pages.text("plans.effect.ratio.agreed", formats.ratio(agreed)),
                same,
                same - agreedAt > 90);
    }

    private record Scale(double lowest, double highest) {
        boolean holds(double value) {
            return value >= lowest && value <= highest;
        }

        double x(double value) {
            double at = Math.log(Math.min(Math.max(value, lowest), highest) / lowest) / Math.log(highest / lowest);
            return Math.rint(LEFT + (RIGHT - LEFT) * at);
        }
    }
}
