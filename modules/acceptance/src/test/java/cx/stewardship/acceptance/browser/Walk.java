package cx.stewardship.acceptance.browser;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A walk through the product by its links, from home on, with the session of a visitor: one example of each page that the
 * visitor can come to. It fetches the pages and does not show them.
 */
final class Walk {

    private static final Pattern MISSING_TEXT = Pattern.compile(
            "\\?\\?\\?[^?]+\\?\\?\\?|(?<![\\w./@-])(?:shared|organization|imports|voice|plans|jobs|reviews|maturity|web|analysis)\\.[a-z][A-Za-z]*(?:\\.[A-Za-z]+)+");
    private static final String NO_PAGE =
            "^/(sign-in|openapi|api/|jakarta\\.faces\\.resource/|sign-out).*|.*\\.csv(\\?.*)?$";

    private final Visitor visitor;
    private final Map<String, String> examples = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Walk(Visitor visitor) {
        this.visitor = visitor;
    }

    static Walk by(Visitor visitor) {
        Walk walk = new Walk(visitor);
        walk.go();
        return walk;
    }

    /** The example of each page that was seen, by the page's pattern: its path and the names of its parameters. */
    Map<String, String> examples() {
        return examples;
    }

    /** Pages that failed, or that show a key where a text should be. */
    List<String> faults() {
        return faults;
    }

    private record Link(String from, String path) {}

    private void go() {
        Deque<Link> waiting = new ArrayDeque<>(List.of(new Link("the start", "/home")));
        while (!waiting.isEmpty()) {
            Link link = waiting.removeFirst();
            if (!examples.containsKey(pattern(link.path()))) {
                follow(link).forEach(next -> waiting.add(new Link(link.path(), next)));
            }
        }
    }

    private List<String> follow(Link link) {
        String path = link.path();
        APIResponse response = visitor.fetch(path);
        String further = response.headers()
                .getOrDefault("location", "/sign-in")
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("#.*", "");
        if (response.status() == 302 && !further.startsWith("/sign-in")) {
            return List.of(further);
        }
        if (response.status() != 200) {
            faults.add(path + " answers " + response.status() + ", linked from " + link.from());
            return List.of();
        }
        examples.put(pattern(path), path);
        Document page = Jsoup.parse(response.text(), "http://here" + path);
        Matcher missing = MISSING_TEXT.matcher(page.body().text());
        if (missing.find()) {
            faults.add(path + " lacks the text " + missing.group());
        }
        return page.select("a[href]:not([download])").stream()
                .map(to -> to.absUrl("href"))
                .filter(to -> to.startsWith("http://here/"))
                .map(URI::create)
                .map(to -> to.getRawPath().replaceAll(";jsessionid=.*", "")
                        + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .filter(to -> !to.matches(NO_PAGE))
                .distinct()
                .toList();
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
}
