package cx.stewardship.organization.domain;

import jakarta.persistence.*;

@Entity
@Table(name = "department")
public class Department {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_id")
    @SequenceGenerator(name = "department_id", sequenceName = "department_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "code")
    private String code;

    protected Department() {}

    public Department(String code) {
        this.code = code;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }
}
