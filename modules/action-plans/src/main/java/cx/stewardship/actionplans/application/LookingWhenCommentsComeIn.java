package cx.stewardship.actionplans.application;

import cx.stewardship.customervoice.CommentsPlaced;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.imports.ImportFinished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A file of comments may show that an issue is back; nobody waits for Monday to hear of it. */
@ApplicationScoped
@Transactional
public class LookingWhenCommentsComeIn {

    private WatchingForReturns watching;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected LookingWhenCommentsComeIn() {}

    @Inject
    LookingWhenCommentsComeIn(WatchingForReturns watching, CurrentActor current) {
        this.watching = watching;
        this.current = current;
    }

    void look(@Observes ImportFinished finished) {
        if (finished.kind().equals("comments")) {
            look();
        }
    }

    /** Only now it is known what the file said of the themes. */
    void whenTheyAreInTheirThemes(@Observes CommentsPlaced placed) {
        look();
    }

    private void look() {
        Supplier<Integer> work = watching::look;
        current.as(Actor.system(), work);
    }
}
