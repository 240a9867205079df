package cx.stewardship.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up when migrations and the first start are done and the database answers within {@value #WAIT_SECONDS} seconds. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final int WAIT_SECONDS = 2;

    private Progress progress;

    @Resource(lookup = "jdbc/stewardship")
    private DataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    protected Ready() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Ready(Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("stewardship")
                .status(progress.isDone() && databaseAnswers())
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(WAIT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
