package cx.stewardship.customervoice.batch;

import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.customervoice.application.LearningRouting;
import cx.stewardship.customervoice.application.ReadingTexts;
import cx.stewardship.customervoice.application.RoutingLessons;
import cx.stewardship.customervoice.domain.Embeddings.Read;
import cx.stewardship.customervoice.domain.Embeddings.Unread;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.CreationException;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comments one after the other until none is left, then learns from what people said since, then looks again at what
 * waits. One text at a time keeps one core busy and little memory; a server that dies leaves its claims to others.
 */
@ApplicationScoped
public class Reader {

    private static final Logger LOG = System.getLogger(Reader.class.getName());
    private static final int AT_ONCE = 16;
    private static final int WAITING_AT_ONCE = 200;
    /** After so many new texts it is worth learning, even if nobody has corrected anything; then after twice as many. */
    private static final int FIRST_LESSON = 500;

    private ReadingTexts texts;
    private LearningRouting learning;
    private Embedder embedder;
    private CurrentActor current;

    private boolean renewed;
    private boolean begun;
    private boolean broken;
    private int readSince;
    private int nextLesson = FIRST_LESSON;
    private int correctionsTried;
    private volatile boolean stopped;

    @SuppressWarnings("NullAway.Init")
    protected Reader() {}

    @Inject
    public Reader(ReadingTexts texts, LearningRouting learning, Embedder embedder, CurrentActor current) {
        this.texts = texts;
        this.learning = learning;
        this.embedder = embedder;
        this.current = current;
    }

    /** Does what there is to do; one round at a time. */
    public synchronized void round() {
        if (broken) {
            return;
        }
        int priority = Thread.currentThread().getPriority();
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        try {
            current.as(Actor.system(), () -> {
                work();
                return null;
            });
        } catch (LinkageError | CreationException e) {
            broken = true;
            LOG.log(
                    Level.ERROR,
                    "Texts cannot be read on this machine; routing and themes go by words until the next start",
                    e);
        } finally {
            Thread.currentThread().setPriority(priority);
        }
    }

    private void work() {
        List<Unread> claimed = texts.claim(AT_ONCE);
        if (!claimed.isEmpty() && !renewed) {
            renewed = true;
            int again = texts.renew(embedder.model(), embedder.version());
            if (again > 0) {
                LOG.log(Level.INFO, "Another model than before: {0} comments are read again", again);
            }
        }
        while (!claimed.isEmpty() && !stopped) {
            read(claimed);
            if (readSince >= nextLesson) {
                nextLesson *= 2;
                learn();
            }
            claimed = texts.claim(AT_ONCE);
        }
        if (stopped) {
            return;
        }
        int corrections = learning.corrections();
        boolean begins = !begun && !learning.hasLearned();
        begun = true;
        if (begins || readSince > 0 || (corrections >= RoutingLessons.ENOUGH_NEW && corrections != correctionsTried)) {
            correctionsTried = corrections;
            nextLesson = FIRST_LESSON;
            learn();
        }
        while (!stopped && texts.routeWaiting(WAITING_AT_ONCE) > 0) {
            LOG.log(Level.DEBUG, "Looked again at comments that wait");
        }
    }

    private void learn() {
        readSince = 0;
        int roles = learning.learn();
        LOG.log(Level.INFO, "Learned routing for {0} roles", roles);
    }

    private void read(List<Unread> claimed) {
        List<Read> read = new ArrayList<>();
        for (Unread each : claimed) {
            try {
                read.add(new Read(each.commentId(), each.text(), embedder.embed(each.text())));
            } catch (IllegalStateException e) {
                LOG.log(
                        Level.WARNING,
                        "Comment " + each.commentId() + " could not be read; it is tried again later",
                        e);
            }
        }
        texts.keep(embedder.model(), embedder.version(), read);
        readSince += read.size();
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
