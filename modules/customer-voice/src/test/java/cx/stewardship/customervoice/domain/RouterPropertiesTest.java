package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRule.LookAt;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class RouterPropertiesTest {

    @Provide
    Arbitrary<String> texts() {
        return Talk.texts();
    }

    /** Rules as people may write them, of those that are not refused; of few letters, so that some fit. */
    @Provide
    Arbitrary<RoutingRule> rules() {
        Arbitrary<String> said = Arbitraries.oneOf(
                Talk.words(),
                Talk.words().map(word -> word + "*"),
                Talk.phrases().map(words -> String.join(" ", words)),
                Talk.texts());
        return Combinators.combine(
                        Arbitraries.of(LookAt.class).injectNull(.5),
                        Arbitraries.of("phone", " PHONE ", "care plan", "").injectNull(.3),
                        Arbitraries.of(WordsMode.class),
                        said.list().ofMaxSize(4))
                .as(RouterPropertiesTest::rule)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static Optional<RoutingRule> rule(
            @Nullable LookAt column, @Nullable String value, WordsMode mode, List<String> words) {
        try {
            return Optional.of(new RoutingRule(
                    1, new Condition(column, value, mode, words), VoiceWorld.BILLING, ConcernRole.ORIGINATED, true));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> sayings() {
        return Arbitraries.oneOf(Talk.words().list().ofMaxSize(12).map(words -> String.join(" ", words)), Talk.texts());
    }

    private static Incoming saying(String text) {
        return new Incoming(text, "phone", "Care plan", null, "", null, null, null);
    }

    private static @Nullable Concern fits(RoutingRule rule, String text) {
        return Router.fits(rule, saying(text), Words.spoken(text));
    }

    @Property
    void no_rule_and_no_text_brings_it_down(
            @ForAll("rules") RoutingRule rule, @ForAll("rules") RoutingRule other, @ForAll("texts") String text) {
        Router router = new Router(List.of(rule, other), new VoiceWorld().all());
        Router.Decision decision = router.route(saying(text));
        assertThat(decision.concerns()).allSatisfy(concern -> {
            assertThat(concern.sureness()).isBetween(1, 100);
            assertThat(concern.whyKey()).isNotBlank();
        });
        assertThat(decision.waiting() || !decision.concerns().isEmpty()).isTrue();
    }

    @Property
    void a_rule_that_fits_still_fits_when_more_is_said(
            @ForAll("rules") RoutingRule rule,
            @ForAll("sayings") String text,
            @ForAll("texts") String before,
            @ForAll("texts") String after) {
        if (fits(rule, text) != null) {
            assertThat(fits(rule, before + " " + text + " " + after)).isNotNull();
            assertThat(fits(rule, text + "\n" + after)).isNotNull();
        }
    }

    @Property
    void any_of_the_words_fits_wherever_all_of_them_fit(
            @ForAll("rules") RoutingRule rule, @ForAll("sayings") String text) {
        Condition condition = rule.condition();
        RoutingRule all = with(rule, WordsMode.ALL, condition.words());
        RoutingRule any = with(rule, WordsMode.ANY, condition.words());
        if (fits(all, text) != null) {
            assertThat(fits(any, text)).isNotNull();
        }
    }

    @Property
    void one_more_word_makes_any_wider_and_all_narrower(
            @ForAll("rules") RoutingRule rule, @ForAll("sayings") String text, @ForAll("words") String word) {
        List<String> more = new ArrayList<>(rule.condition().words());
        if (more.isEmpty() || String.join(" ", more).length() > 900) {
            return;
        }
        more.add(word);
        if (fits(with(rule, WordsMode.ANY, rule.condition().words()), text) != null) {
            assertThat(fits(with(rule, WordsMode.ANY, more), text)).isNotNull();
        }
        if (fits(with(rule, WordsMode.ALL, more), text) != null) {
            assertThat(fits(with(rule, WordsMode.ALL, rule.condition().words()), text))
                    .isNotNull();
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Talk.words();
    }

    @Property
    void each_word_of_a_text_and_each_beginning_with_a_star_fits_it(@ForAll("texts") String text) {
        for (String word : Words.of(text)) {
            assertThat(fits(words(word), text)).isNotNull();
            String beginning = word.substring(0, word.offsetByCodePoints(0, 1));
            assertThat(fits(words(beginning + "*"), text)).isNotNull();
        }
    }

    private static RoutingRule words(String word) {
        return new RoutingRule(
                1,
                new Condition(null, null, WordsMode.ANY, List.of(word)),
                VoiceWorld.BILLING,
                ConcernRole.ORIGINATED,
                true);
    }

    private static RoutingRule with(RoutingRule rule, WordsMode mode, List<String> words) {
        Condition own = rule.condition();
        return new RoutingRule(
                1, new Condition(own.column(), own.columnValue(), mode, words), rule.department(), rule.role(), true);
    }
}
