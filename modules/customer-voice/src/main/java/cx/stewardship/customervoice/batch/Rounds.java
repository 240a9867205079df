package cx.stewardship.customervoice.batch;

import cx.stewardship.customervoice.application.DrawingSamples;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.work.Background;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets the reader look for work every few seconds ({@code READING=off} leaves that to other servers), and samples be drawn when a week is over. */
@ApplicationScoped
public class Rounds {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LOTS = Duration.ofMinutes(10);

    private Background background;
    private Reader reader;
    private DrawingSamples drawing;
    private CurrentActor current;
    private final boolean off = "off".equalsIgnoreCase(System.getenv("READING"));

    @SuppressWarnings("NullAway.Init")
    protected Rounds() {}

    @Inject
    public Rounds(Background background, Reader reader, DrawingSamples drawing, CurrentActor current) {
        this.background = background;
        this.reader = reader;
        this.drawing = drawing;
        this.current = current;
    }

    /** Late: the database has been brought up to date by then. */
    void begin(@Observes @Priority(9000) @Initialized(ApplicationScoped.class) Object event) {
        if (!off) {
            background.every(PAUSE, reader::round);
        }
        background.soon(this::draw);
        background.every(LOTS, this::draw);
    }

    private void draw() {
        current.as(Actor.system(), drawing::draw);
    }
}
