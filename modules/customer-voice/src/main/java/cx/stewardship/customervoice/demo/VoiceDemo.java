package cx.stewardship.customervoice.demo;

import static java.util.Objects.requireNonNull;

import cx.stewardship.customervoice.demo.PhraseBank.Praise;
import cx.stewardship.customervoice.demo.PhraseBank.Topic;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.persistence.CommentWriter;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Two years of what customers of Aldermoor Home Heat said: about 5,000 comments, their themes, the rules that route them, the stories. */
@ApplicationScoped
public class VoiceDemo implements DemoChapter {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void write(Connection connection, DemoCompany company) throws SQLException {
        new Chapter(connection, company).write();
    }

    /** The writing of one chapter. */
    private static final class Chapter {
        private final Connection connection;
        private final DemoCompany company;
        private final Random random;
        private final PhraseBank bank = new PhraseBank();
        private final Storyteller storyteller;
        private final Map<String, Long> departments = new HashMap<>();
        private final Map<String, List<String>> people = new HashMap<>();
        private final Map<String, Long> themes = new TreeMap<>();

        Chapter(Connection connection, DemoCompany company) {
            this.connection = connection;
            this.company = company;
            this.random = company.random("customer-voice");
            this.storyteller = new Storyteller(random);
        }

        void write() throws SQLException {
            read();
            DemoRules rules = new DemoRules(connection, departments);
            rules.write();
            writeThemes();
            List<Spoken> spoken = speak();
            List<Long> ids = ids(spoken.size());
            DemoRouting routing = new DemoRouting(
                    rules.router(),
                    new Router(List.of(), named()),
                    DemoRules.idsByPosition(connection),
                    departments,
                    random,
                    company.today().atStartOfDay().toInstant(ZoneOffset.UTC).minus(DemoRouting.HISTORY_SINCE_LATELY),
                    corrector());
            List<FullComment> comments = new ArrayList<>();
            for (int i = 0; i < spoken.size(); i++) {
                comments.add(routing.comment(ids.get(i), i, spoken.get(i)));
            }
            comments = DemoTelling.withDefinitions(comments, departments);
            new CommentWriter(connection).add(comments);
            new DemoDecisions(connection, company.today()).write(routing.decided());
            new DemoTelling(connection, departments, company.today()).write(comments);
            new DemoExpectations(connection, departments, themes, company.today()).write(comments);
            new DemoThemes(connection, themes, company.today()).write();
            new DemoStories(connection, themes, company.today()).write(bank.tales, comments);
        }

        private void read() throws SQLException {
            query(
                    "select id, code from organization.department",
                    row -> departments.put(row.getString(2), row.getLong(1)));
            query(
                    "select d.code, p.name from organization.person p join organization.department d on d.id = p.department_id"
                            + " where p.active order by p.id",
                    row -> people.computeIfAbsent(row.getString(1), d -> new ArrayList<>())
                            .add(row.getString(2)));
        }

        private List<Departments.Department> named() throws SQLException {
            List<Departments.Department> all = new ArrayList<>();
            query(
                    "select id, code, name, parent_id from organization.department where parent_id is not null",
                    row -> all.add(new Departments.Department(
                            new DepartmentId(row.getLong(1)),
                            row.getString(2),
                            row.getString(3),
                            new DepartmentId(row.getLong(4)),
                            false,
                            null)));
            return all;
        }

        /** The one of the customer experience team who sends comments elsewhere by hand. */
        private String corrector() throws SQLException {
            List<String> names = new ArrayList<>();
            query(
                    "select name from organization.person where employee_number = '" + DemoCompany.TOMAS_CX + "'",
                    row -> names.add(row.getString(1)));
            return names.isEmpty() ? "Tomas" : names.get(0);
        }

        private interface Each {
            void row(ResultSet row) throws SQLException;
        }

