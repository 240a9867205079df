package cx.stewardship.acceptance.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a page that is shown: on a desk in light colours, and on a phone in dark ones. */
final class Look {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    private Look() {}

    static List<String> at(String path, Visitor visitor) {
        visitor.open(path);
        Page page = visitor.page();
        List<String> faults = new ArrayList<>(axe(path + " in light", page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PHONE, 844);
        // as high as the page, so that the bar at the bottom of a phone lies over nothing that could be scrolled from
        // under it
        page.setViewportSize(
                PHONE, Math.max(844, ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue()));
        faults.addAll(axe(path + " on a phone in dark", page));
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (over > 0) {
            faults.add(path + " is " + over + " px too wide on a phone");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, 900);
        return faults;
    }

    /** In the page itself: no page holds another one, so axe need not gather what it found in a second page. */
    private static List<String> axe(String where, Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> where + ": " + rule.getId() + " at " + places(rule))
                        .toList();
    }

    private static String places(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> String.valueOf(node.getTarget()))
                .collect(Collectors.joining(", "));
    }
}
