package cx.stewardship.web.start;

import cx.stewardship.shared.schema.Migrations;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Brings the database up to date before anybody can ask it anything. */
@ApplicationScoped
public class Starting {

    private static final Logger LOG = Logger.getLogger(Starting.class.getName());
    private static final int FIRST = 10;

    @Resource(lookup = "jdbc/stewardship")
    private DataSource dataSource;

    void start(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object application)
            throws SQLException {
        int applied = Migrations.migrate(dataSource, Starting.class.getClassLoader());
        LOG.info(() -> "Database is up to date; scripts applied now: " + applied);
    }
}
