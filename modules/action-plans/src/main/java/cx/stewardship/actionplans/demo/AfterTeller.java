package cx.stewardship.actionplans.demo;

import cx.stewardship.actionplans.application.AnsweringCustomers;
import cx.stewardship.actionplans.demo.PlanScript.Line;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.BaselineWeek;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.EvidenceLimits;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.NewEvidence;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.analysis.effect.ReturnWatch;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.shared.text.Texts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows a plan of the demo company that worked: it is watched, its lesson is offered, its customers are answered. */
final class AfterTeller {

    private static final List<String> PROCESSES = List.of(
            "BILLING: writing to customers, taking payments",
            "CONTACT: talking to customers, writing to customers",
            "SCHEDULING: making appointments, writing to customers",
            "SUPPLY: ordering parts, writing to customers",
            "FIELD: visiting customers, ordering parts",
            "INSTALL: visiting customers, ordering parts",
            "SALES: visiting customers, making offers",
            "ENGINEERING: designing products");

    private final LocalDate today;
    private final LocalDate thisMonday;
    private final Connection connection;
    private final VoiceTables voice;
    private final PlanWriter writer;
    private final StaffTables staff;

    AfterTeller(LocalDate today, Connection connection, VoiceTables voice, PlanWriter writer) throws SQLException {
        this.today = today;
        this.thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.connection = connection;
        this.voice = voice;
        this.writer = writer;
        this.staff = new StaffTables(connection);
    }

    void tell(PlanScript script, ActionPlan plan, long id) throws SQLException {
        for (Line file : script.all("file")) {
            attach(id, file);
        }
        if (plan.state() != PlanState.CLOSED_EFFECTIVE) {
            return;
        }
        watch(plan, id);
        for (Line lesson : script.all("lesson")) {
            teach(script, plan, id, lesson);
        }
        for (Line answered : script.all("answered")) {
            answer(script, plan, id, answered);
        }
    }

    /** A file that shows that an action was done; its lines are told apart by semicolons. */
    private void attach(long plan, Line file) throws SQLException {
        String text = file.part(4).replace("; ", "\r\n") + "\r\n";
        NewEvidence evidence = EvidenceLimits.USUAL.check(file.part(3), text.getBytes(StandardCharsets.UTF_8));
        writer.insert("evidence_content (hash, length)", evidence.hash(), (long) evidence.length());
        writer.insert("evidence_part (hash, position, bytes)", evidence.hash(), 0, evidence.content());
        writer.insert(
                "evidence_file (id, action_id, hash, name, media_type, attached_by, attached_at)",
                writer.next("evidence_file_id"),
                action(plan, file.part(2)),
                evidence.hash(),
                evidence.name(),
                evidence.mediaType(),
                staff.get(file.part(0)).name(),
                at(day(file.number(1), 2)));
    }

