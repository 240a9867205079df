package cx.stewardship.customervoice.demo;

import static java.util.Objects.requireNonNull;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.shared.demo.DemoCompany;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the demo company has made of its comments: sentences that define the experience, thanks passed on, customer minutes. */
final class DemoTelling {

    /** Every so many complaints says what it should be like. */
    private static final int DEFINES = 29;

    private static final Map<String, List<String>> DEFINITIONS = Map.of(
            DemoCompany.BILLING,
            List.of(
                    "All I want is a bill I can read once and pay once.",
                    "I just want what I have paid to be seen as paid.",
                    "An invoice should be something one understands without ringing up."),
            DemoCompany.CONTACT,
            List.of(
                    "All I expect is that somebody listens once and remembers it.",
                    "To me, good service means not having to tell it twice.",
                    "It should be one call, not three."),
            DemoCompany.FIELD,
            List.of(
                    "I just want someone who looks, says what it is, and mends it.",
                    "A repair should be done when the van leaves."),
            DemoCompany.INSTALL,
            List.of(
                    "All we wanted was a warm house, and to know how to keep it warm.",
                    "The house should be as it was, only warmer."),
            DemoCompany.SCHEDULING,
            List.of(
                    "All I ask for is a time I can rely on.",
                    "If something changes, the customer should be the first to know, not the last.",
                    "I just want to be told. Is that too much to ask?"),
            DemoCompany.SUPPLY,
            List.of("I just want the part to be in the van before the van is at my door."),
            DemoCompany.ENGINEERING,
            List.of(
                    "A boiler should say in plain words what it wants.",
                    "To me comfort means not having to think about it."),
            DemoCompany.SALES,
            List.of("What I want is advice, not an offer.", "I would expect to be told what I do not need, too."));

    /** Which of them the company has chosen already: by department, the first of its list. */
    private static final List<String> CHOSEN = List.of(
            DemoCompany.BILLING,
            DemoCompany.SCHEDULING,
            DemoCompany.CONTACT,
            DemoCompany.INSTALL,
            DemoCompany.SALES,
            DemoCompany.ENGINEERING);

    private static final Map<String, String> BEHAVIOURS = Map.of(
            DemoCompany.BILLING, "Looked at the account before the reminder went out, and rang instead",
            DemoCompany.CONTACT, "Stayed on the line until it was settled",
            DemoCompany.FIELD, "Explained what was wrong before opening the tool box",
            DemoCompany.INSTALL, "Sat down with the customer until she could do it by herself");

    private static final String[] MEETINGS = {
        "Monday staff meeting",
        "Training of new colleagues",
        "Monthly review",
        "Shift hand-over",
        "Monday staff meeting"
    };

    private final Connection connection;
    private final Map<String, Long> departments;
    private final LocalDate today;

    DemoTelling(Connection connection, Map<String, Long> departments, LocalDate today) {
        this.connection = connection;
        this.departments = departments;
        this.today = today;
    }

