package cx.stewardship.performancereviews.demo;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.demo.DemoCriteria.InForce;
import cx.stewardship.performancereviews.domain.Programme;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.performancereviews.domain.TemplateOfJob;
import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Criteria, last year's cycle as it ended, this year's as it stands, and what the company rewards. */
@ApplicationScoped
public class DemoReviews implements DemoChapter {

    private static final int ORDER = 50;
    private static final String HR = "Ruta Balode";
    private static final Set<String> AT_CUSTOMERS = Set.of("FIELD", "INSTALL", "SUPPLY", "SCHEDULING", "ENGINEERING");

    /** Somebody who is reviewed. */
    private record Reviewed(
            long id,
            String number,
            String name,
            long department,
            String code,
            long manager,
            String managerName,
            String job,
            LocalDate hired) {}

    private record Year(long cycle, String name, LocalDate from, LocalDate to, boolean over) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void write(Connection connection, DemoCompany company) throws SQLException {
        List<InForce> criteria = new DemoCriteria(connection, company).write();
        writeProgrammes(connection, company);
        List<Reviewed> everyone = everyone(connection);
        int year = company.today().getYear();
        Random random = company.random("reviews");
        for (boolean over : new boolean[] {true, false}) {
            int of = over ? year - 1 : year;
            Year cycle = new Year(
                    Sql.keys(connection, "performance_reviews.cycle_id", 1).get(0),
                    "Review " + of,
                    LocalDate.of(of, 1, 1),
                    LocalDate.of(of, 12, 31),
                    over);
            writeCycle(connection, company, cycle);
            List<Reviewed> people = everyone.stream()
                    .filter(person -> person.hired().isBefore(cycle.from().plusMonths(9)))
                    .toList();
            new Writer(connection, company, cycle, criteria, random).write(people);
        }
        writeDiary(connection, company, everyone, new DemoTexts(random), random);
    }

