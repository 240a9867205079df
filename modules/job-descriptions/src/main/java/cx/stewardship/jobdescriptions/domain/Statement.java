package cx.stewardship.jobdescriptions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A responsibility that keeps its identity while its wording changes from version to version. */
@Entity
@Table(name = "statement")
public class Statement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statement_id")
    @SequenceGenerator(name = "statement_id", sequenceName = "statement_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "job_id")
    private Job job;

    /** The action plan that it keeps alive; a plan of a sibling module, so no foreign key. */
    @Column(name = "springs_from_plan")
    private @Nullable Long springsFromPlan;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    Statement(Job job) {
        this.job = job;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Job job() {
        return job;
    }

    public @Nullable Long springsFromPlan() {
        return springsFromPlan;
    }

    void springFrom(@Nullable Long plan) {
        this.springsFromPlan = plan;
    }
}
