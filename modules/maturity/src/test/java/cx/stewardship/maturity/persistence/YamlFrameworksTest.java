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
}
