package cx.stewardship.actionplans.demo;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.BaselineSource;
import cx.stewardship.actionplans.domain.BaselineWeek;
import cx.stewardship.actionplans.domain.Cause;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.FoundByRule;
import cx.stewardship.actionplans.domain.FrozenQuote;
import cx.stewardship.actionplans.domain.HistoryEntry;
import cx.stewardship.actionplans.domain.Mention;
import cx.stewardship.actionplans.domain.Note;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes plans into their tables on a plain connection. */
final class PlanWriter {

    private final Connection connection;

    PlanWriter(Connection connection) {
        this.connection = connection;
    }

    /** @return the number of the plan */
    long write(ActionPlan plan) throws SQLException {
        long id = next("plan_id");
        insert(
                "plan (id, version, department_id, title, better_off, owner_id, checker_id, routine_id, state, begun_on, agreed_ratio,"
                        + " window_weeks, effective_on, state_since, reopenings, reopened_at, escalated_to, cancelled_because)",
                id,
                1L,
                plan.departmentId(),
                plan.title(),
                plan.betterOff(),
                plan.ownerId(),
                plan.checkerId(),
                plan.routine(),
                plan.state().name(),
                plan.begunOn(),
                plan.criteria().map(Criteria::agreedRatio),
                plan.criteria().map(Criteria::windowWeeks),
                plan.effectiveOn(),
                plan.stateSince(),
                plan.reopenings(),
                plan.reopenedAt(),
                plan.escalatedTo(),
                plan.cancelledBecause());
        List<Long> themes = plan.themes();
        for (int i = 0; i < themes.size(); i++) {
            insert("plan_theme (plan_id, position, theme_id)", id, i, themes.get(i));
        }
        List<FrozenQuote> quotes = plan.quotes();
        for (int i = 0; i < quotes.size(); i++) {
            FrozenQuote quote = quotes.get(i);
            insert(
                    "plan_quote (plan_id, position, comment_id, text, occurred_on)",
                    id,
                    i,
                    quote.commentId(),
                    quote.text(),
                    quote.occurredOn());
        }
        for (BaselineWeek week : plan.baseline().weeks()) {
            insert(
                    "baseline_week (plan_id, monday, of_theme, all_comments)",
                    id,
                    week.monday(),
                    week.ofTheme(),
                    week.all());
        }
        for (BaselineSource of : plan.baselineBySource()) {
            insert(
                    "baseline_source (plan_id, monday, source, of_theme, all_comments)",
                    id,
                    of.monday(),
                    of.source(),
                    of.ofTheme(),
                    of.all());
        }
        for (FoundByRule rule : plan.foundByRule()) {
            insert(
                    "found_by_rule (plan_id, since, found, known, redrawn)",
                    id,
                    rule.since(),
                    rule.found(),
                    rule.known(),
                    rule.redrawn());
        }
        for (Cause cause : plan.causes()) {
            write(id, cause);
        }
        for (Action action : plan.actions()) {
            write(id, action);
        }
        for (EffectFigures check : plan.checks()) {
            write(id, check);
        }
        for (Note note : plan.notes()) {
            long number = next("note_id");
            insert(
                    "note (id, plan_id, author_name, text, written_at)",
                    number,
                    id,
                    note.author(),
                    note.text(),
                    note.writtenAt());
            List<Mention> mentions = note.mentions();
            for (int i = 0; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                insert(
                        "note_mention (note_id, position, person_id, starts_at, ends_at)",
                        number,
                        i,
                        mention.personId(),
                        mention.from(),
                        mention.to());
            }
        }
        for (HistoryEntry entry : plan.history()) {
            insert(
                    "history (id, plan_id, what, who, detail, happened_at)",
                    next("history_id"),
                    id,
                    entry.what().name(),
                    entry.who(),
                    entry.detail(),
                    entry.at());
        }
        return id;
    }

    private void write(long plan, Cause cause) throws SQLException {
        long id = next("cause_id");
        insert(
                "cause (id, plan_id, summary, category, written_at, set_aside_because)",
                id,
                plan,
                cause.summary(),
                cause.category().name(),
                cause.writtenAt(),
                cause.setAsideBecause());
        List<String> whys = cause.whys();
        for (int i = 0; i < whys.size(); i++) {
            insert("cause_why (cause_id, position, text)", id, i, whys.get(i));
        }
        for (Long comment : cause.comments()) {
            insert("cause_comment (cause_id, comment_id)", id, comment);
        }
    }

    private void write(long plan, Action action) throws SQLException {
        insert(
                "action (id, plan_id, kind, text, owner_id, partner, due_on, progress, done_on, evidence, evidence_link)",
                next("action_id"),
                plan,
                action.kind().name(),
                action.text(),
                action.owner(),
                action.partner(),
                action.dueOn(),
                action.progress(),
                action.doneOn(),
                action.evidence(),
                action.evidenceLink());
    }

    private void write(long plan, EffectFigures check) throws SQLException {
        insert(
                "plan_check (id, plan_id, verdict, events_before, total_before, events_after, total_after, weeks_after, ratio,"
                        + " ratio_lower, ratio_upper, p_two_sided, dispersion, more_needed, sources, computed_at)",
                next("plan_check_id"),
                plan,
                check.verdict().name(),
                check.eventsBefore(),
                check.totalBefore(),
                check.eventsAfter(),
                check.totalAfter(),
                check.weeksAfter(),
                finite(check.ratio()),
                finite(check.lower()),
                finite(check.upper()),
                finite(check.p()),
                check.dispersion(),
                Optional.ofNullable(check.moreNeeded()),
                check.sources().name(),
                check.computedAt());
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    long next(String sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('action_plans." + sequence + "')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void insert(String tableAndColumns, Object... values) throws SQLException {
        String marks = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into action_plans." + tableAndColumns + " values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, forDatabase(values[i]));
            }
            insert.executeUpdate();
        }
    }

    private static @Nullable Object forDatabase(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? null : forDatabase(optional.get());
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof LocalDate day ? Date.valueOf(day) : value;
    }
}
