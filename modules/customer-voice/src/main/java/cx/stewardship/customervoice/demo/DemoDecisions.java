package cx.stewardship.customervoice.demo;

import cx.stewardship.customervoice.application.RoutingQuality;
import cx.stewardship.customervoice.demo.DemoRouting.Decided;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.RoutingActs;
import cx.stewardship.customervoice.domain.RoutingSamples;
import cx.stewardship.customervoice.domain.RoutingSamples.Routed;
import cx.stewardship.customervoice.persistence.JpaRoutingActs;
import cx.stewardship.customervoice.persistence.JpaRoutingSamples;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What the customer experience team decided, and the samples it has looked through: all but a few of the last week. */
final class DemoDecisions {

    private static final String TEAM = "tomas";
    private static final int LEFT = 6;

    private final Connection connection;
    private final LocalDate monday;

    DemoDecisions(Connection connection, LocalDate today) {
        this.connection = connection;
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void write(List<Decided> decided) throws SQLException {
        for (Decided each : decided) {
            JpaRoutingActs.write(connection, RoutingActs.Kind.PERSON, each.at(), TEAM, null, List.of(each.step()));
            record(each);
        }
        for (int back = RoutingQuality.WEEKS; back > 0; back--) {
            LocalDate week = monday.minusWeeks(back);
            List<Routed> all = JpaRoutingSamples.routedIn(connection, week);
            JpaRoutingSamples.write(
                    connection, week, all.size(), judged(RoutingSamples.lots(week, all), back == 1 ? LEFT : 0));
        }
    }

    /** Into the audit trail, from which the page of a comment tells who changed what. */
    private void record(Decided decided) throws SQLException {
        RoutingActs.Step step = decided.step();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into organization.audit_entry (id, at, actor, action, kind, record_id, value_before, value_after)
                values (nextval('organization.audit_entry_id'), ?, ?, 'routed', 'comment', ?, ?, ?)""")) {
            insert.setObject(1, decided.at().atOffset(ZoneOffset.UTC));
            insert.setString(2, TEAM);
            insert.setString(3, Long.toString(step.commentId()));
            insert.setString(4, Routing.readable(step.before().routings()));
            insert.setString(5, Routing.readable(step.after().routings()));
            insert.executeUpdate();
        }
    }

    /** What the team did not send elsewhere it had left where it was. */
    private static List<Routed> judged(List<Routed> drawn, int left) {
        List<Routed> judged = new ArrayList<>();
        int open = left;
        for (Routed each : drawn) {
            if (each.confirmed() != null || open-- > 0) {
                judged.add(each);
            } else {
                judged.add(new Routed(each.commentId(), each.way(), true, TEAM));
            }
        }
        return judged;
    }
}
