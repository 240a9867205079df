package cx.stewardship.imports.progress;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.Tally;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One follower of one import, and what it was told last. */
final class Following {

    private record Told(ImportId id, ImportState state, boolean stopping, Tally tally) {
        static Told of(ImportView view) {
            return new Told(view.id(), view.state(), view.stopping(), view.tally());
        }
    }

    private final Follower follower;
    private final Instant since;
    private @Nullable Told told;
    private Instant lastWord;

    Following(Follower follower, Instant since) {
        this.follower = follower;
        this.since = since;
        this.lastWord = since;
    }

    ImportId id() {
        if (told == null) {
            throw new IllegalStateException("nothing told yet");
        }
        return told.id();
    }

    /** Tells what is new. @return whether there is more to tell later */
    boolean look(ImportView view, Instant now) {
        if (!follower.isThere()) {
            follower.end();
            return false;
        }
        Told next = Told.of(view);
        if (!next.equals(told)) {
            told = next;
            lastWord = now;
            follower.tell(view);
        } else if (lastWord.plus(Followers.QUIET).isBefore(now)) {
            lastWord = now;
            follower.nothingNew();
        }
        if (view.isOver() || since.plus(Followers.LONGEST).isBefore(now)) {
            follower.end();
            return false;
        }
        return true;
    }
}
