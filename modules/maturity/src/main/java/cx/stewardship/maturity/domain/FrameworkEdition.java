package cx.stewardship.maturity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of a framework as it was brought in, word for word. It never changes, for campaigns were answered by it. */
@Entity
@Table(name = "framework")
public class FrameworkEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "framework_id")
    @SequenceGenerator(name = "framework_id", sequenceName = "framework_id", allocationSize = 1)
    private Long id;

    private String code;
    private String version;
    private String name;

    @Column(name = "content")
    private String text;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected FrameworkEdition() {}

    /** @param framework what {@code text} was read as */
    @SuppressWarnings("NullAway.Init")
    public FrameworkEdition(Framework framework, String text, Instant addedAt) {
        this.code = framework.code();
        this.version = framework.version();
        this.name = framework.name();
        this.text = text;
        this.addedAt = addedAt;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
