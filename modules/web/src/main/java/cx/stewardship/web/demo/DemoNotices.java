package cx.stewardship.web.demo;

import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Notices about plans and themes that are there, and views that two people keep. */
@ApplicationScoped
public class DemoNotices implements DemoChapter {

    private static final int ORDER = 70;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void write(Connection connection, DemoCompany company) throws SQLException {
        OffsetDateTime now = company.today().atTime(LocalTime.of(7, 40)).atOffset(ZoneOffset.UTC);
        Optional<Thing> wrongPart = plan(connection, DemoCompany.THEME_WRONG_PART);
        Optional<Thing> waited = plan(connection, DemoCompany.THEME_WAITED);
        Optional<Thing> reminded = plan(connection, DemoCompany.THEME_REMINDED);
        // in the order in which they were told, for the list shows the last one first
        if (reminded.isPresent()) {
            worked(connection, reminded.get(), DemoCompany.MARA_LEAD_BILLING, now.minusDays(9));
        }
        if (waited.isPresent()) {
            verdict(connection, waited.get(), DemoCompany.NADIA_LEAD_SCHEDULING, now.minusDays(2));
            escalation(connection, waited.get(), DemoCompany.HENRIK_EXECUTIVE, now.minusDays(2));
            mention(connection, waited.get(), DemoCompany.MARA_LEAD_BILLING, now.minusHours(20));
        }
        if (wrongPart.isPresent()) {
            mention(connection, wrongPart.get(), DemoCompany.TOMAS_CX, now.minusHours(3));
        }
        view(
                connection,
                DemoCompany.MARA_LEAD_BILLING,
                "Second reminders",
                "q=%22second+reminder%22&days=365",
                "NOBODY",
                now);
        view(
                connection,
                DemoCompany.TOMAS_CX,
                "Waited at home",
                "q=waited+-rain&days=365&sort=relevance",
                "COMPANY",
                now);
    }

    /** A plan, its title, and a comment it began with. */
    private record Thing(long id, String title, String quote) {
        String address() {
            return "/action-plans/plan?id=" + id;
        }
    }

    private static Optional<Thing> plan(Connection connection, String theme) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select p.id, p.title, q.text from action_plans.plan p
                join action_plans.plan_theme pt on pt.plan_id = p.id
                join customer_voice.theme t on t.id = pt.theme_id
                join action_plans.plan_quote q on q.plan_id = p.id
                where t.name = ? order by p.id desc, q.position fetch first 1 rows only""")) {
            query.setString(1, theme);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Thing(row.getLong(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    private static void verdict(Connection connection, Thing plan, String to, OffsetDateTime at) throws SQLException {
        notice(
                connection,
                to,
                NoticeKind.VERDICT,
                "Reopened: " + plan.title(),
                "The check says that the issue goes on at nearly the rate it had before. The plan is open again.\n> "
                        + plan.quote() + "\nLook at the root cause once more before you plan the next action.",
                plan,
                at,
                false);
    }

    private static void escalation(Connection connection, Thing plan, String to, OffsetDateTime at)
            throws SQLException {
        notice(
                connection,
                to,
                NoticeKind.ESCALATION,
                "A plan did not work: " + plan.title(),
                "Scheduling has reopened it. Whoever is responsible for the department may want to ask what is missing.",
                plan,
                at,
                false);
    }

    private static void mention(Connection connection, Thing plan, String to, OffsetDateTime at) throws SQLException {
        notice(
                connection,
                to,
                NoticeKind.MENTION,
                "You were named in “" + plan.title() + "”",
                "Somebody asks for what you know about it.",
                plan,
                at,
                false);
    }

    private static void worked(Connection connection, Thing plan, String to, OffsetDateTime at) throws SQLException {
        notice(
                connection,
                to,
                NoticeKind.VERDICT,
                "It worked: " + plan.title(),
                "Customers say it less often than before, by more than you agreed on.\n> " + plan.quote(),
                plan,
                at,
                true);
    }

    private static void notice(
            Connection connection,
            String to,
            NoticeKind kind,
            String title,
            String text,
            Thing about,
            OffsetDateTime at,
            boolean read)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into organization.notice
                (id, person_id, kind, title, body, address, once_key, created_at, shown, read_at, mail_state)
                select nextval('organization.notice_id'), p.id, ?, ?, ?, ?, ?, ?, true, ?, 'NONE'
                from organization.person p where p.employee_number = ?""")) {
            insert.setString(1, kind.name());
            insert.setString(2, title);
            insert.setString(3, text);
            insert.setString(4, about.address());
            insert.setString(5, "demo-" + kind + "-" + about.id());
            insert.setObject(6, at);
            insert.setObject(7, read ? at.plus(Duration.ofHours(2)) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setString(8, to);
            insert.executeUpdate();
        }
    }

    private static void view(
            Connection connection, String owner, String name, String query, String sharing, OffsetDateTime at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into organization.saved_view (id, owner_id, page, name, query, shared_with, created_at)
                select nextval('organization.saved_view_id'), p.id, 'customer-voice/comments', ?, ?, ?, ?
                from organization.person p where p.employee_number = ?""")) {
            insert.setString(1, name);
            insert.setString(2, query);
            insert.setString(3, sharing);
            insert.setObject(4, at);
            insert.setString(5, owner);
            insert.executeUpdate();
        }
    }
}