    private static List<Reviewed> everyone(Connection connection) throws SQLException {
        List<Reviewed> people = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        """
                        select p.id, p.employee_number, p.name, p.department_id, d.code, p.manager_id, m.name, p.job_title,
                               p.hired_on
                        from organization.person p
                        join organization.department d on d.id = p.department_id
                        join organization.person m on m.id = p.manager_id
                        where p.active = true order by p.id""")) {
            while (result.next()) {
                people.add(new Reviewed(
                        result.getLong(1),
                        result.getString(2),
                        result.getString(3),
                        result.getLong(4),
                        result.getString(5),
                        result.getLong(6),
                        result.getString(7),
                        result.getString(8),
                        result.getDate(9).toLocalDate()));
            }
        }
        return people;
    }

    private static void writeCycle(Connection connection, DemoCompany company, Year year) throws SQLException {
        LocalDate today = company.today();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into performance_reviews.cycle
                    (id, name, from_day, to_day, self_due, manager_due, origin, closed, opened_at, opened_by, lock_version)
                values (?, ?, ?, ?, ?, ?, 'HERE', ?, ?, ?, 1)""")) {
            LocalDate opened = year.over() ? year.to().minusWeeks(6) : today.minusWeeks(3);
            Sql.set(
                    insert,
                    year.cycle(),
                    year.name(),
                    year.from(),
                    year.to(),
                    opened.plusWeeks(3).plusDays(4),
                    opened.plusWeeks(7),
                    year.over(),
                    DemoCriteria.at(opened, 9),
                    HR);
            insert.executeUpdate();
        }
    }

    private static void writeProgrammes(Connection connection, DemoCompany company) throws SQLException {
        List<String[]> lines = DemoTexts.read("programmes.txt");
        List<Long> keys = Sql.keys(connection, "performance_reviews.programme_id", lines.size());
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into performance_reviews.programme
                    (id, name, department_id, basis, rule, reward, since, ended_on, registered_by, lock_version)
                values (?, ?, (select id from organization.department where code = ?), ?, ?, ?, ?, ?, ?, 1)""")) {
            for (int i = 0; i < lines.size(); i++) {
                String[] line = lines.get(i);
                Sql.set(
                        insert,
                        keys.get(i),
                        line[0],
                        line[1],
                        Programme.Basis.valueOf(line[2]).name(),
                        line[3],
                        line[4],
                        company.today().minusWeeks(Integer.parseInt(line[5])),
                        line[6].equals("-") ? null : company.today().minusWeeks(Integer.parseInt(line[6])),
                        HR);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeDiary(
            Connection connection, DemoCompany company, List<Reviewed> everyone, DemoTexts texts, Random random)
            throws SQLException {
        List<Reviewed> noted = everyone.stream()
                .filter(person -> person.number().equals(DemoCompany.INES_EMPLOYEE_BILLING) || random.nextInt(5) == 0)
                .toList();
        List<Long> keys = Sql.keys(connection, "performance_reviews.incident_id", 2 * noted.size());
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into performance_reviews.incident
                    (id, employee_id, happened_on, what, written_by_id, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < keys.size(); i++) {
                Reviewed person = noted.get(i / 2);
                boolean own = i % 4 == 1;
                LocalDate day = company.today().minusDays(6 + random.nextInt(250));
                Sql.set(
                        insert,
                        keys.get(i),
                        person.id(),
                        day,
                        texts.next(i % 2 == 0 ? "INCIDENT" : incident(person)),
                        own ? person.id() : person.manager(),
                        own ? person.name() : person.managerName(),
                        DemoCriteria.at(day.plusDays(1), 16));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String incident(Reviewed person) {
        return AT_CUSTOMERS.contains(person.code()) ? "INCIDENT AT CUSTOMERS" : "INCIDENT AT THE DESK";
    }

    /** Writes the reviews of one cycle. */
    private static final class Writer {
        private final Connection connection;
        private final DemoCompany company;
        private final Year year;
        private final List<InForce> criteria;
        private final Random random;
        private final DemoTexts texts;
        private final Map<Long, Double> leniency = new HashMap<>();

        Writer(Connection connection, DemoCompany company, Year year, List<InForce> criteria, Random random) {
            this.connection = connection;
            this.company = company;
            this.year = year;
            LocalDate latest = year.over() ? year.to() : company.today();
            this.criteria = criteria.stream()
                    .filter(criterion -> !criterion.publishedOn().isAfter(latest))
                    .toList();
            this.random = random;
            this.texts = new DemoTexts(random);
        }

        void write(List<Reviewed> people) throws SQLException {
            Map<String, Map<CriterionId, Integer>> templates = new LinkedHashMap<>();
            Map<String, Reviewed> posts = new HashMap<>();
            for (Reviewed person : people) {
                String post = person.code() + "/" + person.job();
                posts.putIfAbsent(post, person);
                templates.computeIfAbsent(post, key -> template(person));
            }
            writeTemplates(templates, posts);
            List<Long> keys = Sql.keys(connection, "performance_reviews.review_id", people.size());
            try (PreparedStatement review = connection.prepareStatement(
                            """
                            insert into performance_reviews.review (id, cycle_id, employee_id, reviewer_id, department_id,
                                job_title, state, overall, manager_remark, answer, self_at, manager_at, shared_at,
                                acknowledged_at, lock_version)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""");
                    PreparedStatement rating = connection.prepareStatement(
                            """
                            insert into performance_reviews.rating (id, review_id, criterion_id, weight, self_rating,
                                manager_rating, calibrated_rating, self_comment, manager_comment, calibration_reason)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                for (int i = 0; i < people.size(); i++) {
                    Reviewed person = people.get(i);
                    one(
                            review,
                            rating,
                            keys.get(i),
                            person,
                            templates.getOrDefault(person.code() + "/" + person.job(), Map.of()));
                }
                review.executeBatch();
                rating.executeBatch();
            }
        }

        private Map<CriterionId, Integer> template(Reviewed person) {
            Map<CriterionId, Integer> weights = new LinkedHashMap<>();
            criteria.stream()
                    .filter(criterion -> criterion.department() == null
                            || (criterion.department() == person.department()
                                    && (criterion.job() == null
                                            || criterion.job().equals(person.job()))))
                    .sorted(java.util.Comparator.comparing((InForce c) -> c.job() == null)
                            .thenComparing(c -> c.department() == null)
                            .thenComparing(InForce::id))
                    .forEach(criterion -> weights.put(new CriterionId(criterion.id()), criterion.weight()));
            return TemplateOfJob.shares(weights);
        }

        private void writeTemplates(Map<String, Map<CriterionId, Integer>> templates, Map<String, Reviewed> posts)
                throws SQLException {
            int lines = templates.values().stream().mapToInt(Map::size).sum();
            List<Long> keys = Sql.keys(connection, "performance_reviews.template_line_id", lines);
            int next = 0;
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into performance_reviews.template_line (id, cycle_id, department_id, job_title, criterion_id, weight)
                    values (?, ?, ?, ?, ?, ?)""")) {
                for (Map.Entry<String, Map<CriterionId, Integer>> template : templates.entrySet()) {
                    Reviewed post = posts.get(template.getKey());
                    for (Map.Entry<CriterionId, Integer> line :
                            template.getValue().entrySet()) {
                        Sql.set(
                                insert,
                                keys.get(next++),
                                year.cycle(),
                                post == null ? 0 : post.department(),
                                post == null ? "" : post.job(),
                                line.getKey().value(),
                                line.getValue());
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        }

        private void one(
                PreparedStatement review,
                PreparedStatement rating,
                long id,
                Reviewed person,
                Map<CriterionId, Integer> template)
                throws SQLException {
            ReviewState state = state(person);
            LocalDate last = year.over() ? year.to() : company.today();
            double sum = 0;
            List<Long> keys = Sql.keys(connection, "performance_reviews.rating_id", template.size());
            int next = 0;
            double gift = 3.35 + random.nextGaussian() * 0.45 + leniency(person.manager());
            for (Map.Entry<CriterionId, Integer> line : template.entrySet()) {
                int level = level(gift + random.nextGaussian() * 0.6);
                int self = level(level + 0.25 + random.nextGaussian() * 0.6);
                boolean rated = state.ordinal() >= ReviewState.CALIBRATION.ordinal();
                boolean handedIn =
                        state.ordinal() >= ReviewState.MANAGER.ordinal() || (state == ReviewState.SELF && next == 0);
                boolean calibrated = rated && level == 5 && random.nextInt(4) == 0;
                int counts = calibrated ? 4 : level;
                sum += counts * line.getValue() / 100.0;
                Sql.set(
                        rating,
                        keys.get(next++),
                        id,
                        line.getKey().value(),
                        line.getValue(),
                        handedIn ? self : null,
                        rated ? level : null,
                        calibrated ? 4 : null,
                        handedIn && random.nextInt(3) > 0 ? texts.next("SELF") : null,
                        rated && (level == 1 || level == 5 || random.nextInt(4) > 0) ? comment(level) : null,
                        calibrated
                                ? "Compared with three others who foresee it but do not yet prevent it for others."
                                : null);
                rating.addBatch();
            }
            boolean rated = state.ordinal() >= ReviewState.CALIBRATION.ordinal();
            boolean shared = state.ordinal() >= ReviewState.SHARED.ordinal();
            Sql.set(
                    review,
                    id,
                    year.cycle(),
                    person.id(),
                    person.manager(),
                    person.department(),
                    person.job(),
                    state.name(),
                    rated ? java.math.BigDecimal.valueOf(Math.round(sum * 100), 2) : null,
                    rated && random.nextInt(3) > 0 ? texts.next("REMARK") : null,
                    state == ReviewState.ACKNOWLEDGED && random.nextInt(4) == 0 ? texts.next("ANSWER") : null,
                    state.ordinal() >= ReviewState.MANAGER.ordinal() ? DemoCriteria.at(last.minusDays(12), 11) : null,
                    rated ? DemoCriteria.at(last.minusDays(7), 15) : null,
                    shared ? DemoCriteria.at(last.minusDays(3), 9) : null,
                    state == ReviewState.ACKNOWLEDGED ? DemoCriteria.at(last.minusDays(1), 17) : null);
            review.addBatch();
        }

        private double leniency(long manager) {
            return leniency.computeIfAbsent(manager, key -> random.nextGaussian() * 0.25);
        }

        private static int level(double figure) {
            return (int) Math.max(1, Math.min(5, Math.round(figure)));
        }

        private String comment(int level) {
            return texts.next(level >= 4 ? "HIGH" : level == 3 ? "MID" : "LOW");
        }

        private ReviewState state(Reviewed person) {
            @Nullable ReviewState known = known(person);
            if (known != null) {
                return known;
            }
            int chance = random.nextInt(100);
            if (year.over()) {
                return chance < 4 ? ReviewState.SHARED : ReviewState.ACKNOWLEDGED;
            }
            int ahead =
                    switch (person.code()) {
                        case DemoCompany.CONTACT, DemoCompany.BILLING -> 22;
                        case DemoCompany.ENGINEERING, DemoCompany.SUPPLY -> -22;
                        default -> 0;
                    };
            int at = chance + ahead;
            return at < 28
                    ? ReviewState.NOT_STARTED
                    : at < 42
                            ? ReviewState.SELF
                            : at < 70 ? ReviewState.MANAGER : at < 90 ? ReviewState.CALIBRATION : ReviewState.SHARED;
        }

        /** Those who can sign in find something to do. */
        private @Nullable ReviewState known(Reviewed person) {
            if (year.over()) {
                return person.number().matches("A100[1-8]") ? ReviewState.ACKNOWLEDGED : null;
            }
            return switch (person.number()) {
                case DemoCompany.INES_EMPLOYEE_BILLING -> ReviewState.NOT_STARTED;
                case DemoCompany.MARA_LEAD_BILLING -> ReviewState.SHARED;
                case DemoCompany.JONAS_LEAD_FIELD, DemoCompany.TOMAS_CX -> ReviewState.SELF;
                case DemoCompany.NADIA_LEAD_SCHEDULING -> ReviewState.MANAGER;
                default -> null;
            };
        }
    }
}
