package cx.stewardship.maturity.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Follows the golden thread from evidence back to what a customer said, through whatever each module knows. */
@Dependent
class Following {

    private static final int STEPS = 40;
    private static final int WIDTH = 4;

    private final Instance<ThreadLinks> links;

    @Inject
    Following(@Any Instance<ThreadLinks> links) {
        this.links = links;
    }

    Optional<ThreadNode> describe(ThreadRef ref, Actor actor) {
        return modules().flatMap(module -> module.describe(ref, actor).stream()).findFirst();
    }

    /** The first comment on the way back that this actor may read. */
    Optional<ThreadNode> words(ThreadRef from, Actor actor) {
        Deque<ThreadRef> next = new ArrayDeque<>(List.of(from));
        Set<ThreadRef> seen = new HashSet<>(next);
        for (int step = 0; step < STEPS && !next.isEmpty(); step++) {
            ThreadRef here = next.removeFirst();
            if (here.kind() == ThreadKind.COMMENT) {
                Optional<ThreadNode> comment = describe(here, actor);
                if (comment.isPresent()) {
                    return comment;
                }
                continue;
            }
            modules()
                    .flatMap(module -> module.touching(here, WIDTH).stream())
                    .filter(link -> link.to().equals(here))
                    .map(ThreadLink::from)
                    .filter(seen::add)
                    .forEach(next::addLast);
        }
        return Optional.empty();
    }

    private Stream<ThreadLinks> modules() {
        return links.stream();
    }
}
