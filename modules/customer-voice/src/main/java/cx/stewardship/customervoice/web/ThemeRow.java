package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ThemeFigures;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A theme in a table.
 *
 * @param planTitle of the plan against it; null when there is none
 */
public record ThemeRow(
        ThemeFigures figures, String department, @Nullable String planTitle, @Nullable String planAddress)
        implements Serializable {

    public String tone() {
        return switch (figures.trend()) {
            case NEW, RISING -> "warn";
            case FALLING -> "good";
            case STEADY -> "idle";
        };
    }

    public String icon() {
        return switch (figures.trend()) {
            case NEW -> "spark";
            case RISING -> "arrow-up";
            case FALLING -> "arrow-down";
            case STEADY -> "flat";
        };
    }

    public String trend() {
        return Pages.text("voice.trend." + figures.trend());
    }

    public boolean isRising() {
        return figures.rises();
    }
}
