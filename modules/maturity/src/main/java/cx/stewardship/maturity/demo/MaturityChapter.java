package cx.stewardship.maturity.demo;

import cx.stewardship.maturity.domain.CapJudgement;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Estimating;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.maturity.persistence.BuiltIn;
import cx.stewardship.maturity.persistence.ScoreRows;
import cx.stewardship.maturity.persistence.YamlFrameworks;
import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Three campaigns: a year ago by the older edition, half a year ago, and one that is still open. The past ones have their
 * scores; the open one is computed from the live figures as soon as anyone looks.
 */
@ApplicationScoped
public class MaturityChapter implements DemoChapter {

    private static final int WEEKS_APART = 26;
    private static final int RESPONDENTS = 9;
    private static final int DAYS_OPEN = 35;
    private static final int DAYS_LEFT = 10;

    /** They have been asked in the open campaign and not answered yet. */
    private static final Set<String> NOT_YET =
            Set.of(DemoCompany.MARA_LEAD_BILLING, DemoCompany.INES_EMPLOYEE_BILLING, DemoCompany.JONAS_LEAD_FIELD);

    private static final List<String> NOTES = List.of(
            "Minutes of our team meeting in the second week of the month",
            "The list beside the door of the dispatch room",
            "Three comments that I kept",
            "My own diary of visits, last four weeks",
            "The plan we share with the next department",
            "The new order form, version of this summer");

    private static final List<String> REASONS = List.of(
            "Nobody could show me an example from the last three months.",
            "Two plans were called done whose issue customers still write about.",
            "True for half of the department. The other half has not been reached yet.",
            "It is written down, and I did not find anyone who works by it.",
            "The examples are good, and they are from one person.",
            "The comments of last quarter say otherwise.");

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void write(Connection connection, DemoCompany company) throws SQLException {
        DemoRows rows = new DemoRows(connection);
        YamlFrameworks yaml = new YamlFrameworks();
        Random random = company.random("maturity");
        String nine = BuiltIn.text(BuiltIn.NINE);
        String ten = BuiltIn.text(BuiltIn.TEN);
        Instant start =
                company.today().minusWeeks(104).atStartOfDay(ZoneOffset.UTC).toInstant();
        long old = rows.framework(yaml.read(nine), nine, start);
        long now = rows.framework(yaml.read(ten), ten, start.plusSeconds(86_400L * 300));
        write(rows, company, yaml.read(nine), old, 2, random);
        write(rows, company, yaml.read(ten), now, 1, random);
        write(rows, company, yaml.read(ten), now, 0, random);
    }

    private record Asked(long invitation, DemoRows.Person person, String department) {}

    private void write(
            DemoRows rows, DemoCompany company, Framework framework, long frameworkId, int before, Random random)
            throws SQLException {
        LocalDate closes = company.today().plusDays(DAYS_LEFT).minusWeeks((long) WEEKS_APART * before);
        LocalDate opens = closes.minusDays(DAYS_OPEN);
        DemoRows.Person validator = rows.person(DemoCompany.TOMAS_CX);
        long campaign = rows.campaign(frameworkId, season(opens), opens, closes, validator.id(), before > 0);
        if (before == 0) {
            rows.target(campaign, season(opens.plusYears(1)).toLowerCase(Locale.ROOT), targets(framework));
        }
        Remarks remarks = new Remarks(random);
        Map<String, Map<String, List<Integer>>> levels = new HashMap<>();
        for (String department : DemoCompany.DEPARTMENTS) {
            rows.scope(campaign, department);
            for (DemoRows.Person person : asked(rows, department, validator, opens, before, random)) {
                boolean answers = before == 0
                        ? !NOT_YET.contains(person.number()) && random.nextInt(9) > 0
                        : random.nextInt(12) > 0;
                Instant at = opens.plusDays(1L + random.nextInt(DAYS_OPEN - DAYS_LEFT - 2))
                        .atTime(8 + random.nextInt(9), random.nextInt(60))
                        .toInstant(ZoneOffset.UTC);
                long invitation = rows.invitation(campaign, person.id(), department, answers ? at : null);
                if (answers) {
                    answer(
                            rows,
                            new Asked(invitation, person, department),
                            framework,
                            before,
                            remarks,
                            levels.computeIfAbsent(department, d -> new HashMap<>()),
                            at,
                            random);
                } else if (before == 0 && person.number().equals(DemoCompany.JONAS_LEAD_FIELD)) {
                    rows.answer(invitation, "perspective", 4, null, null, at);
                    rows.answer(invitation, "preventive", 3, null, null, at);
                }
            }
        }
        validateAndCompute(rows, company, framework, campaign, before, closes, validator, levels, random);
    }

    private static List<DemoRows.Person> asked(
            DemoRows rows, String department, DemoRows.Person validator, LocalDate opens, int before, Random random)
            throws SQLException {
        List<DemoRows.Person> people = new ArrayList<>(rows.peopleOf(department, opens));
        people.removeIf(person -> person.id() == validator.id());
        Collections.shuffle(people, random);
        if (before == 0) {
            people.sort((a, b) -> Boolean.compare(NOT_YET.contains(b.number()), NOT_YET.contains(a.number())));
        }
        return people.subList(0, Math.min(people.size(), RESPONDENTS + random.nextInt(3)));
    }

