package cx.stewardship.web.thread;

import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import cx.stewardship.web.thread.GoldenThread.Stage;
import cx.stewardship.web.thread.GoldenThread.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The strip that stands on the page of every object of the chain; walked once a request. */
@Named
@RequestScoped
public class ThreadStrips {

    private GoldenThreads threads;
    private final Map<ThreadRef, List<Link>> strips = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected ThreadStrips() {}

    @Inject
    public ThreadStrips(GoldenThreads threads) {
        this.threads = threads;
    }

    /** One link of the strip, in the reader's words. */
    public record Link(String label, String title, String address, boolean found, boolean here, boolean quote) {}

    /** @param kind name of a {@link ThreadKind} @param id as in addresses; a number or a text */
    public List<Link> of(Object kind, Object id) {
        return strips.computeIfAbsent(new ThreadRef(ThreadKind.valueOf(kind.toString()), id.toString()), this::strip);
    }

    private List<Link> strip(ThreadRef ref) {
        try {
            return threads.strip(ref).stages().stream().map(ThreadStrips::link).toList();
        } catch (Refusal nothingToShow) {
            return List.of();
        }
    }

    private static Link link(Stage stage) {
        String label = Pages.text("web.thread.kind." + stage.kind());
        return stage.best()
                .map(node -> new Link(label, title(node), node.address(), true, stage.here(), isQuote(stage)))
                .orElseGet(() -> new Link(
                        label,
                        Pages.text(stage.state() == State.MISSING ? "web.thread.missing" : "web.thread.notForYou"),
                        "",
                        false,
                        false,
                        false));
    }

    private static boolean isQuote(Stage stage) {
        return stage.kind() == ThreadKind.COMMENT;
    }

    private static String title(ThreadNode node) {
        return node.ref().kind() == ThreadKind.COMMENT
                ? "“" + shorten(node.title(), 48) + "”"
                : shorten(node.title(), 72);
    }

    /** At most so many characters, cut between words. */
    static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, end > most / 2 ? end : most).replaceAll("[\\s,;:.]+$", "") + "…";
    }
}
