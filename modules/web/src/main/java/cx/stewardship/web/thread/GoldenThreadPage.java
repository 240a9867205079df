package cx.stewardship.web.thread;

import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import cx.stewardship.web.thread.GoldenThread.Stage;
import cx.stewardship.web.thread.GoldenThread.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole chain through one object, both ways. */
@Named
@RequestScoped
public class GoldenThreadPage {

    private GoldenThreads threads;
    private @Nullable String kind;
    private @Nullable String id;
    private @Nullable GoldenThread thread;

    @SuppressWarnings("NullAway.Init")
    protected GoldenThreadPage() {}

    @Inject
    public GoldenThreadPage(GoldenThreads threads) {
        this.threads = threads;
    }

    public void load() {
        Optional<ThreadKind> known = Arrays.stream(ThreadKind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst();
        if (known.isEmpty() || id == null) {
            Pages.notFound();
            return;
        }
        ThreadRef ref = new ThreadRef(known.get(), id);
        thread = Pages.attempt(() -> threads.through(ref)).orElse(null);
    }

    public List<Stage> getStages() {
        return thread == null ? List.of() : thread.stages();
    }

    public String getTitle() {
        return thread == null ? "" : thread.here().title();
    }

    public String getHereKind() {
        return thread == null ? "" : label(thread.here().ref().kind());
    }

    public String getHereAddress() {
        return thread == null ? "/home" : thread.here().address();
    }

    public boolean isQuote() {
        return thread != null && thread.here().ref().kind() == ThreadKind.COMMENT;
    }

    /** One sentence: whether the thread holds, or what is missing first. */
    public String getVerdict() {
        List<String> missing = getStages().stream()
                .filter(this::isMissing)
                .map(stage -> label(stage.kind()))
                .toList();
        return missing.isEmpty()
                ? Pages.text("web.thread.whole")
                : Pages.text("web.thread.broken", missing.size(), String.join(", ", missing));
    }

    public boolean isWhole() {
        return getStages().stream().noneMatch(this::isMissing);
    }

    public String label(Stage stage) {
        return label(stage.kind());
    }

    public String explanation(Stage stage) {
        return Pages.text("web.thread.is." + stage.kind());
    }

    public boolean isFound(Stage stage) {
        return stage.state() == State.FOUND;
    }

    public boolean isMissing(Stage stage) {
        return stage.state() == State.MISSING;
    }

    public boolean isWords(Stage stage) {
        return stage.kind() == ThreadKind.COMMENT;
    }

    /** Whether it is the one from which this page was asked for. */
    public boolean isHere(ThreadNode node) {
        return thread != null && node.ref().equals(thread.here().ref());
    }

    /** What to do about a missing link. */
    public String remedy(Stage stage) {
        return Pages.text("web.thread.remedy." + stage.kind());
    }

    public String getNotForYou() {
        return Pages.text("shared.refusal.notFound");
    }

    private static String label(ThreadKind kind) {
        return Pages.text("web.thread.kind." + kind);
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
