package cx.stewardship.customervoice.demo;

import cx.stewardship.customervoice.application.RoutingQuality;
import cx.stewardship.customervoice.demo.DemoRouting.Decided;
import cx.stewardship.customervoice.domain.RoutingActs;
import cx.stewardship.customervoice.domain.RoutingSamples;
import cx.stewardship.customervoice.domain.RoutingSamples.Routed;
import cx.stewardship.customervoice.persistence.JpaRoutingActs;
import cx.stewardship.customervoice.persistence.JpaRoutingSamples;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
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
        }
        for (int back = RoutingQuality.WEEKS; back > 0; back--) {
            LocalDate week = monday.minusWeeks(back);
            List<Routed> all = JpaRoutingSamples.routedIn(connection, week);
            JpaRoutingSamples.write(
                    connection, week, all.size(), judged(RoutingSamples.lots(week, all), back == 1 ? LEFT : 0));
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
