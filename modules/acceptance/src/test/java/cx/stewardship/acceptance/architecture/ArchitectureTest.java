package cx.stewardship.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the product, and each catches the violation that was planted for it below {@code planted}. */
class ArchitectureTest {

    private static JavaClasses product;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/acceptance/"))
                .importPackages("cx.stewardship");
        planted = new ClassFileImporter().importPackages("planted");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("modules call along the arrows only", Rules::modules_call_along_the_arrows_only, "UsesASibling"),
                rule(
                        "what is not in the root package is private",
                        Rules::what_is_not_in_the_root_package_is_private_to_its_module,
                        "LooksInsideAnother"),
                rule(
                        "the domain knows no layer around it",
                        Rules::the_domain_knows_no_layer_around_it,
                        "EntityThatAsks"),
                rule("the domain is free of containers", Rules::the_domain_is_free_of_containers, "EntityThatIsABean"),
                rule("use cases know no screens", Rules::use_cases_know_no_screens, "UseCaseWithAPage"),
                rule("screens ask use cases", Rules::screens_ask_use_cases, "PageWithATable"),
                rule("no cycles between modules", Rules::no_cycles_between_modules, "organization"),
                rule("a class has few injections", Rules::a_class_has_few_injections, "KnowsEveryone"),
                rule("every use case says who may", Rules::every_use_case_says_who_may, "SaysNothing"),
                rule("what comes in can be taken back", Rules::what_comes_in_can_be_taken_back, "KindThatStays"),
                rule("time and chance are injected", Rules::time_and_chance_are_injected, "LooksAtTheClock"));
    }

    private static Arguments rule(String name, Function<Rules, ArchRule> rule, String culprit) {
        return Arguments.of(name, rule, culprit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds_for_the_product(String name, Function<Rules, ArchRule> rule, String culprit) {
        rule.apply(new Rules("cx.stewardship")).check(product);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rules")
    void catches_the_planted_violation(String name, Function<Rules, ArchRule> rule, String culprit) {
        assertThatThrownBy(() -> rule.apply(new Rules("planted")).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @Test
    @DisplayName("the classes of every module were read, so that no rule passes on nothing")
    void reads_every_module() {
        assertThat(Rules.ARROWS.keySet()).allSatisfy(module -> assertThat(product.stream()
                        .filter(type -> type.getPackageName().startsWith("cx.stewardship." + module))
                        .count())
                .as(module)
                .isGreaterThan(3));
    }
}
