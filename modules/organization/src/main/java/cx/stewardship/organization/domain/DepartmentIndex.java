package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The departments while a file is taken in: found by code or name, and those that the file brings. */
public final class DepartmentIndex {

    private final Map<String, Department> byCode = new HashMap<>();
    private final Map<String, Department> byName = new HashMap<>();
    private final Map<Long, Department> byId = new HashMap<>();
    private final List<Department> opened = new ArrayList<>();

    public DepartmentIndex(Collection<Department> existing) {
        existing.forEach(this::add);
        existing.forEach(department -> byId.put(department.id().value(), department));
    }

    private void add(Department department) {
        byCode.put(key(department.code()), department);
        byName.putIfAbsent(key(department.name()), department);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Department> find(String codeOrName) {
        return Optional.ofNullable(byCode.get(key(codeOrName))).or(() -> withName(codeOrName));
    }

    public Optional<Department> withCode(String code) {
        return Optional.ofNullable(byCode.get(key(code)));
    }

    public Optional<Department> withName(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    public Optional<Department> withId(DepartmentId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    /** A name or code that looks like this one. */
    public Optional<String> like(String codeOrName) {
        List<String> names = new ArrayList<>();
        byCode.values().forEach(department -> {
            names.add(department.name());
            names.add(department.code());
        });
        return Likeness.nearest(codeOrName, names).flatMap(this::find).map(Department::name);
    }

    /**
     * @param code null when it is to be derived from the name
     * @throws cx.stewardship.shared.Refusal (invalid) when the name or the code cannot be one
     */
    public Department open(@Nullable String code, String name, boolean customerFacing) {
        Department department = new Department(code == null ? freeCode(name) : code, name, customerFacing);
        add(department);
        opened.add(department);
        return department;
    }

    private String freeCode(String name) {
        String wanted = Department.codeFor(name);
        String code = wanted;
        for (int i = 2; withCode(code).isPresent(); i++) {
            String tail = "-" + i;
            code = wanted.substring(0, Math.min(wanted.length(), 40 - tail.length())) + tail;
        }
        return code;
    }

    /** Those that were not there before. */
    public List<Department> opened() {
        return List.copyOf(opened);
    }

    /** To be told once they have a key. */
    public void stored() {
        opened.forEach(department -> byId.put(department.id().value(), department));
    }

    /** Whether one would stand below itself if it stood below another. Both are stored. */
    public boolean circle(Department department, Department parent) {
        Department above = parent;
        for (int steps = 0; above != null && steps <= byId.size(); steps++) {
            if (Objects.equals(above.id(), department.id())) {
                return true;
            }
            above = above.parent().map(id -> byId.get(id.value())).orElse(null);
        }
        return false;
    }
}
