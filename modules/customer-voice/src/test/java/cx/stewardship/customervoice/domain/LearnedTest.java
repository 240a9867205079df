package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.analysis.routing.LabelModel;
import cx.stewardship.analysis.routing.LabelModel.Example;
import cx.stewardship.customervoice.domain.Router.Decision;
import cx.stewardship.customervoice.fixture.WordEmbedder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was learned speaks where nothing else did, and says nothing rather than something doubtful. */
class LearnedTest {

    private static final long BILLING = 2;
    private static final long CONTACT = 3;
    private static final long FIELD = 4;
    private static final WordEmbedder EMBEDDER = new WordEmbedder();
    private static final Decision NOTHING = new Decision(List.of(), true);

    /** Has words of nothing that was learned. */
    private static final String NEITHER = "so we wondered about yellow hats";

    private static RoutingModel model(ConcernRole role) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(example("my invoice and the refund number " + i, BILLING));
            examples.add(example("the technician and a leak in room " + i, FIELD));
            examples.add(example("waiting on hold with your music for minutes " + i, CONTACT));
        }
        return new RoutingModel(
                new RoutingModel.Facts(
                        7, role, Instant.EPOCH, "words", 1, 60, 3, Map.of(BILLING, 20, FIELD, 20, CONTACT, 20)),
                LabelModel.train(examples, 1));
    }

    private static Example example(String text, long department) {
        return new Example(EMBEDDER.embed(text), text, Set.of(Long.toString(department)));
    }

    private static Decision after(Decision found, String text, Set<Long> departments, ConcernRole... roles) {
        List<RoutingModel> models = new ArrayList<>();
        for (ConcernRole role : roles) {
            models.add(model(role));
        }
        return new Learned(models, departments).after(found, EMBEDDER.embed(text), text);
    }

    private static Decision after(Decision found, String text) {
        return after(found, text, Set.of(BILLING, FIELD, CONTACT), ConcernRole.ORIGINATED);
    }

    private static Concern said(long department, ConcernRole role, RoutedBy how) {
        return new Concern(department, role, how, null, "why", List.of(), 60);
    }

    @Test
    void a_clear_text_goes_to_one_department_with_words_and_examples() {
        Decision decision = after(NOTHING, "my invoice and the refund");
        assertThat(decision.waiting()).isFalse();
        assertThat(decision.concerns()).singleElement().satisfies(concern -> {
            assertThat(concern.departmentId()).isEqualTo(BILLING);
            assertThat(concern.how()).isEqualTo(RoutedBy.MODEL);
            assertThat(concern.sureness()).isBetween(50, 99);
            assertThat(concern.whyArguments().get(0)).isEqualTo("20");
        });
    }

    @Test
    void of_what_is_like_nothing_it_says_nothing_and_proposes_the_likeliest() {
        String text = NEITHER;
        Decision decision = after(NOTHING, text);
        assertThat(decision).isEqualTo(NOTHING);
        assertThat(new Learned(List.of(model(ConcernRole.ORIGINATED)), Set.of(BILLING, FIELD, CONTACT))
                        .proposals(EMBEDDER.embed(text), text))
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> Double.compare(other.chance(), one.chance()));
    }

    @Test
    void what_a_column_a_rule_or_a_person_said_stays_and_a_name_gives_way() {
        for (RoutedBy how : List.of(RoutedBy.COLUMN, RoutedBy.RULE, RoutedBy.HAND)) {
            Decision found = new Decision(List.of(said(FIELD, ConcernRole.ORIGINATED, how)), false);
            assertThat(after(found, "my invoice and the refund").concerns()).isEqualTo(found.concerns());
        }
        Decision named = new Decision(List.of(said(FIELD, ConcernRole.ORIGINATED, RoutedBy.NAME)), false);
        assertThat(after(named, "my invoice and the refund").concerns())
                .singleElement()
                .satisfies(concern -> assertThat(concern.departmentId()).isEqualTo(BILLING));
        assertThat(after(named, NEITHER).concerns()).isEqualTo(named.concerns());
    }

    @Test
    void who_received_it_is_guessed_only_where_it_is_known_where_it_began() {
        assertThat(after(NOTHING, "my invoice and the refund", Set.of(BILLING, FIELD, CONTACT), ConcernRole.RECEIVED))
                .isEqualTo(NOTHING);
        assertThat(after(
                                NOTHING,
                                "my invoice and the refund",
                                Set.of(BILLING, FIELD, CONTACT),
                                ConcernRole.RECEIVED,
                                ConcernRole.ORIGINATED)
                        .concerns())
                .extracting(Concern::role)
                .containsExactlyInAnyOrder(ConcernRole.ORIGINATED, ConcernRole.RECEIVED);
    }

    @Test
    void who_received_it_keeps_it_and_where_it_began_waits_for_a_person_when_it_is_not_clear() {
        Decision received = new Decision(List.of(said(CONTACT, ConcernRole.RECEIVED, RoutedBy.COLUMN)), false);
        Decision doubtful = after(received, NEITHER);
        assertThat(doubtful.waiting()).isTrue();
        assertThat(doubtful.concerns()).isEqualTo(received.concerns());
        assertThat(after(doubtful, NEITHER)).isEqualTo(doubtful);
        // a later model is sure
        Decision clear = after(doubtful, "my invoice and the refund");
        assertThat(clear.waiting()).isFalse();
        assertThat(clear.concerns()).extracting(Concern::departmentId).containsExactly(CONTACT, BILLING);
        // without a model for where it began nothing can be doubted
        assertThat(after(received, NEITHER, Set.of(BILLING), ConcernRole.RECEIVED))
                .isEqualTo(received);
    }

    @Test
    void a_department_that_is_gone_is_not_named_and_no_other_in_its_place() {
        assertThat(after(NOTHING, "my invoice and the refund", Set.of(FIELD), ConcernRole.ORIGINATED))
                .isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE21",
                "!!!",
                "\u03a4\u03bf \u03c4\u03b9\u03bc\u03bf\u03bb\u03cc\u03b3\u03b9\u03bf",
                "Rechnung invoice refund stimmt nicht, bitte korrigieren"
            })
    void of_what_it_cannot_read_it_says_nothing(String text) {
        assertThat(after(NOTHING, text)).isEqualTo(NOTHING);
    }

    @Test
    void short_texts_need_no_little_words() {
        String text = "refund invoice";
        assertThat(new Learned(List.of(model(ConcernRole.ORIGINATED)), Set.of(BILLING, FIELD, CONTACT))
                        .proposals(EMBEDDER.embed(text), text))
                .isNotEmpty();
    }
}
