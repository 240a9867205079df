package cx.stewardship.web.thread;

import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadNode;
import java.util.List;
import java.util.Optional;

/**
 * The chain through one object: eight stages, each with what was found there, the ones on the longest chain first.
 *
 * @param here the object from which the chain was followed
 * @param stages all eight, in the order of {@link ThreadKind}
 */
public record GoldenThread(ThreadNode here, List<Stage> stages) {

    public GoldenThread {
        stages = List.copyOf(stages);
    }

    public enum State {
        FOUND,
        /** Something may be there, but not for this actor. */
        NOT_FOR_YOU,
        /** The chain is broken here. */
        MISSING
    }

    public record Stage(ThreadKind kind, State state, boolean here, List<ThreadNode> nodes) {

        public Stage {
            nodes = List.copyOf(nodes);
        }

        public Optional<ThreadNode> best() {
            return nodes.stream().findFirst();
        }
    }

    /** Whether every link between the first and the last stage is there, as far as this actor may see. */
    public boolean unbroken() {
        return stages.stream().noneMatch(stage -> stage.state() == State.MISSING);
    }
}
