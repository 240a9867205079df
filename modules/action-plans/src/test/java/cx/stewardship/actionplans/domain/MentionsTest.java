package cx.stewardship.actionplans.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whoever is named behind an @ is found; addresses of mail and prices name nobody. */
class MentionsTest {

    private static final Map<String, Long> PEOPLE =
            Map.of("Mara Lindholm", 1L, "Mara", 4L, "Aoife O'Brien-Kelly", 2L, "A1006", 3L);

    @Test
    void the_longest_name_is_meant() {
        assertThat(named("@Mara Lindholm can you look?")).containsExactly(1L);
        assertThat(named("@Mara can you look?")).containsExactly(4L);
        assertThat(named("Thanks (@A1006), and @Aoife O'Brien-Kelly: done.")).containsExactly(3L, 2L);
    }

    @Test
    void the_part_of_the_text_is_kept() {
        String text = "See, @Mara Lindholm.";
        Mention mention = Mentions.in(text, MentionsTest::known).get(0);
        assertThat(text.substring(mention.from(), mention.to())).isEqualTo("@Mara Lindholm");
    }

    @Test
    void an_address_of_mail_or_a_lone_sign_names_nobody() {
        assertThat(named("mail mara@example.org, 3 @ 4 pounds, or @")).isEmpty();
        assertThat(named("")).isEmpty();
    }

    @Test
    void a_name_that_nobody_has_is_refused_with_the_name() {
        assertThatThrownBy(() -> named("Ask @Marta about it"))
                .isInstanceOfSatisfying(PlanRefused.class, refused -> assertThat(refused.arguments())
                        .containsExactly("Marta"));
    }

    @Test
    void a_name_does_not_go_on_over_a_line() {
        assertThat(named("@Mara\nLindholm")).containsExactly(4L);
    }

    @Property
    void any_text_either_names_people_in_order_or_is_refused(@ForAll String text) {
        try {
            int last = 0;
            for (Mention mention : Mentions.in(text, name -> OptionalLong.of(7))) {
                assertThat(mention.from()).isGreaterThanOrEqualTo(last);
                assertThat(mention.to()).isGreaterThan(mention.from()).isLessThanOrEqualTo(text.length());
                last = mention.to();
            }
        } catch (PlanRefused refused) {
            assertThat(refused.key()).isEqualTo("plans.mention.nobody");
        }
    }

    private static List<Long> named(String text) {
        return Mentions.in(text, MentionsTest::known).stream()
                .map(Mention::personId)
                .toList();
    }

    private static OptionalLong known(String name) {
        Long id = PEOPLE.get(name);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
