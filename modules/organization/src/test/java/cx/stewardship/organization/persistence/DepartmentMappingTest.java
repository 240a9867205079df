package cx.stewardship.organization.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.shared.fixture.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepartmentMappingTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_a_department(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            long id = database.inTransaction(em -> {
                Department d = new Department("BILLING");
                em.persist(d);
                return d.id();
            });
            assertThat(database.<String>inTransaction(
                            em -> em.find(Department.class, id).code()))
                    .isEqualTo("BILLING");
        }
    }
}