    private long action(long plan, String begin) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from action_plans.action where plan_id = ? and text like ?")) {
            select.setLong(1, plan);
            select.setString(2, begin + "%");
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("no action that begins so: " + begin);
                }
                return rows.getLong(1);
            }
        }
    }

    private void watch(ActionPlan plan, long id) throws SQLException {
        EffectFigures figures = plan.lastCheck().orElseThrow();
        LocalDate since = LocalDate.ofInstant(figures.computedAt(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Watch watch = Watch.over(id, figures, since);
        signal(watch, voice, plan.themes().get(0), thisMonday).ifPresent(watch::signal);
        ReturnWatch design = watch.design();
        writer.insert(
                "watch (id, version, plan_id, since, counted_from, achieved_rate, rate_before, reference_rate, decision_limit,"
                        + " run_length, weeks_to_signal, state, signalled_in)",
                writer.next("watch_id"),
                1L,
                id,
                watch.since(),
                watch.countedFrom(),
                design.achieved(),
                design.before(),
                design.reference(),
                design.limit(),
                design.runLength(),
                design.weeksToSignal(),
                watch.state().name(),
                watch.signalledIn());
    }

    /** The Monday of the week in which the watch signals, if it does. */
    static Optional<LocalDate> signal(Watch watch, VoiceTables voice, long theme, LocalDate until) throws SQLException {
        List<BaselineWeek> weeks =
                until.isAfter(watch.since()) ? voice.weeks(theme, watch.since(), until) : List.<BaselineWeek>of();
        List<ReturnWatch.Point> points = watch.design()
                .over(weeks.stream()
                        .map(week -> new WindowCounts(week.ofTheme(), week.all()))
                        .toList());
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).signals()) {
                return Optional.of(weeks.get(i).monday());
            }
        }
        return Optional.empty();
    }

    private void teach(PlanScript script, ActionPlan plan, long planId, Line lesson) throws SQLException {
        long id = writer.next("lesson_id");
        LocalDate published = day(lesson.number(0), 1);
        writer.insert(
                "lesson (id, version, plan_id, department_id, title, hassle, cause, fix, prevention, published_by, published_at)",
                id,
                1L,
                planId,
                plan.departmentId(),
                lesson.part(1),
                plan.title() + ". \u201c" + plan.quotes().get(0).text() + "\u201d",
                plan.rootCause().orElseThrow().summary() + ".",
                String.join(
                        " ",
                        plan.actions().stream()
                                .map(action -> action.text() + ".")
                                .toList()),
                lesson.part(2),
                staff.get(script.owner()).name(),
                at(published));
        for (Line process : script.all("process")) {
            writer.insert("lesson_process (lesson_id, process)", id, process.part(0));
        }
        for (Line offer : script.all("offer")) {
            offer(id, published, offer);
        }
    }

    private void offer(long lesson, LocalDate published, Line offer) throws SQLException {
        String department = offer.part(0);
        String answer = offer.part(4);
        Optional<LocalDate> answered = answer.isEmpty() ? Optional.empty() : Optional.of(day(offer.number(5), 2));
        long theme = voice.theme(department, offer.part(3));
        writer.insert(
                "lesson_offer (id, lesson_id, department_id, ground, ground_detail, theme_id, offered_on, due_on, answer, reason,"
                        + " planned_for, adopted_on, answered_by, answered_at)",
                writer.next("lesson_offer_id"),
                lesson,
                Optional.ofNullable(staff.department(department)).orElseThrow(),
                offer.part(1),
                offer.part(2),
                theme == 0 ? Optional.empty() : Optional.of(theme),
                published,
                published.plusDays(Lesson.DAYS_TO_ANSWER),
                answer.isEmpty() ? Optional.empty() : Optional.of(answer),
                answer.isEmpty() ? Optional.empty() : Optional.of(offer.part(6)),
                offer.part(7).isEmpty() ? Optional.empty() : Optional.of(day(offer.number(7), 4)),
                answer.equals("ADOPTED") ? answered : Optional.empty(),
                answer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(staff.get(department).name()),
                answered.map(AfterTeller::at));
    }

    private void answer(PlanScript script, ActionPlan plan, long id, Line answered) throws SQLException {
        LocalDate until = plan.effectiveOn().orElseThrow();
        List<String> customers = customers(plan, until);
        int told = customers.size() * answered.number(0) / 100;
        String text = AnsweringCustomers.proposal(new Texts(), plan);
        if (told > 0) {
            writer.insert("answer_text (plan_id, text)", id, text);
        }
        for (String customer : customers.subList(0, told)) {
            writer.insert(
                    "answered_customer (plan_id, customer_reference, answered_by, answered_at, answer)",
                    id,
                    customer,
                    staff.get(script.owner()).name(),
                    at(day(answered.number(1), 3)),
                    text);
        }
    }

    private List<String> customers(ActionPlan plan, LocalDate until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select c.customer_reference, max(c.occurred_at) from customer_voice.comment c
                join customer_voice.comment_theme t on t.comment_id = c.id
                where t.theme_id = ? and c.thanks = false and c.customer_reference is not null and c.monday >= ? and c.monday <= ?
                group by c.customer_reference order by 2, 1""")) {
            select.setLong(1, plan.themes().get(0));
            select.setDate(
                    2, java.sql.Date.valueOf(plan.baseline().weeks().get(0).monday()));
            select.setDate(3, java.sql.Date.valueOf(until));
            List<String> customers = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    customers.add(rows.getString(1));
                }
            }
            return customers;
        }
    }

    /** What departments do, so that lessons find them. */
    void processes() throws SQLException {
        for (String line : PROCESSES) {
            int colon = line.indexOf(": ");
            Long department = staff.department(line.substring(0, colon));
            if (department != null) {
                for (String process : line.substring(colon + 2).split(", ")) {
                    writer.insert("department_process (department_id, process)", department, process);
                }
            }
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 5)).toInstant(ZoneOffset.UTC);
    }

    private LocalDate day(int week, int dayOfWeek) {
        LocalDate day = thisMonday.plusWeeks(week).plusDays(dayOfWeek);
        return week <= 0 && day.isAfter(today) ? today : day;
    }
}
