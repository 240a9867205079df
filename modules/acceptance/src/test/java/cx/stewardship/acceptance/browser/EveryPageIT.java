package cx.stewardship.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks the whole product by its links, as each of the demo people, one example of each page: it answers, nothing fails in the
 * browser, no text is missing from the bundles, nothing sticks out on a phone, and axe finds nothing in light, in dark and on a
 * phone (WCAG 2.2 AA).
 */
@ExtendWith({Browsers.class, RunningProduct.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern MISSING_TEXT = Pattern.compile(
            "\\?\\?\\?[^?]+\\?\\?\\?|(?<![\\w./@-])(?:shared|organization|imports|voice|plans|jobs|reviews|maturity|web|analysis)\\.[a-z][A-Za-z]*(?:\\.[A-Za-z]+)+");
    private static final int PHONE = 390;

    private final Set<String> examined = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"tomas", "mara", "henrik", "ruta", "lena", "ines", "jonas", "nadia"})
    void answers_reads_well_and_is_accessible(String person, Product product, Browser browser) {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Visitor.as(person, product, browser)) {
            Set<String> seen = new HashSet<>();
            Deque<String> waiting = new ArrayDeque<>(List.of("/home"));
            while (!waiting.isEmpty()) {
                String path = waiting.removeFirst();
                if (!seen.add(pattern(path))) {
                    continue;
                }
                Response response = visitor.open(path);
                if (response.status() >= 400) {
                    faults.add(path + " answers " + response.status());
                    continue;
                }
                Matcher missing = MISSING_TEXT.matcher(visitor.page().innerText("body"));
                if (missing.find()) {
                    faults.add(path + " lacks the text " + missing.group());
                }
                waiting.addAll(links(visitor.page(), product.address()));
                if (examined.add(pattern(path))) {
                    faults.addAll(examine(path, visitor.page()));
                }
            }
            faults.addAll(visitor.faults());
        }
        assertThat(faults).isEmpty();
    }

    @AfterAll
    void has_seen_the_whole_product() {
        assertThat(examined).as("pages examined").hasSizeGreaterThan(25);
    }

    private static List<String> examine(String path, Page page) {
        List<String> faults = new ArrayList<>();
        faults.addAll(axe(path + " in light", page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        faults.addAll(axe(path + " in dark", page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(PHONE, 844);
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (over > 0) {
            faults.add(path + " is " + over + " px too wide on a phone");
        }
        faults.addAll(axe(path + " on a phone", page));
        page.setViewportSize(1440, 900);
        return faults;
    }

    private static List<String> axe(String where, Page page) {
        AxeResults results = new AxeBuilder(page).withTags(WCAG).analyze();
        return results.getViolations().stream()
                .map(rule -> where + ": " + rule.getId() + " at " + places(rule))
                .toList();
    }

    private static String places(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> String.valueOf(node.getTarget()))
                .collect(Collectors.joining(", "));
    }

    /** Two addresses show the same page when they differ in the values of their parameters only. */
    private static String pattern(String path) {
        int question = path.indexOf('?');
        if (question < 0) {
            return path;
        }
        return path.substring(0, question) + "?"
                + Arrays.stream(path.substring(question + 1).split("&"))
                        .map(parameter -> parameter.replaceAll("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static List<String> links(Page page, URI address) {
        @SuppressWarnings("unchecked")
        List<String> all = (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
        return all.stream()
                .map(link -> link.replaceAll(";jsessionid=[^?]*", ""))
                .filter(link -> !link.startsWith("/openapi") && !link.startsWith("/api/") && !link.contains("sign-out"))
                .filter(link -> !link.endsWith(".csv") && !link.contains("/jakarta.faces.resource/"))
                .distinct()
                .toList();
    }
}
