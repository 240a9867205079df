package cx.stewardship.web.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import cx.stewardship.web.thread.GoldenThread.Stage;
import cx.stewardship.web.thread.GoldenThread.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoldenThreadsTest {

    private final FakeLinks voice = new FakeLinks();
    private final FakeLinks plans = new FakeLinks();
    private final FakeLinks work = new FakeLinks();
    private final GoldenThreads threads = new GoldenThreads(List.of(voice, plans, work), Actors.acting(Actor.system()));

    private void wholeChain() {
        voice.knows("COMMENT 1", "THEME 4");
        voice.link("COMMENT 1", "THEME 4");
        plans.knows("ROOT_CAUSE 118", "PLAN 118", "CHECK 118");
        plans.link("THEME 4", "PLAN 118");
        work.knows("RESPONSIBILITY 7", "CRITERION 9", "SCORE 3-BILLING-preventive");
        work.link("PLAN 118", "RESPONSIBILITY 7");
        work.link("RESPONSIBILITY 7", "CRITERION 9");
        work.link("CRITERION 9", "SCORE 3-BILLING-preventive");
    }

    @Test
    void from_any_link_the_same_whole_chain_is_found() {
        wholeChain();
        for (String start : List.of(
                "COMMENT 1",
                "THEME 4",
                "ROOT_CAUSE 118",
                "PLAN 118",
                "CHECK 118",
                "RESPONSIBILITY 7",
                "CRITERION 9",
                "SCORE 3-BILLING-preventive")) {
            GoldenThread thread = threads.through(FakeLinks.ref(start));
            assertThat(thread.unbroken()).as(start).isTrue();
            assertThat(titles(thread))
                    .as(start)
                    .containsExactly(
                            "COMMENT 1",
                            "THEME 4",
                            "ROOT_CAUSE 118",
                            "PLAN 118",
                            "CHECK 118",
                            "RESPONSIBILITY 7",
                            "CRITERION 9",
                            "SCORE 3-BILLING-preventive");
            assertThat(thread.stages().stream().filter(Stage::here).map(Stage::kind))
                    .containsExactly(FakeLinks.ref(start).kind());
        }
    }

    @Test
    void the_way_back_from_a_score_shows_what_its_fullest_plan_left_behind() {
        wholeChain();
        work.unlink("CRITERION 9", "SCORE 3-BILLING-preventive");
        plans.knows("ROOT_CAUSE 104", "PLAN 104", "CHECK 104");
        voice.knows("COMMENT 2", "THEME 5");
        voice.link("COMMENT 2", "THEME 5");
        plans.link("THEME 5", "PLAN 104");
        plans.link("PLAN 104", "SCORE 3-BILLING-preventive");
        plans.link("PLAN 118", "SCORE 3-BILLING-preventive");
        voice.link("THEME 5", "SCORE 3-BILLING-preventive");

        GoldenThread thread = threads.through(FakeLinks.ref("SCORE 3-BILLING-preventive"));

        assertThat(thread.unbroken()).isTrue();
        assertThat(thread.stages().stream()
                        .flatMap(stage -> stage.best().stream())
                        .map(ThreadNode::title))
                .containsExactly(
                        "COMMENT 1",
                        "THEME 4",
                        "ROOT_CAUSE 118",
                        "PLAN 118",
                        "CHECK 118",
                        "RESPONSIBILITY 7",
                        "CRITERION 9",
                        "SCORE 3-BILLING-preventive");
    }

    @Test
    void the_comment_shown_for_a_score_belongs_to_the_theme_beside_it() {
        wholeChain();
        work.unlink("CRITERION 9", "SCORE 3-BILLING-preventive");
        voice.knows("COMMENT 2", "THEME 5");
        voice.link("COMMENT 2", "THEME 5");
        voice.link("THEME 5", "SCORE 3-BILLING-preventive");
        plans.link("COMMENT 1", "ROOT_CAUSE 118");
        plans.link("PLAN 118", "SCORE 3-BILLING-preventive");

        GoldenThread thread = threads.through(FakeLinks.ref("SCORE 3-BILLING-preventive"));

        assertThat(thread.stages().stream()
                        .flatMap(stage -> stage.best().stream())
                        .map(ThreadNode::title))
                .startsWith("COMMENT 1", "THEME 4", "ROOT_CAUSE 118", "PLAN 118");
    }

    @Test
    void what_is_not_linked_is_named_as_missing() {
        wholeChain();
        plans.forgets("CHECK 118");
        work.forgets("CRITERION 9");
        work.unlink("RESPONSIBILITY 7", "CRITERION 9");

        GoldenThread thread = threads.through(FakeLinks.ref("THEME 4"));

        assertThat(thread.unbroken()).isFalse();
        assertThat(states(thread, State.MISSING))
                .containsExactly(ThreadKind.CHECK, ThreadKind.CRITERION, ThreadKind.SCORE);
    }

    @Test
    void what_is_linked_but_out_of_scope_is_not_called_missing() {
        wholeChain();
        voice.forgets("COMMENT 1");
        plans.forgets("ROOT_CAUSE 118", "PLAN 118", "CHECK 118");

        GoldenThread thread = threads.through(FakeLinks.ref("RESPONSIBILITY 7"));

        assertThat(states(thread, State.NOT_FOR_YOU))
                .containsExactly(ThreadKind.COMMENT, ThreadKind.ROOT_CAUSE, ThreadKind.PLAN, ThreadKind.CHECK);
        assertThat(states(thread, State.MISSING)).isEmpty();
    }

    @Test
    void a_thread_begins_only_at_what_the_actor_may_see() {
        wholeChain();
        plans.forgets("PLAN 118");

        assertThatThrownBy(() -> threads.through(FakeLinks.ref("PLAN 118")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void a_circle_ends_the_walk() {
        wholeChain();
        work.link("SCORE 3-BILLING-preventive", "COMMENT 1");
        work.link("CRITERION 9", "RESPONSIBILITY 7");

        assertThat(titles(threads.through(FakeLinks.ref("PLAN 118")))).hasSize(8);
    }

    @Test
    void from_each_object_only_the_best_few_are_followed() {
        voice.knows("THEME 4");
        for (int i = 1; i <= 20; i++) {
            voice.knows("COMMENT " + i);
            voice.link("COMMENT " + i, "THEME 4");
        }

        Stage comments = threads.through(FakeLinks.ref("THEME 4")).stages().get(0);

        assertThat(comments.nodes())
                .extracting(ThreadNode::title)
                .containsExactly("COMMENT 1", "COMMENT 2", "COMMENT 3")
                .hasSize(GoldenThreads.MOST_A_STEP);
    }

    @Test
    void a_strip_shows_the_first_of_each_stage_and_looks_nothing_else_up() {
        wholeChain();
        for (int i = 2; i <= 20; i++) {
            voice.knows("COMMENT " + i);
            voice.link("COMMENT " + i, "THEME 4");
        }
        voice.forgets("COMMENT 1");
        ThreadRef theme = FakeLinks.ref("THEME 4");
        List<ThreadNode> firsts = threads.through(theme).stages().stream()
                .flatMap(stage -> stage.best().stream())
                .toList();
        voice.lookedUp.clear();

        GoldenThread strip = threads.strip(theme);

        assertThat(strip.stages()).flatExtracting(Stage::nodes).isEqualTo(firsts);
        assertThat(voice.lookedUp.stream().filter(ref -> ref.kind() == ThreadKind.COMMENT))
                .as("the first is not to be seen, the second is shown")
                .containsExactly(FakeLinks.ref("COMMENT 1"), FakeLinks.ref("COMMENT 2"));
    }

    @Test
    void the_longest_chain_comes_first() {
        wholeChain();
        plans.knows("PLAN 90");
        plans.linkFirst("THEME 4", "PLAN 90");

        GoldenThread thread = threads.through(FakeLinks.ref("COMMENT 1"));

        Stage plan = thread.stages().get(ThreadKind.PLAN.ordinal());
        assertThat(plan.nodes()).extracting(ThreadNode::title).containsExactly("PLAN 118", "PLAN 90");
    }

    private static List<String> titles(GoldenThread thread) {
        return thread.stages().stream()
                .flatMap(stage -> stage.nodes().stream())
                .map(ThreadNode::title)
                .toList();
    }

    private static List<ThreadKind> states(GoldenThread thread, State state) {
        return thread.stages().stream()
                .filter(stage -> stage.state() == state)
                .map(Stage::kind)
                .toList();
    }

    /** What a module would know, kept in lists. */
    static final class FakeLinks implements ThreadLinks {

        private final Set<ThreadRef> known = new LinkedHashSet<>();
        private final List<ThreadLink> links = new ArrayList<>();
        private final List<ThreadRef> lookedUp = new ArrayList<>();

        static ThreadRef ref(String text) {
            String[] parts = text.split(" ");
            return new ThreadRef(ThreadKind.valueOf(parts[0]), parts[1]);
        }

        void knows(String... refs) {
            for (String ref : refs) {
                known.add(ref(ref));
            }
        }

        void forgets(String... refs) {
            for (String ref : refs) {
                known.remove(ref(ref));
            }
        }

        void link(String from, String to) {
            links.add(new ThreadLink(ref(from), ref(to)));
        }

        void linkFirst(String from, String to) {
            links.add(0, new ThreadLink(ref(from), ref(to)));
        }

        void unlink(String from, String to) {
            links.remove(new ThreadLink(ref(from), ref(to)));
        }

        @Override
        public Optional<ThreadNode> describe(ThreadRef ref, Actor actor) {
            lookedUp.add(ref);
            return known.contains(ref)
                    ? Optional.of(new ThreadNode(ref, ref.kind() + " " + ref.id(), null, "/x?id=" + ref.id()))
                    : Optional.empty();
        }

        @Override
        public List<ThreadLink> touching(ThreadRef ref, int most) {
            return links.stream()
                    .filter(link -> link.from().equals(ref) || link.to().equals(ref))
                    .limit(most)
                    .toList();
        }
    }
}