    private static void answer(
            DemoRows rows,
            Asked asked,
            Framework framework,
            int before,
            Remarks remarks,
            Map<String, List<Integer>> levels,
            Instant at,
            Random random)
            throws SQLException {
        for (Quality quality : framework.qualities()) {
            int index = DemoLevels.QUALITIES.indexOf(quality.code());
            int level = DemoLevels.draw(asked.department(), index, before, random);
            boolean judges = !hardToJudge(asked.department(), quality.code()) || random.nextInt(5) == 0;
            String remark = judges && random.nextInt(5) == 0 ? remarks.next(quality.code(), level) : null;
            String note = remark != null && random.nextInt(4) == 0 ? NOTES.get(random.nextInt(NOTES.size())) : null;
            rows.answer(asked.invitation(), quality.code(), judges ? level : null, remark, note, at);
            if (judges) {
                levels.computeIfAbsent(quality.code(), q -> new ArrayList<>()).add(level);
            }
        }
    }

    /** Who never meets the time before an order or the feelings at the door says so. */
    private static boolean hardToJudge(String department, String quality) {
        return (department.equals(DemoCompany.SUPPLY) && quality.equals("duration"))
                || (department.equals(DemoCompany.ENGINEERING) && quality.equals("multi-faceted"));
    }

    private static void validateAndCompute(
            DemoRows rows,
            DemoCompany company,
            Framework framework,
            long campaign,
            int before,
            LocalDate closes,
            DemoRows.Person validator,
            Map<String, Map<String, List<Integer>>> levels,
            Random random)
            throws SQLException {
        List<Score> scores = new ArrayList<>();
        List<Scores.DepartmentReading> readings = new ArrayList<>();
        Instant at = (before == 0 ? company.today().minusDays(2) : closes.plusDays(6))
                .atTime(10, 15)
                .toInstant(ZoneOffset.UTC);
        for (String department : DemoCompany.DEPARTMENTS) {
            Map<String, CapJudgement> caps = before == 0
                    ? Map.of()
                    : framework.judge(read(readings, rows.department(department), department, before, random));
            for (Quality quality : framework.qualities()) {
                Claim claim = Estimating.claim(
                        levels.getOrDefault(department, Map.of()).getOrDefault(quality.code(), List.of()));
                Double validated = before == 0 && waits(department)
                        ? null
                        : validate(rows, campaign, department, quality.code(), claim, validator, at, random);
                if (before > 0) {
                    scores.add(Score.ofDepartment(
                            rows.department(department),
                            quality.code(),
                            claim,
                            validated,
                            Objects.requireNonNull(caps.get(quality.code()))));
                }
            }
        }
        if (before > 0) {
            scores.addAll(company(framework, scores, levels, read(readings, null, null, before, random)));
            new ScoreRows<SQLException>(rows::insert, rows::next)
                    .add(new Scores.Computation(campaign, at, validator.name(), closes.plusDays(6), scores, readings));
        }
    }

    /** In the open campaign two departments still wait for the validator. */
    private static boolean waits(String department) {
        return department.equals(DemoCompany.ENGINEERING) || department.equals(DemoCompany.SUPPLY);
    }

    private static Map<String, Reading> read(
            List<Scores.DepartmentReading> into,
            @Nullable Long id,
            @Nullable String department,
            int before,
            Random random) {
        Map<String, Reading> readings = DemoReadings.of(department, before, random);
        readings.forEach((code, reading) -> into.add(new Scores.DepartmentReading(id, code, reading)));
        return readings;
    }

    private static @Nullable Double validate(
            DemoRows rows,
            long campaign,
            String department,
            String quality,
            Claim claim,
            DemoRows.Person validator,
            Instant at,
            Random random)
            throws SQLException {
        if (claim.mean().isEmpty()) {
            return null;
        }
        double claimed = claim.mean().getAsDouble();
        double lowered = DemoLevels.lowered(DemoLevels.QUALITIES.indexOf(quality));
        boolean lowers = lowered > 0 && random.nextInt(4) > 0;
        double level =
                lowers ? Math.max(1, Math.round((claimed - lowered - 0.2 * random.nextDouble()) * 10) / 10.0) : claimed;
        rows.validation(
                campaign,
                department,
                quality,
                level,
                lowers ? REASONS.get(random.nextInt(REASONS.size())) : null,
                validator.name(),
                at);
        return level;
    }

    private static List<Score> company(
            Framework framework,
            List<Score> departments,
            Map<String, Map<String, List<Integer>>> levels,
            Map<String, Reading> readings) {
        Map<String, CapJudgement> caps = framework.judge(readings);
        List<Score> company = new ArrayList<>();
        for (Quality quality : framework.qualities()) {
            List<Score> below = departments.stream()
                    .filter(s -> s.quality().equals(quality.code()))
                    .toList();
            List<Integer> all = levels.values().stream()
                    .flatMap(d -> d.getOrDefault(quality.code(), List.of()).stream())
                    .toList();
            long capped = below.stream().filter(Score::capped).count();
            company.add(Score.ofCompany(
                    quality.code(),
                    Estimating.claim(all),
                    below,
                    Objects.requireNonNull(caps.get(quality.code())),
                    capped + " of " + below.size()
                            + (capped == 1 ? " departments is capped" : " departments are capped")));
        }
        return company;
    }

    private static Map<String, Double> targets(Framework framework) {
        Map<String, Double> targets = new HashMap<>();
        framework
                .qualities()
                .forEach(q -> targets.put(q.code(), DemoLevels.target(DemoLevels.QUALITIES.indexOf(q.code()))));
        return targets;
    }

    private static String season(LocalDate day) {
        String season =
                switch (day.getMonthValue()) {
                    case 3, 4, 5 -> "Spring";
                    case 6, 7, 8 -> "Summer";
                    case 9, 10, 11 -> "Autumn";
                    default -> "Winter";
                };
        return season + " " + day.getYear();
    }
}
