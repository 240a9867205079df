package cx.stewardship.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of docs/conventions.md. They take the name of the root package, so that each can be shown to catch a violation
 * planted under another root.
 */
final class Rules {

    /** Who may call whom; what is not named here may not. {@code shared} and {@code analysis} may be used by all. */
    static final Map<String, Set<String>> ARROWS = Map.of(
            "shared", Set.of(),
            "analysis", Set.of(),
            "organization", Set.of(),
            "imports", Set.of("organization"),
            "customervoice", Set.of("imports", "organization"),
            "actionplans", Set.of("customervoice", "imports", "organization"),
            "jobdescriptions", Set.of("imports", "organization"),
            "performancereviews", Set.of("jobdescriptions", "imports", "organization"),
            "maturity", Set.of("imports", "organization"),
            "web",
                    Set.of(
                            "organization",
                            "imports",
                            "customervoice",
                            "actionplans",
                            "jobdescriptions",
                            "performancereviews",
                            "maturity"));

    private static final int MOST_INJECTIONS = 4;

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    ArchRule modules_call_along_the_arrows_only() {
        return classes()
                .should(new ArchCondition<JavaClass>("use only modules that the arrows lead to") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                            JavaClass used = dependency.getTargetClass();
                            Optional<String> from = module(user);
                            Optional<String> to = module(used);
                            if (from.isEmpty() || to.isEmpty() || from.equals(to) || isForAll(to.get())) {
                                continue;
                            }
                            if (!ARROWS.getOrDefault(from.get(), Set.of()).contains(to.get())) {
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                            }
                        }
                    }
                })
                .as("modules call along the arrows only");
    }

    ArchRule what_is_not_in_the_root_package_is_private_to_its_module() {
        return classes()
                .should(new ArchCondition<JavaClass>("use only the root package of another module") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                            JavaClass used = dependency.getTargetClass();
                            Optional<String> from = module(user);
                            Optional<String> to = module(used);
                            if (from.isEmpty() || to.isEmpty() || from.equals(to) || isForAll(to.get())) {
                                continue;
                            }
                            if (!used.getPackageName().equals(root + "." + to.get())) {
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                            }
                        }
                    }
                })
                .as("what is not in the root package is private to its module");
    }

    ArchRule the_domain_knows_no_layer_around_it() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".*.application..",
                        root + ".*.persistence..",
                        root + ".*.web..",
                        root + ".*.rest..",
                        root + ".*.batch..",
                        root + ".*.demo..")
                .as("the domain knows no layer around it");
    }

    ArchRule the_domain_is_free_of_containers() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.faces..",
                        "jakarta.batch..",
                        "jakarta.ws.rs..",
                        "jakarta.transaction..",
                        "org.primefaces..")
                .as("the domain is free of containers");
    }

    ArchRule use_cases_know_no_screens() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*.application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".*.web..",
                        root + ".*.rest..",
                        root + ".*.persistence..",
                        "jakarta.faces..",
                        "jakarta.ws.rs..")
                .as("use cases know no screens, no resources and no tables");
    }

    ArchRule screens_ask_use_cases() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".*.web..", root + ".*.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".*.persistence..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .as("screens and resources ask use cases, not tables");
    }

    ArchRule no_cycles_between_modules() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("no cycles between modules");
    }

    ArchRule a_class_has_few_injections() {
        return classes()
                .should(new ArchCondition<JavaClass>("have at most " + MOST_INJECTIONS + " injections") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        long fields = type.getFields().stream()
                                .filter(field -> field.isAnnotatedWith("jakarta.inject.Inject"))
                                .count();
                        long parameters = type.getConstructors().stream()
                                .filter(constructor -> constructor.isAnnotatedWith("jakarta.inject.Inject"))
                                .mapToLong(constructor ->
                                        constructor.getRawParameterTypes().size())
                                .sum();
                        if (fields + parameters > MOST_INJECTIONS) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " has " + (fields + parameters) + " injections"));
                        }
                    }
                })
                .as("a class has few injections");
    }

    ArchRule every_use_case_says_who_may() {
        return classes()
                .that()
                .resideInAPackage(root + ".*.application..")
                .and(annotatedWith("jakarta.enterprise.context.ApplicationScoped"))
                .and(DescribedPredicate.not(offeredToOtherModules()))
                .should(new ArchCondition<JavaClass>("say on every public method who may") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .filter(method -> !method.isAnnotatedWith("cx.stewardship.shared.AllowedTo")
                                        && !type.isAnnotatedWith("cx.stewardship.shared.AllowedTo"))
                                .forEach(method -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " does not say who may call it")));
                    }
                })
                .as("every use case says who may");
    }

    ArchRule what_comes_in_can_be_taken_back() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areNotInterfaces()
                .and()
                .areAssignableTo("cx.stewardship.shared.imports.ImportKind")
                .should()
                .beAssignableTo("cx.stewardship.shared.imports.Undoable")
                .as("what comes in can be taken back");
    }

    ArchRule time_and_chance_are_injected() {
        return noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("reads the machine's clock or chance") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        String owner = call.getTargetOwner().getName();
                        boolean now = call.getName().equals("now")
                                && owner.startsWith("java.time.")
                                && call.getTarget().getRawParameterTypes().isEmpty();
                        boolean chance =
                                owner.equals("java.lang.Math") && call.getName().equals("random");
                        boolean millis = owner.equals("java.lang.System")
                                && call.getName().equals("currentTimeMillis");
                        return now || chance || millis;
                    }
                })
                .as("time and chance are injected");
    }

    private boolean isForAll(String module) {
        return module.equals("shared") || module.equals("analysis");
    }

    private Optional<String> module(JavaClass type) {
        String prefix = root + ".";
        if (!type.getPackageName().startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = type.getPackageName().substring(prefix.length());
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    private static DescribedPredicate<JavaClass> annotatedWith(String annotation) {
        return new DescribedPredicate<>("annotated with " + annotation) {
            @Override
            public boolean test(JavaClass type) {
                return type.isAnnotatedWith(annotation);
            }
        };
    }

    /** Beans behind an interface of {@code shared} or of the module's own root: their callers are use cases, which check. */
    private DescribedPredicate<JavaClass> offeredToOtherModules() {
        return new DescribedPredicate<>("offered to other modules through an interface") {
            @Override
            public boolean test(JavaClass type) {
                return type.getAllRawInterfaces().stream()
                        .anyMatch(offered -> offered.getPackageName().startsWith("cx.stewardship.shared")
                                || module(type)
                                        .map(module -> offered.getPackageName().equals(root + "." + module))
                                        .orElse(false));
            }
        };
    }
}