        private void query(String sql, Each each) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    each.row(results);
                }
            }
        }

        private List<Long> ids(int howMany) throws SQLException {
            List<Long> ids = new ArrayList<>();
            query(
                    "select nextval('customer_voice.comment_id') from generate_series(1, " + howMany + ")",
                    row -> ids.add(row.getLong(1)));
            return ids;
        }

        private void writeThemes() throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into customer_voice.theme (id, department_id, name, definition, created_at, created_by, version)
                    values (nextval('customer_voice.theme_id'), ?, ?, ?, ?, 'tomas', 0)""")) {
                for (Topic topic : bank.topics) {
                    if (DemoThemes.UNNAMED.contains(topic.name())) {
                        continue;
                    }
                    theme(insert, topic.department(), topic.name(), topic.definition());
                }
                for (Praise praise : bank.praises) {
                    theme(insert, praise.department(), praise.theme(), "What customers thanked us for");
                }
                insert.executeBatch();
            }
            query(
                    "select d.code, t.name, t.id from customer_voice.theme t join organization.department d on d.id = t.department_id",
                    row -> themes.put(row.getString(1) + "/" + row.getString(2), row.getLong(3)));
        }

        private void theme(PreparedStatement insert, String department, String name, String definition)
                throws SQLException {
            insert.setLong(1, requireNonNull(departments.get(department), department));
            insert.setString(2, name);
            insert.setString(3, definition);
            insert.setObject(4, company.today().minusWeeks(100).atTime(9, 0).atOffset(ZoneOffset.UTC));
            insert.addBatch();
        }

        private List<Spoken> speak() {
            List<Spoken> spoken = new ArrayList<>();
            DemoCalendar calendar = new DemoCalendar(company.today(), bank.topics, random);
            for (DemoCalendar.Slot slot : calendar.slots()) {
                LocalDate day = slot.day();
                if (slot.topic() != null) {
                    spoken.add(complaint(slot.topic(), day));
                } else if (slot.thanks()) {
                    spoken.add(thanks(day));
                } else {
                    spoken.add(vague(day));
                }
            }
            spoken.sort(java.util.Comparator.comparing(Spoken::at));
            return spoken;
        }

        private Spoken complaint(Topic topic, LocalDate day) {
            String segment = segment();
            String text = storyteller.tell(() -> parts(topic, segment), day, null);
            boolean grouped = random.nextInt(100) < (day.isAfter(company.today().minusDays(10)) ? 62 : 94);
            Long theme = grouped ? themes.get(topic.department() + "/" + topic.name()) : null;
            return new Spoken(
                    day.atTime(time()).toInstant(ZoneOffset.UTC),
                    text,
                    false,
                    pick(topic.harms()).toUpperCase(java.util.Locale.ROOT).replace(' ', '_'),
                    topic.stage(),
                    segment,
                    topic.issue(),
                    topic.department(),
                    pick(topic.receivers()),
                    theme);
        }

        private List<String> parts(Topic topic, String segment) {
            List<String> parts = new ArrayList<>();
            int shape = random.nextInt(100);
            if (shape < 18 || shape >= 92) {
                parts.add(storyteller.deal(openers(segment)));
            }
            parts.add(storyteller.deal(topic.cores()));
            if (shape >= 40) {
                parts.add(storyteller.deal(topic.more()));
            }
            if (shape >= 25 && shape < 45 || shape >= 66) {
                parts.add(storyteller.deal(topic.ends()));
            }
            if (shape % 9 == 0) {
                parts.add(storyteller.deal(bank.asides));
            }
            return parts;
        }

        private Spoken thanks(LocalDate day) {
            Praise praise = bank.praises.get(praised());
            String person = person(praise.department());
            String text = storyteller.tell(
                    () -> {
                        List<String> parts = new ArrayList<>(List.of(storyteller.deal(praise.cores())));
                        if (random.nextInt(3) == 0) {
                            parts.add(0, storyteller.deal(openers(segment())));
                        }
                        if (random.nextInt(3) == 0) {
                            parts.add(storyteller.deal(bank.thankEnds));
                        }
                        return parts;
                    },
                    day,
                    person);
            boolean grouped = random.nextInt(100) < 70;
            return new Spoken(
                    day.atTime(time()).toInstant(ZoneOffset.UTC),
                    text,
                    true,
                    null,
                    "USING",
                    segment(),
                    "Thanks",
                    praise.department(),
                    random.nextInt(3) == 0 ? DemoCompany.CONTACT : praise.department(),
                    grouped ? themes.get(praise.department() + "/" + praise.theme()) : null);
        }

        /** Those who meet customers are thanked more often. */
        private int praised() {
            int[] order = {0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 7};
            return order[random.nextInt(order.length)];
        }

        private @Nullable String person(String department) {
            if (department.equals(DemoCompany.BILLING) && random.nextInt(3) == 0) {
                return "Ines Okafor";
            }
            List<String> there = people.getOrDefault(department, List.of());
            return there.isEmpty() ? null : there.get(random.nextInt(Math.min(there.size(), 14)));
        }

        private List<String> openers(String segment) {
            return requireNonNull(bank.openers.get(segment), segment);
        }

        private Spoken vague(LocalDate day) {
            String text = storyteller.tell(
                    () -> {
                        List<String> parts = new ArrayList<>(List.of(storyteller.deal(bank.vague)));
                        if (random.nextBoolean()) {
                            parts.add(0, storyteller.deal(openers(segment())));
                        }
                        if (random.nextBoolean()) {
                            parts.add(storyteller.deal(bank.asides));
                        }
                        return parts;
                    },
                    day,
                    null);
            return new Spoken(
                    day.atTime(time()).toInstant(ZoneOffset.UTC),
                    text,
                    false,
                    null,
                    null,
                    segment(),
                    null,
                    null,
                    null,
                    null);
        }

        private LocalTime time() {
            return LocalTime.of(7 + random.nextInt(14), random.nextInt(60), random.nextInt(60));
        }

        private String segment() {
            return DemoCalendar.segment(random);
        }

        private String pick(Map<String, Integer> weights) {
            int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
            int at = random.nextInt(sum);
            for (Map.Entry<String, Integer> each : weights.entrySet()) {
                at -= each.getValue();
                if (at < 0) {
                    return each.getKey();
                }
            }
            throw new IllegalStateException();
        }
    }

    /** What one customer said, before it is routed; no department when nobody can tell. */
    record Spoken(
            java.time.Instant at,
            String text,
            boolean thanks,
            @Nullable String harm,
            @Nullable String stage,
            String segment,
            @Nullable String issue,
            @Nullable String origin,
            @Nullable String receiver,
            @Nullable Long theme) {
        Set<Long> themes() {
            return theme == null ? Set.of() : Set.of(theme);
        }
    }
}
