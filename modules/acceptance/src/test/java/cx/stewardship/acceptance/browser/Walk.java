package cx.stewardship.acceptance.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** In rounds: of all links that were found, one to each page that was not seen yet. */
    private void go() {
        Set<String> followed = new HashSet<>();
        List<Link> waiting = List.of(new Link("the start", "/home"));
        while (!waiting.isEmpty()) {
            Map<String, Link> round = new LinkedHashMap<>();
            List<Link> next = new ArrayList<>();
            for (Link link : waiting) {
                String pattern = pattern(link.path());
                if (!examples.containsKey(pattern)
                        && !followed.contains(link.path())
                        && round.putIfAbsent(pattern, link) != null) {
                    next.add(link);
                }
            }
            List<Link> links = List.copyOf(round.values());
            List<Visitor.Answer> answers =
                    visitor.fetchAll(links.stream().map(Link::path).toList());
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                followed.add(link.path());
                found(link, answers.get(i)).forEach(path -> next.add(new Link(link.path(), path)));
            }
            waiting = next;
        }
    }

    private List<String> found(Link link, Visitor.Answer response) {
        String path = link.path();
        String further = Objects.requireNonNullElse(response.location(), "/sign-in")
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
