package cx.stewardship.acceptance.container;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the container can show, asked from inside the WAR that ships: one deployment for all. */
@ExtendWith(ArquillianExtension.class)
class InTheContainerIT {

    @Inject
    private EntityManager entityManager;

    @Inject
    private UserTransaction transaction;

    @Inject
    private CurrentActor current;

    @Inject
    private BeanManager beans;

    @Deployment
    static WebArchive product() throws Exception {
        File war = Path.of(System.getProperty("stewardship.server"))
                .resolve("usr/servers/stewardship/apps/stewardship.war")
                .toFile();
        File assertions = new File(org.assertj.core.api.Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        JavaArchive door = ShrinkWrap.create(JavaArchive.class, "door.jar")
                .addAsManifestResource(
                        new StringAsset("<web-fragment xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.1\">"
                                + "<context-param><param-name>stewardship.open</param-name>"
                                + "<param-value>/ArquillianServletRunnerEE9</param-value></context-param>"
                                + "<security-constraint><web-resource-collection><web-resource-name>tests</web-resource-name>"
                                + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern></web-resource-collection>"
                                + "</security-constraint></web-fragment>"),
                        "web-fragment.xml");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war)
                .addAsLibraries(assertions)
                .addAsLibraries(door);
    }

    @Test
    void every_module_has_its_entities_in_the_one_persistence_unit() throws Exception {
        transaction.begin();
        Set<String> modules = entityManager.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .map(type -> type.getPackageName().replaceAll("cx\\.stewardship\\.([a-z]+)\\..*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(modules)
                .containsExactly(
                        "actionplans",
                        "customervoice",
                        "imports",
                        "jobdescriptions",
                        "maturity",
                        "organization",
                        "performancereviews");
        transaction.rollback();
    }

    @Test
    void every_entity_can_be_read() throws Exception {
        transaction.begin();
        for (EntityType<?> entity : entityManager.getMetamodel().getEntities()) {
            assertThat(entityManager
                            .createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
                            .setMaxResults(3)
                            .getResultList())
                    .as(entity.getName())
                    .isNotNull();
        }
        transaction.rollback();
    }

    @Test
    void a_rollback_undoes_what_sql_and_entities_wrote() throws Exception {
        long before = departmentsKept();
        transaction.begin();
        entityManager
                .createNativeQuery(
                        "insert into organization.department (id, code, name, customer_facing) values (-1, 'ROLLED', 'Rolled back', false)")
                .executeUpdate();
        assertThat(departments()).isEqualTo(before + 1);
        transaction.rollback();
        assertThat(departmentsKept()).isEqualTo(before);
    }

    /** The generated matrix: every role × every use case. A method's body never runs here, since the refusal comes first. */
    @Test
    void every_use_case_refuses_every_role_that_it_does_not_name() throws Exception {
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (!type.getName().startsWith("cx.stewardship.")
                    || !type.getPackageName().contains(".application")
                    || !type.isAnnotationPresent(ApplicationScoped.class)) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                AllowedTo allowed = allowed(method, type);
                if (allowed == null || allowed.anyone() || !Modifier.isPublic(method.getModifiers())) {
                    continue;
                }
                looked++;
                for (Role role : Role.values()) {
                    Set<Role> roles = java.util.EnumSet.of(Role.EMPLOYEE, role);
                    boolean may = Arrays.stream(allowed.value()).anyMatch(roles::contains);
                    if (!may && !isRefused(type, method, roles)) {
                        wrong.add(role + " may " + type.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).as("use cases looked at").isGreaterThan(40);
    }

    private boolean isRefused(Class<?> type, Method method, Set<Role> roles) {
        Actor actor = new Actor("matrix", "Matrix", null, null, roles, Set.of());
        Object useCase = CDI.current().select(type).get();
        return current.as(actor, () -> {
            try {
                method.invoke(useCase, nothing(method));
                return false;
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof Refusal refusal && refusal.kind() == Refusal.Kind.NOT_ALLOWED;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static AllowedTo allowed(Method method, Class<?> type) {
        AllowedTo onMethod = method.getAnnotation(AllowedTo.class);
        return onMethod != null ? onMethod : type.getAnnotation(AllowedTo.class);
    }

    private static Object[] nothing(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> {
                    if (type == boolean.class) {
                        return (Object) false;
                    }
                    if (type == int.class) {
                        return 0;
                    }
                    if (type == long.class) {
                        return 0L;
                    }
                    return type == double.class ? (Object) 0d : null;
                })
                .toArray();
    }

    private long departments() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from organization.department")
                        .getSingleResult())
                .longValue();
    }

    private long departmentsKept() throws Exception {
        transaction.begin();
        try {
            return departments();
        } finally {
            transaction.rollback();
        }
    }
}
