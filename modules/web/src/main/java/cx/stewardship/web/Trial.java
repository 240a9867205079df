package cx.stewardship.web;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.persistence.Departments;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.*;
import jakarta.transaction.*;
import jakarta.ws.rs.*;
import jakarta.ws.rs.core.Application;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

@ApplicationScoped
@Path("trial")
@PersistenceUnit(name = "java:app/env/persistence/stewardship", unitName = "stewardship")
public class Trial {
    @Inject
    Departments departments;

    @Inject
    EntityManager em;

    @GET
    @Transactional
    public String trial() {
        departments.add(new Department("A" + System.nanoTime()));
        em.persist(new Department("B" + System.nanoTime()));
        em.flush();
        var n = em.createNativeQuery("select count(*) from organization.department")
                .getSingleResult();
        return n + " " + departments.all().stream().map(d -> d.id() + d.code()).toList()
                + em.getDelegate().getClass();
    }

    @GET
    @Path("rollback")
    @Transactional
    public String rollback() {
        departments.add(new Department("R" + System.nanoTime()));
        em.persist(new Department("R" + System.nanoTime()));
        throw new IllegalStateException("no");
    }

    @ApplicationPath("/api/v1")
    public static class Api extends Application {}

    @ApplicationScoped
    public static class Migration {
        @Resource(lookup = "jdbc/stewardship")
        DataSource ds;

        void start(@Observes @jakarta.annotation.Priority(10) @Initialized(ApplicationScoped.class) Object e) {
            var r = Flyway.configure(Trial.class.getClassLoader())
                    .dataSource(ds)
                    .schemas("organization")
                    .defaultSchema("organization")
                    .table("flyway_history")
                    .locations("classpath:db/migration/organization/common", "classpath:db/migration/organization/h2")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            System.out.println("MIGRATED " + r.migrationsExecuted);
        }
    }
}
