package cx.stewardship.actionplans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What came from one source in a week of the baseline, as it was on the day the plan began; never changed. */
@Embeddable
public class BaselineSource {

    @Column(name = "source")
    private String source;

    @Column(name = "monday")
    private LocalDate monday;

    @Column(name = "of_theme")
    private long ofTheme;

    @Column(name = "all_comments")
    private long all;

    @SuppressWarnings("NullAway.Init")
    protected BaselineSource() {}

    public BaselineSource(String source, LocalDate monday, long ofTheme, long all) {
        this.source = source;
        this.monday = monday;
        this.ofTheme = ofTheme;
        this.all = all;
    }

    public String source() {
        return source;
    }

    public LocalDate monday() {
        return monday;
    }

    /** Comments on the theme from this source that occurred in this week. */
    public long ofTheme() {
        return ofTheme;
    }

    /** All comments of the company from this source that occurred in this week. */
    public long all() {
        return all;
    }
}
