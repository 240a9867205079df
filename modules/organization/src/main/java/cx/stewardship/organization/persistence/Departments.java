package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.Department;
import jakarta.data.repository.*;
import java.util.*;

@Repository(dataStore = "java:app/env/persistence/stewardship")
public interface Departments {
    @Insert
    Department add(Department d);

    @Save
    Department save(Department d);

    @Find
    Optional<Department> findByCode(String code);

    @Find
    Optional<Department> find(@By("id") long id);

    @Query("select d from Department d order by d.code")
    List<Department> all();
}
