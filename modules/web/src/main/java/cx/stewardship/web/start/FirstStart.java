package cx.stewardship.web.start;

import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** Fills a database in which nobody has an account yet. Where anybody has one, nothing is written. */
@ApplicationScoped
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    private Iterable<DemoChapter> chapters;
    private FirstAdministrator administrator;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected FirstStart() {}

    @Inject
    public FirstStart(Instance<DemoChapter> chapters, FirstAdministrator administrator, Clock clock) {
        this.chapters = chapters;
        this.administrator = administrator;
        this.clock = clock;
    }

    /** @return whether what is in the database is the demo company */
    boolean run(DataSource dataSource) throws SQLException {
        if (!Settings.demo()) {
            administrator.openIfNobodyHasAnAccount();
            return false;
        }
        if (!anyAccount(dataSource, "%")) {
            write(dataSource);
        }
        return anyAccount(dataSource, DemoSignIns.FIRST);
    }

    private void write(DataSource dataSource) throws SQLException {
        long began = clock.millis();
        DemoCompany company = new DemoCompany(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<DemoChapter> inOrder = StreamSupport.stream(chapters.spliterator(), false)
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .toList();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (DemoChapter chapter : inOrder) {
                    long chapterBegan = clock.millis();
                    chapter.write(connection, company);
                    LOG.info(() -> "Demo company: chapter " + chapter.order() + " written in "
                            + (clock.millis() - chapterBegan) + " ms");
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        LOG.info(() -> "Demo company written in " + (clock.millis() - began) + " ms");
    }

    private static boolean anyAccount(DataSource dataSource, String signInName) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from organization.account where sign_in_name like ?")) {
            query.setString(1, signInName);
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getLong(1) > 0;
            }
        }
    }
}
