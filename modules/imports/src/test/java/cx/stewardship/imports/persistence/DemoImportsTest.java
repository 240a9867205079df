package cx.stewardship.imports.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.imports.demo.DemoImports;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoImportsTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_demo_company_brought_files_in_and_one_has_rows_to_mend(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            try (Connection connection = database.dataSource().getConnection()) {
                new DemoImports().write(connection, new DemoCompany(LocalDate.of(2026, 11, 22)));
            }
            database.doInTransaction(em -> {
                JpaImportRuns runs = new JpaImportRuns(em);
                List<ImportRun> all = runs.latest(List.of("departments", "people", "comments"), 0, 50);
                assertThat(all).hasSize(9);
                assertThat(all).allSatisfy(run -> assertThat(run.tally().rows()).isEqualTo(run.rowsTotal()));
                List<ImportRun> toMend = runs.withRejects("tomas", Instant.parse("2026-11-08T00:00:00Z"));
                assertThat(toMend).hasSize(1);
                assertThat(new SqlRejects(em).page(toMend.get(0).id(), null, null, 0, 10))
                        .hasSize((int) toMend.get(0).tally().rejected());
            });
        }
    }
}
