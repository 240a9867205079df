package cx.stewardship.jobdescriptions.demo;

import cx.stewardship.analysis.Span;
import cx.stewardship.analysis.purpose.Beneficiary;
import cx.stewardship.analysis.purpose.Judgement;
import cx.stewardship.analysis.purpose.PurposeJudge;
import cx.stewardship.jobdescriptions.demo.DemoDescriptions.Description;
import cx.stewardship.jobdescriptions.demo.DemoDescriptions.Line;
import cx.stewardship.jobdescriptions.demo.DemoDescriptions.Stage;
import cx.stewardship.jobdescriptions.demo.JobsDemo.Signer;
import cx.stewardship.jobdescriptions.domain.VersionState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes the versions of the demo's jobs, with the dates and signatures that belong to each stage. */
final class DemoVersions {

    private final Connection connection;
    private final PreparedStatement version;
    private final PreparedStatement wording;

    DemoVersions(Connection connection) throws SQLException {
        this.connection = connection;
        this.version = connection.prepareStatement(
                "insert into job_descriptions.job_version (id, version, job_id, number, state, author_name, author_id, begun_at, sent_at,"
                        + " lead_signed_id, lead_signed_name, lead_signed_at, hr_signed_id, hr_signed_name, hr_signed_at, published_at, ended_at,"
                        + " statements, in_context) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.wording = connection.prepareStatement(
                "insert into job_descriptions.wording (id, job_version_id, statement_id, place, original, rewrite, beneficiary, span_start,"
                        + " span_end, rule_id, excused_by, excused_because, saved_at, saved_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** A job's description with the people and days of its versions. */
    static final class Told {
        final Description description;
        final Signer lead;
        final Signer hr;
        final LocalDate today;
        final LocalDate first;
        final LocalDate second;

        Told(Description description, Signer lead, Signer hr, LocalDate today, Random random) {
            this.description = description;
            this.lead = lead;
            this.hr = hr;
            this.today = today;
            Stage stage = description.stage();
            this.first = weekday(today.minusDays(
                    switch (stage) {
                        case PUBLISHED_OLD -> 150 + random.nextInt(270);
                        case PUBLISHED_NEW -> 420 + random.nextInt(300);
                        default -> 300 + random.nextInt(110);
                    }));
            this.second = weekday(
                    today.minusDays(stage == Stage.PUBLISHED_NEW ? 25 + random.nextInt(230) : 3 + random.nextInt(12)));
        }

        @Nullable
        LocalDate refreshOn() {
            return switch (description.stage()) {
                case DRAFT, ARCHIVED -> null;
                case PUBLISHED_NEW -> second.plusYears(1);
                case RECEIVABLES -> today.minusDays(20);
                default -> first.plusYears(1);
            };
        }

        private static LocalDate weekday(LocalDate day) {
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> day.minusDays(1);
                case SUNDAY -> day.minusDays(2);
                default -> day;
            };
        }
    }

    void write(long job, Told told, List<Long> statements) throws SQLException {
        List<Line> lines = told.description.lines();
        LocalDate today = told.today;
        switch (told.description.stage()) {
            case DRAFT -> version(job, told, 1, VersionState.DRAFT, told.second, null, statements, lines, true);
            case ARCHIVED ->
                version(job, told, 1, VersionState.ARCHIVED, told.first, today.minusDays(90), statements, lines, false);
            case PUBLISHED_OLD ->
                version(job, told, 1, VersionState.PUBLISHED, told.first, null, statements, lines, false);
            case RECEIVABLES -> {
                LocalDate began = today.minusDays(690);
                version(
                        job,
                        told,
                        1,
                        VersionState.SUPERSEDED,
                        began,
                        today.minusDays(520),
                        statements,
                        lines.subList(0, 5),
                        false);
                version(
                        job,
                        told,
                        2,
                        VersionState.SUPERSEDED,
                        today.minusDays(520),
                        today.minusDays(385),
                        statements,
                        lines.subList(0, 6),
                        false);
                version(job, told, 3, VersionState.PUBLISHED, today.minusDays(385), null, statements, lines, false);
                version(job, told, 4, VersionState.IN_REVIEW, today.minusDays(13), null, statements, lines, true);
            }
            default -> {
                boolean replaced = told.description.stage() == Stage.PUBLISHED_NEW;
                version(
                        job,
                        told,
                        1,
                        replaced ? VersionState.SUPERSEDED : VersionState.PUBLISHED,
                        told.first,
                        replaced ? told.second : null,
                        statements,
                        lines,
                        false);
                version(job, told, 2, next(told.description.stage()), told.second, null, statements, lines, true);
            }
        }
    }

    private static VersionState next(Stage stage) {
        return switch (stage) {
            case REVIEW -> VersionState.IN_REVIEW;
            case APPROVED -> VersionState.APPROVED;
            case PUBLISHED_NEW -> VersionState.PUBLISHED;
            default -> VersionState.DRAFT;
        };
    }

    void flush() throws SQLException {
        version.executeBatch();
        wording.executeBatch();
        version.close();
        wording.close();
    }

    private void version(
            long job,
            Told told,
            int number,
            VersionState state,
            LocalDate day,
            @Nullable LocalDate ended,
            List<Long> statements,
            List<Line> lines,
            boolean rewritten)
            throws SQLException {
        long id = JobsDemo.next(connection, "job_version_id");
        boolean draft = state == VersionState.DRAFT;
        boolean signed = !draft && state != VersionState.IN_REVIEW;
        boolean published = signed && state != VersionState.APPROVED;
        LocalDate begun = day.minusDays(published ? 21 : 0);
        List<Judgement> judged = new ArrayList<>();
        for (Line line : lines) {
            judged.add(PurposeJudge.judge(rewritten && line.rewrite() != null ? line.rewrite() : line.original()));
        }
        version.setLong(1, id);
        version.setLong(2, job);
        version.setInt(3, number);
        version.setString(4, state.name());
        version.setString(5, told.hr.name());
        number(version, 6, told.hr.id());
        version.setObject(7, at(begun, 9, 40));
        version.setObject(8, draft ? null : at(published ? day.minusDays(9) : day.plusDays(1), 11, 5));
        sign(9, told.lead, signed ? at(published ? day.minusDays(4) : day.plusDays(2), 8, 55) : null);
        sign(12, told.hr, signed ? at(published ? day.minusDays(2) : day.plusDays(2), 15, 20) : null);
        version.setObject(15, published ? at(day, 10, 0) : null);
        version.setObject(16, ended == null ? null : at(ended, 10, 0));
        version.setInt(17, lines.size());
        version.setInt(18, (int) judged.stream()
                .filter(j -> j.beneficiary() == Beneficiary.CUSTOMER)
                .count());
        version.addBatch();
        for (int i = 0; i < lines.size(); i++) {
            wording(id, statements.get(i), i + 1, lines.get(i), judged.get(i), told, begun, rewritten, signed);
        }
    }

    private void sign(int column, Signer signer, @Nullable OffsetDateTime at) throws SQLException {
        number(version, column, at == null ? null : signer.id());
        version.setString(column + 1, at == null ? null : signer.name());
        version.setObject(column + 2, at);
    }

    private void wording(
            long versionId,
            long statement,
            int place,
            Line line,
            Judgement judged,
            Told told,
            LocalDate begun,
            boolean rewritten,
            boolean signed)
            throws SQLException {
        Span span = judged.span();
        boolean unfinished = rewritten && told.description.stage() == Stage.RECEIVABLES && place == 2;
        wording.setLong(1, JobsDemo.next(connection, "wording_id"));
        wording.setLong(2, versionId);
        wording.setLong(3, statement);
        wording.setInt(4, place);
        wording.setString(5, line.original());
        wording.setString(6, rewritten ? line.rewrite() : null);
        wording.setString(7, judged.beneficiary().name());
        number(wording, 8, span == null ? null : (long) span.start());
        number(wording, 9, span == null ? null : (long) span.end());
        wording.setString(10, judged.rule());
        boolean excused = rewritten && line.excuse() != null;
        wording.setString(11, excused ? told.lead.name() : null);
        wording.setString(12, excused ? line.excuse() : null);
        wording.setObject(13, unfinished ? at(told.today, 9, 12) : at(begun, 9 + place % 7, 10 + 7 * place % 45));
        wording.setString(14, unfinished || (!signed && place % 2 == 0) ? told.lead.name() : told.hr.name());
        wording.addBatch();
    }

    private static void number(PreparedStatement statement, int column, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(column, Types.BIGINT);
        } else {
            statement.setLong(column, value);
        }
    }

    private static OffsetDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atOffset(ZoneOffset.UTC);
    }
}
