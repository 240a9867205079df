package cx.stewardship.customervoice.batch;

import cx.stewardship.customervoice.CommentsPlaced;
import cx.stewardship.customervoice.application.ReadingTexts;
import cx.stewardship.shared.work.Background;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks every few seconds whether comments were read that may belong to a theme; {@code READING=off} leaves that to other servers. */
@ApplicationScoped
public class ThemeRounds {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private Background background;
    private ThemeKeeper keeper;
    private ReadingTexts texts;
    private Event<CommentsPlaced> news;
    private final boolean off = "off".equalsIgnoreCase(System.getenv("READING"));

    @SuppressWarnings("NullAway.Init")
    protected ThemeRounds() {}

    @Inject
    public ThemeRounds(Background background, ThemeKeeper keeper, ReadingTexts texts, Event<CommentsPlaced> news) {
        this.background = background;
        this.keeper = keeper;
        this.texts = texts;
        this.news = news;
    }

    /** Late: the database has been brought up to date by then. */
    void begin(@Observes @Priority(9100) @Initialized(ApplicationScoped.class) Object event) {
        if (!off) {
            background.every(PAUSE, this::round);
        }
    }

    private void round() {
        if (keeper.round(texts)) {
            news.fire(new CommentsPlaced());
        }
    }
}
