package cx.stewardship.actionplans.demo;

import cx.stewardship.actionplans.domain.BaselineSource;
import cx.stewardship.actionplans.domain.BaselineWeek;
import cx.stewardship.actionplans.domain.FrozenQuote;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What customers of the demo company said, as the plans need it: counts that are true, and their words. */
final class VoiceTables {

    private final Connection connection;
    private final Map<LocalDate, Long> all = new HashMap<>();

    VoiceTables(Connection connection) throws SQLException {
        this.connection = connection;
        try (PreparedStatement select = connection.prepareStatement(
                        "select monday, count(*) from customer_voice.comment group by monday");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.put(rows.getDate(1).toLocalDate(), rows.getLong(2));
            }
        }
    }

    List<BaselineWeek> weeks(long theme, LocalDate from, LocalDate until) throws SQLException {
        Map<LocalDate, Long> ofTheme = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                select c.monday, count(*) from customer_voice.comment c
                join customer_voice.comment_theme t on t.comment_id = c.id
                where t.theme_id = ? and c.monday >= ? and c.monday < ? group by c.monday""")) {
            select.setLong(1, theme);
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(until));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ofTheme.put(rows.getDate(1).toLocalDate(), rows.getLong(2));
                }
            }
        }
        List<BaselineWeek> weeks = new ArrayList<>();
        for (LocalDate monday = from; monday.isBefore(until); monday = monday.plusWeeks(1)) {
            weeks.add(new BaselineWeek(monday, ofTheme.getOrDefault(monday, 0L), all.getOrDefault(monday, 0L)));
        }
        return weeks;
    }

    List<BaselineSource> sources(long theme, LocalDate from, LocalDate until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select c.source, c.monday, sum(case when t.comment_id is null then 0 else 1 end), count(*)
                from customer_voice.comment c
                left join customer_voice.comment_theme t on t.comment_id = c.id and t.theme_id = ?
                where c.monday >= ? and c.monday < ? group by c.source, c.monday order by c.monday, c.source""")) {
            select.setLong(1, theme);
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(until));
            List<BaselineSource> sources = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sources.add(new BaselineSource(
                            rows.getString(1), rows.getDate(2).toLocalDate(), rows.getLong(3), rows.getLong(4)));
                }
            }
            return sources;
        }
    }

    /** The last telling comments before a day: neither very short nor very long. */
    List<FrozenQuote> quotes(long theme, LocalDate before, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select c.id, c.text, c.monday from customer_voice.comment c
                join customer_voice.comment_theme t on t.comment_id = c.id
                where t.theme_id = ? and c.monday < ? and length(c.text) between 40 and 260
                order by c.occurred_at desc, c.id desc""")) {
            select.setLong(1, theme);
            select.setDate(2, Date.valueOf(before));
            select.setMaxRows(most);
            List<FrozenQuote> quotes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    quotes.add(new FrozenQuote(
                            rows.getLong(1), rows.getString(2), rows.getDate(3).toLocalDate()));
                }
            }
            return quotes;
        }
    }

    /** Comments of the theme before a day, the newest first: those that bear a cause out. */
    List<Long> comments(long theme, LocalDate before, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select c.id from customer_voice.comment c join customer_voice.comment_theme t on t.comment_id = c.id
                where t.theme_id = ? and c.monday < ? order by c.occurred_at desc, c.id desc""")) {
            select.setLong(1, theme);
            select.setDate(2, Date.valueOf(before));
            select.setMaxRows(most);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    /** The theme's id, or 0 when this company has no such theme. */
    long theme(String department, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select t.id from customer_voice.theme t join organization.department d on d.id = t.department_id
                where d.code = ? and t.name = ?""")) {
            select.setString(1, department);
            select.setString(2, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
