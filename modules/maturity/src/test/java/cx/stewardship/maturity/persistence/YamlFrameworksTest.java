package cx.stewardship.maturity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlFrameworksTest {

    private final YamlFrameworks yaml = new YamlFrameworks();

    private Framework ten() {
        return yaml.read(BuiltIn.text(BuiltIn.TEN));
    }

    @Test
    void ten_qualities_come_with_fifty_anchors_no_two_alike() {
        Set<String> anchors = new HashSet<>();
        ten().qualities().forEach(quality -> anchors.addAll(quality.levels()));
        assertThat(ten().qualities())
                .extracting(q -> q.name())
                .containsExactly(
                        "Perspective",
                        "Preventive",
                        "Duration",
                        "Dynamic",
                        "Choice",
                        "Multi-faceted",
                        "Operational",
                        "Integrative",
                        "Anticipatory",
                        "Transparent");
        assertThat(anchors).hasSize(50);
    }

    @Test
    void at_least_four_live_figures_cap_something_and_every_one_is_named() {
        Framework ten = ten();
        Set<String> capping = new HashSet<>();
        ten.qualities().forEach(q -> q.caps().forEach(cap -> capping.add(cap.indicator())));
        assertThat(capping).hasSizeGreaterThanOrEqualTo(4);
        assertThat(ten.indicators()).extracting(i -> i.code()).containsAll(capping);
    }

    @Test
    void the_older_edition_shares_nine_qualities_and_lacks_transparent() {
        Framework nine = yaml.read(BuiltIn.text(BuiltIn.NINE));
        assertThat(ten().sharedWith(nine)).hasSize(9).doesNotContain("transparent");
    }

    @Test
    void each_fault_is_named_with_its_line_and_place() {
        String text = BuiltIn.text(BuiltIn.TEN)
                .replace("more-is: worse", "more-is: bad")
                .replace("at-most: 1.5", "at-most: 7")
                .replace("  - code: duration\n", "  - code: preventive\n")
                .replace("    meaning: What we do moves with", "    meening: What we do moves with");
        FrameworkRefused refused = catchThrowableOfType(FrameworkRefused.class, () -> yaml.read(text));
        assertThat(refused.problems())
                .extracting(p -> p.place() + " " + p.key())
                .containsExactly(
                        "indicators[1].more-is maturity.framework.oneOf",
                        "indicators[3].more-is maturity.framework.oneOf",
                        "qualities[2].caps[1].steps[5].at-most maturity.framework.number",
                        "qualities[4].meening maturity.framework.unknownKey",
                        "qualities[4] maturity.framework.missing",
                        "qualities[3] maturity.framework.twice");
        int line = List.of(text.split("\n")).indexOf("          - { above: 0.75, at-most: 7 }") + 1;
        assertThat(refused.problems().get(2).line()).isEqualTo(line);
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        FrameworkRefused refused =
                catchThrowableOfType(FrameworkRefused.class, () -> yaml.read("framework: x\nversion: [1\nname: y"));
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).line()).isGreaterThan(1);
    }

    @Test
    void neither_empty_texts_nor_lists_nor_tags_nor_bombs_get_in() {
        for (String text : List.of(
                "",
                "- a\n- b",
                "!!java.net.URL [\"http://localhost\"]",
                "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
                "framework: ten\nframework: twice")) {
            assertThatThrownBy(() -> yaml.read(text)).isInstanceOf(FrameworkRefused.class);
        }
    }

    private static String library(int levels, String node) {
        StringBuilder text = new StringBuilder("urn: urn:x\nversion: 2\nref_id: X-1\nobjects:\n  framework:\n"
                + "    ref_id: SME-Check\n    name: A check\n    description: What it is.\n    scores_definition:\n");
        for (int level = 1; level <= levels; level++) {
            text.append("    - score: " + level + "\n      name: Step " + level + "\n");
        }
        return text + "    requirement_nodes:\n    - assessable: false\n      ref_id: '1'\n      name: Governance\n"
                + node;
    }

    private static String requirement(int choices) {
        StringBuilder node = new StringBuilder(
                "    - assessable: true\n      ref_id: '1.1'\n      name: Product policies\n"
                        + "      questions:\n        urn:x:question:1:\n          text: Do you have any?\n          choices:\n");
        for (int choice = 1; choice <= choices; choice++) {
            node.append("          - value: " + choice + " Words of " + choice + "\n            add_score: " + choice
                    + "\n");
        }
        return node.toString();
    }

    @Test
    void a_library_that_describes_five_levels_is_a_framework_and_comes_back_equal() {
        Framework read = yaml.read(library(5, requirement(5)));
        assertThat(read.code()).isEqualTo("sme-check");
        assertThat(read.version()).isEqualTo("2");
        assertThat(read.levels()).containsExactly("Step 1", "Step 2", "Step 3", "Step 4", "Step 5");
        assertThat(read.qualities()).hasSize(1).first().satisfies(quality -> {
            assertThat(quality.code()).isEqualTo("product-policies-1-1");
            assertThat(quality.meaning()).isEqualTo("Governance: Product policies");
            assertThat(quality.questions()).containsExactly("Do you have any?");
            assertThat(quality.levels())
                    .startsWith("Words of 1")
                    .endsWith("Words of 5")
                    .hasSize(5);
        });
        assertThat(yaml.read(yaml.write(read))).isEqualTo(read);
    }

    @Test
    void a_library_of_other_levels_is_refused_with_how_many_it_has() {
        assertThatThrownBy(() -> yaml.read(library(4, requirement(4))))
                .isInstanceOfSatisfying(FrameworkRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("maturity.framework.otherLevels");
                    assertThat(refused.arguments()).containsExactly("A check", 4);
                });
        assertThatThrownBy(() -> yaml.read(library(5, requirement(3))))
                .isInstanceOfSatisfying(FrameworkRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("maturity.framework.undescribed"));
    }

    @Test
    void a_text_that_is_nested_without_end_is_refused() {
        assertThatThrownBy(() -> yaml.read("[".repeat(100_000))).isInstanceOf(FrameworkRefused.class);
        assertThatThrownBy(() -> yaml.read("- ".repeat(100_000) + "x")).isInstanceOf(FrameworkRefused.class);
    }
}
