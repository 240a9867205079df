package cx.stewardship.performancereviews.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Something the company says it stands for; a criterion shows what it looks like in somebody's work. */
@Entity
@Table(name = "corporate_value")
public class CorporateValue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "corporate_value_id")
    @SequenceGenerator(name = "corporate_value_id", sequenceName = "corporate_value_id", allocationSize = 1)
    private long id;

    private String name;
    private String meaning;

    @SuppressWarnings("NullAway.Init")
    protected CorporateValue() {}

    public CorporateValue(String name, String meaning) {
        this.name = name;
        this.meaning = meaning;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String meaning() {
        return meaning;
    }
}
