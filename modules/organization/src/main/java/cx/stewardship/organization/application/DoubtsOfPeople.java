package cx.stewardship.organization.application;

import cx.stewardship.shared.imports.Doubt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What would surprise whoever sends a file of people: that nobody in it has a name, or that its managers are nobody. */
final class DoubtsOfPeople {

    /** A few managers may well be missing: those of the managers themselves, or of another file. */
    private static final int FEW = 3;

    private final List<TakePerson> rows;
    private final UnaryOperator<Set<String>> here;

    /** @param here which of these employee numbers are known here */
    DoubtsOfPeople(List<TakePerson> rows, UnaryOperator<Set<String>> here) {
        this.rows = rows;
        this.here = here;
    }

    List<Doubt> all() {
        Set<String> inFile = new HashSet<>();
        Set<String> nameless = new HashSet<>();
        Set<String> managers = new HashSet<>();
        for (TakePerson row : rows) {
            inFile.add(row.employeeNumber());
            if (row.name() == null) {
                nameless.add(row.employeeNumber());
            }
            if (row.managerNumber() != null) {
                managers.add(row.managerNumber());
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        nameless.removeAll(here.apply(nameless));
        long without = rows.stream()
                .filter(row -> row.name() == null && nameless.contains(row.employeeNumber()))
                .count();
        if (without > 0) {
            doubts.add(Doubt.of("organization.import.doubt.noName", without, rows.size()));
        }
        Set<String> missing = new HashSet<>(managers);
        missing.removeAll(inFile);
        missing.removeAll(here.apply(missing));
        if (missing.size() >= FEW && missing.size() * 2 > managers.size()) {
            doubts.add(Doubt.of(
                    "organization.import.doubt.managers",
                    missing.size(),
                    managers.size(),
                    missing.stream().sorted().findFirst().orElse("")));
        }
        return doubts;
    }
}
