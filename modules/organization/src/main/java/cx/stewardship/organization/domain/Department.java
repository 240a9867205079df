package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in the tree of the company in which people work. Its code never changes: files and addresses refer to it. */
@Entity
@Table(name = "department")
public class Department {

    private static final int LONGEST_CODE = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_id")
    @SequenceGenerator(name = "department_id", sequenceName = "department_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @Column(name = "customer_facing")
    private boolean customerFacing;

    @Column(name = "lead_id")
    private @Nullable Long leadId;

    @Column(name = "lead_employee_number")
    private @Nullable String leadEmployeeNumber;

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    /** @param code 1 to 40 letters, digits and dashes; kept in upper case */
    public Department(String code, String name, boolean customerFacing) {
        this.code = code.strip().toUpperCase(Locale.ROOT);
        if (!this.code.matches("[\\p{Lu}\\p{Lo}\\p{N}][\\p{Lu}\\p{Lo}\\p{N}_-]{0,39}")) {
            throw Refusal.invalid("organization.department.code", code);
        }
        this.name = checked(name);
        this.customerFacing = customerFacing;
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw Refusal.invalid("organization.department.name", 200);
        }
        return stripped;
    }

    /** @return whether this changed anything */
    public boolean rename(String newName) {
        String checked = checked(newName);
        boolean changed = !checked.equals(name);
        name = checked;
        return changed;
    }

    /** @return whether this changed anything */
    public boolean meetsCustomers(boolean meets) {
        boolean changed = customerFacing != meets;
        customerFacing = meets;
        return changed;
    }

    /**
     * Puts it below another one; that it does not come to stand below itself is for whoever sees the whole tree to check.
     *
     * @return whether this changed anything
     */
    public boolean standsBelow(@Nullable DepartmentId parent) {
        Long now = parent == null ? null : parent.value();
        if (now != null && now.equals(id)) {
            throw Refusal.invalid("organization.department.belowItself", name);
        }
        boolean changed = !Objects.equals(parentId, now);
        parentId = now;
        return changed;
    }

    /** @return whether this changed anything */
    public boolean isLedBy(@Nullable PersonId lead) {
        Long now = lead == null ? null : lead.value();
        boolean changed = !Objects.equals(leadId, now);
        leadId = now;
        return changed;
    }

    /** The lead is known by number only: nobody with this number is among the people yet. Null when settled. */
    public void awaitsLead(@Nullable String employeeNumber) {
        leadEmployeeNumber = employeeNumber;
    }

    /** What can stand as a code for a name: {@code IT/IS} gives {@code IT-IS}; empty when nothing is left of it. */
    public static String codeFor(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String code = plain.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{Lu}\\p{Lo}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE).replaceAll("-$", "") : code;
    }

    public DepartmentId id() {
        return new DepartmentId(id);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Optional<DepartmentId> parent() {
        return Optional.ofNullable(parentId).map(DepartmentId::new);
    }

    public boolean customerFacing() {
        return customerFacing;
    }

    public Optional<PersonId> lead() {
        return Optional.ofNullable(leadId).map(PersonId::new);
    }

    public Optional<String> awaitedLead() {
        return Optional.ofNullable(leadEmployeeNumber);
    }
}
