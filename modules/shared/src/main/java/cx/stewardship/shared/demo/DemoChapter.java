package cx.stewardship.shared.demo;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A module's part of the demo company: a CDI bean per module that writes its own tables, in bulk, on a given connection and
 * in one transaction with all the others. The same seed and the same day give the same company.
 */
public interface DemoChapter {

    /** Chapters are written in this order: organization 10, voice 20, plans 30, jobs 40, reviews 50, maturity 60. */
    int order();

    void write(Connection connection, DemoCompany company) throws SQLException;
}
