package cx.stewardship.customervoice.application;

import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.persistence.JpaComments;
import cx.stewardship.customervoice.persistence.JpaRoutingRules;
import cx.stewardship.customervoice.persistence.JpaThemeBook;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.RowOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file that {@code docs/samples} offers to try the import with: most rows are good, some are wrong on purpose. */
class SampleFileTest {

    private static final Path FILE = Path.of("../../docs/samples/comments.csv");

    /** The eight departments of the demo company. */
    private static final class Eight implements Departments {
        private final List<Department> all = new ArrayList<>();

        Eight() {
            all.add(new Department(new DepartmentId(1), DemoCompany.ROOT, DemoCompany.NAME, null, false, null));
            DemoCompany.DEPARTMENTS.forEach(code -> all.add(
                    new Department(new DepartmentId(all.size() + 1), code, code, new DepartmentId(1), false, null)));
        }

        @Override
        public List<Department> all() {
            return all;
        }

        @Override
        public Optional<Department> find(DepartmentId id) {
            return all.stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Department> named(String codeOrName) {
            return all.stream().filter(d -> d.code().equals(codeOrName)).findFirst();
        }

        @Override
        public Set<DepartmentId> withBelow(DepartmentId top) {
            return Set.of(top);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void sixty_rows_go_in_or_come_back_with_a_reason(TestDatabase.Vendor vendor) throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        assertThat(lines).hasSize(61);
        List<String> header = cells(lines.get(0));
        List<TakeComment> readable = new ArrayList<>();
        int badDates = 0;
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = cells(line);
            java.util.function.UnaryOperator<@Nullable String> at = name -> blank(values.get(header.indexOf(name)));
            String day = String.valueOf(at.apply("occurred_at"));
            if (!day.matches("\\d{4}-\\d\\d-\\d\\d")) {
                badDates++;
                continue;
            }
            Instant occurred = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
            readable.add(new TakeComment(
                    at.apply("source"),
                    at.apply("external_id"),
                    occurred,
                    occurred,
                    at.apply("text"),
                    null,
                    at.apply("received_by"),
                    at.apply("originated_in"),
                    at.apply("harm"),
                    null,
                    at.apply("journey_stage"),
                    at.apply("segment"),
                    at.apply("product"),
                    at.apply("issue"),
                    at.apply("customer_reference"),
                    at.apply("theme")));
        }
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            Eight departments = new Eight();
            departments
                    .all()
                    .forEach(d -> database.sql("insert into organization.department (id, code, name) values ("
                            + d.id().value() + ", '" + d.code() + "', '" + d.name() + "')"));
            Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
            List<TakenComment> taken = database.inTransaction(em -> new TakingComments(
                            new JpaComments(em),
                            new RoutingKnowledge(departments, new JpaRoutingRules(em), new JpaThemeBook(em), clock),
                            new AuditEntries(),
                            clock)
                    .take(readable, "sample", null, false));
            Map<RowOutcome.Kind, Long> counts = taken.stream()
                    .collect(Collectors.groupingBy(t -> t.outcome().kind(), Collectors.counting()));
            assertThat(badDates).isEqualTo(1);
            assertThat(counts)
                    .containsEntry(RowOutcome.Kind.ADDED, 52L)
                    .containsEntry(RowOutcome.Kind.REJECTED, 6L)
                    .containsEntry(RowOutcome.Kind.UNCHANGED, 1L);
            assertThat(taken.stream().map(t -> t.outcome().reason()).filter(java.util.Objects::nonNull))
                    .containsExactly(
                            "voice.import.noText",
                            "voice.import.future",
                            "voice.import.unknownDepartment",
                            "voice.import.unknownValue",
                            "voice.import.unknownValue",
                            "voice.import.themeWithoutDepartment");
            countsAreTrue(database);
        }
    }
}
