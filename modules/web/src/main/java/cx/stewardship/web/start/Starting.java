package cx.stewardship.web.start;

import cx.stewardship.shared.schema.Migrations;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Brings the database up to date, fills it if this is the first start, and says when the product is ready. */
@ApplicationScoped
public class Starting {

    private static final Logger LOG = Logger.getLogger(Starting.class.getName());
    private static final int FIRST = 10;

    private FirstStart firstStart;
    private Announcement announcement;
    private Progress progress;

    @Resource(lookup = "jdbc/stewardship")
    private DataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    protected Starting() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Starting(FirstStart firstStart, Announcement announcement, Progress progress) {
        this.firstStart = firstStart;
        this.announcement = announcement;
        this.progress = progress;
    }

    void start(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object application)
            throws SQLException {
        int applied = Migrations.migrate(dataSource, Starting.class.getClassLoader());
        LOG.info(() -> "Database is up to date; scripts applied now: " + applied);
        progress.done(firstStart.run(dataSource));
        announcement.whenReachable();
    }
}
