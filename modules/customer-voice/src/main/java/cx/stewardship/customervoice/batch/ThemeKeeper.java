package cx.stewardship.customervoice.batch;

import cx.stewardship.customervoice.application.PlacingComments;
import cx.stewardship.customervoice.application.ProposingThemes;
import cx.stewardship.customervoice.application.ReadingTexts;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Departments;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Lets comments join themes as soon as they are read, and looks for new themes once a week when all are. Of several servers each
 * does a part: what one has taken, the others leave out.
 */
@ApplicationScoped
public class ThemeKeeper {

    private static final Logger LOG = System.getLogger(ThemeKeeper.class.getName());
    private static final int AT_ONCE = 200;

    private PlacingComments placing;
    private ProposingThemes proposing;
    private Departments departments;
    private CurrentActor current;
    private boolean placedSince;
    private volatile boolean stopped;

    @SuppressWarnings("NullAway.Init")
    protected ThemeKeeper() {}

    @Inject
    public ThemeKeeper(
            PlacingComments placing, ProposingThemes proposing, Departments departments, CurrentActor current) {
        this.placing = placing;
        this.proposing = proposing;
        this.departments = departments;
        this.current = current;
    }

    /**
     * Does what there is to do; one round at a time.
     *
     * @return whether all that came in is placed now, and was not when this was last said
     */
    public synchronized boolean round(ReadingTexts texts) {
        return current.as(Actor.system(), () -> {
            while (!stopped && placing.place(AT_ONCE) > 0) {
                placedSince = true;
                LOG.log(Level.DEBUG, "Comments were looked at for themes");
            }
            if (stopped || texts.pending() > 0) {
                return false;
            }
            departments.all().forEach(department -> proposing
                    .searchOfTheWeek(department.id())
                    .ifPresent(found -> LOG.log(Level.INFO, "{0}: {1} themes proposed", department.code(), found)));
            boolean placed = placedSince;
            placedSince = false;
            return placed;
        });
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
