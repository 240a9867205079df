package cx.stewardship.actionplans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** One week of the rate before anything was done, as it was on the day the plan began; never changed. */
@Embeddable
public class BaselineWeek {

    @Column(name = "monday")
    private LocalDate monday;

    @Column(name = "of_theme")
    private long ofTheme;

    @Column(name = "all_comments")
    private long all;

    @SuppressWarnings("NullAway.Init")
    protected BaselineWeek() {}

    public BaselineWeek(LocalDate monday, long ofTheme, long all) {
        this.monday = monday;
        this.ofTheme = ofTheme;
        this.all = all;
    }

    public LocalDate monday() {
        return monday;
    }

    /** Comments on the theme that occurred in this week. */
    public long ofTheme() {
        return ofTheme;
    }

    /** All comments of the company that occurred in this week. */
    public long all() {
        return all;
    }
}