    /** Some customers say at the end what it should be like. */
    static List<FullComment> withDefinitions(List<FullComment> comments, Map<String, Long> departments) {
        Map<Long, List<String>> byDepartment = new HashMap<>();
        DEFINITIONS.forEach((code, sentences) -> byDepartment.put(requireNonNull(departments.get(code)), sentences));
        Map<Long, Integer> said = new HashMap<>();
        List<FullComment> all = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            FullComment comment = comments.get(i);
            long origin = origin(comment);
            List<String> sentences = byDepartment.getOrDefault(origin, List.of());
            boolean defines = i % DEFINES == 0 && !comment.context().thanks() && !sentences.isEmpty();
            all.add(
                    defines
                            ? saying(comment, sentences.get(said.merge(origin, 1, Integer::sum) % sentences.size()))
                            : comment);
        }
        return all;
    }

    private static long origin(FullComment comment) {
        return comment.routings().stream()
                .filter(routing -> routing.role() == ConcernRole.ORIGINATED)
                .mapToLong(routing -> routing.departmentId())
                .findFirst()
                .orElse(0);
    }

    private static FullComment saying(FullComment comment, String sentence) {
        return new FullComment(
                comment.id(),
                comment.identity(),
                comment.occurredAt(),
                comment.receivedAt(),
                comment.text() + " " + sentence,
                comment.context(),
                comment.waiting(),
                comment.importId(),
                comment.routings(),
                comment.themes());
    }

    void write(List<FullComment> comments) throws SQLException {
        chooseDefinitions(comments);
        passThanksOn(comments);
        holdMinutes();
    }

    private void chooseDefinitions(List<FullComment> comments) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into customer_voice.customer_definition (id, comment_id, department_id, quote, chosen_by, chosen_by_name,
                  chosen_at) values (nextval('customer_voice.definition_id'), ?, ?, ?, 'tomas', ?, ?)""")) {
            int day = 3;
            for (String code : CHOSEN) {
                String sentence = requireNonNull(DEFINITIONS.get(code)).get(0);
                long department = requireNonNull(departments.get(code));
                for (FullComment comment : comments) {
                    if (origin(comment) == department && comment.text().endsWith(sentence)) {
                        insert.setLong(1, comment.id());
                        insert.setLong(2, department);
                        insert.setString(3, sentence);
                        insert.setString(4, name(DemoCompany.TOMAS_CX));
                        insert.setObject(5, today.minusDays(day).atTime(10, 0).atOffset(ZoneOffset.UTC));
                        insert.addBatch();
                        day += 17;
                        break;
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private void passThanksOn(List<FullComment> comments) throws SQLException {
        Set<Long> done = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into customer_voice.thanks_passed (id, comment_id, person_id, department_id, behaviour, passed_by,
                  passed_by_name, passed_at) values (nextval('customer_voice.thanks_id'), ?, ?, ?, ?, 'tomas', ?, ?)""")) {
            for (int i = comments.size() - 1; i >= 0; i--) {
                FullComment comment = comments.get(i);
                long department = origin(comment);
                String code = departments.entrySet().stream()
                        .filter(each -> each.getValue() == department)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
                String behaviour = BEHAVIOURS.get(code);
                if (!comment.context().thanks() || behaviour == null || !done.add(department)) {
                    continue;
                }
                insert.setLong(1, comment.id());
                long ines = code.equals(DemoCompany.BILLING) ? person(DemoCompany.INES_EMPLOYEE_BILLING) : 0;
                if (ines == 0) {
                    insert.setNull(2, java.sql.Types.BIGINT);
                    insert.setLong(3, department);
                } else {
                    insert.setLong(2, ines);
                    insert.setNull(3, java.sql.Types.BIGINT);
                }
                insert.setString(4, behaviour);
                insert.setString(5, name(DemoCompany.TOMAS_CX));
                insert.setObject(6, comment.receivedAt().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void holdMinutes() throws SQLException {
        LocalDate monday = today.minusDays(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        List<String> holders = List.of(DemoCompany.BILLING, DemoCompany.FIELD, DemoCompany.SCHEDULING);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into customer_voice.minute_use (id, department_id, story_id, meeting, people, held_on, noted_by, noted_by_name,
                  noted_at) values (nextval('customer_voice.minute_id'), ?, null, ?, ?, ?, 'tomas', ?, ?)""")) {
            for (int week = 0; week < 26; week++) {
                for (int i = 0; i < holders.size(); i++) {
                    // Billing nearly each week, the others now and then
                    if (week % (1 + i * 3) != 0 || (i == 0 && week % 5 == 4)) {
                        continue;
                    }
                    LocalDate day = monday.minusWeeks(week).plusDays(i);
                    insert.setLong(1, requireNonNull(departments.get(holders.get(i))));
                    insert.setString(2, MEETINGS[(week + i) % MEETINGS.length]);
                    insert.setInt(3, 6 + (week * 7 + i * 5) % 15);
                    insert.setObject(4, day);
                    insert.setString(5, name(DemoCompany.TOMAS_CX));
                    insert.setObject(6, day.atTime(11, 0).atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private long person(String number) throws SQLException {
        return Long.parseLong(read("select id from organization.person where employee_number = ?", number, "0"));
    }

    private String name(String number) throws SQLException {
        return read("select name from organization.person where employee_number = ?", number, "Tomas");
    }

    private String read(String sql, String number, String otherwise) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : otherwise;
            }
        }
    }
}
