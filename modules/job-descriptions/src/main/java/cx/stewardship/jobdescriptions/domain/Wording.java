package cx.stewardship.jobdescriptions.domain;

import cx.stewardship.analysis.Span;
import cx.stewardship.analysis.purpose.Beneficiary;
import cx.stewardship.analysis.purpose.Judgement;
import cx.stewardship.analysis.purpose.PurposeJudge;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a statement is worded in one version: what it was, and the rewrite if there is one. The judgement belongs to the text that
 * counts and is kept with it, so that a later rule does not change what was signed.
 */
@Entity
@Table(name = "wording")
public class Wording {

    /** Longest text of a statement, in characters. */
    public static final int LONGEST = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wording_id")
    @SequenceGenerator(name = "wording_id", sequenceName = "wording_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "job_version_id")
    private JobVersion jobVersion;

    @ManyToOne(optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "statement_id")
    private Statement statement;

    @Column(name = "place")
    private int place;

    @Column(name = "original")
    private String original;

    @Column(name = "rewrite")
    private @Nullable String rewrite;

    @Enumerated(EnumType.STRING)
    @Column(name = "beneficiary")
    private Beneficiary beneficiary;

    @Column(name = "span_start")
    private @Nullable Integer spanStart;

    @Column(name = "span_end")
    private @Nullable Integer spanEnd;

    @Column(name = "rule_id")
    private String rule;

    @Column(name = "overruled_by")
    private @Nullable String overruledBy;

    @Column(name = "overruled_because")
    private @Nullable String overruledBecause;

    @Column(name = "excused_by")
    private @Nullable String excusedBy;

    @Column(name = "excused_because")
    private @Nullable String excusedBecause;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @SuppressWarnings("NullAway.Init")
    protected Wording() {}

    @SuppressWarnings("NullAway.Init")
    Wording(JobVersion version, Statement statement, int place, String original, By by) {
        this.jobVersion = version;
        this.statement = statement;
        this.place = place;
        this.original = checked(original);
        this.savedAt = by.at();
        this.savedBy = by.name();
        judge();
    }

    static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw DescriptionRefused.textNeeded();
        }
        if (stripped.length() > LONGEST) {
            throw DescriptionRefused.textTooLong(LONGEST);
        }
        return stripped;
    }

    /** A blank text, or the original itself, takes the rewrite back. What was said about the old text no longer holds. */
    void rewrite(String text, By by) {
        String stripped = text.strip();
        String before = text();
        this.rewrite = stripped.isEmpty() || stripped.equals(original) ? null : checked(text);
        this.savedAt = by.at();
        this.savedBy = by.name();
        if (!text().equals(before)) {
            overruledBy = null;
            overruledBecause = null;
            excusedBy = null;
            excusedBecause = null;
            judge();
        }
    }

    void overrule(String because, By by) {
        overruledBecause = reason(because);
        overruledBy = by.name();
    }

    void excuse(String because, By by) {
        excusedBecause = reason(because);
        excusedBy = by.name();
    }

    void moveTo(int newPlace) {
        this.place = newPlace;
    }

    /** A version that carries on keeps what people said about an unchanged text. */
    Wording carriedTo(JobVersion next, By by) {
        Wording carried = new Wording(next, statement, place, text(), by);
        carried.overruledBy = overruledBy;
        carried.overruledBecause = overruledBecause;
        carried.excusedBy = excusedBy;
        carried.excusedBecause = excusedBecause;
        return carried;
    }

    private static String reason(String because) {
        String stripped = because.strip();
        if (stripped.isEmpty()) {
            throw DescriptionRefused.reasonNeeded();
        }
        return stripped.length() > 500 ? stripped.substring(0, 500) : stripped;
    }

    private void judge() {
        Judgement judgement = PurposeJudge.judge(text());
        Span span = judgement.span();
        this.beneficiary = judgement.beneficiary();
        this.spanStart = span == null ? null : span.start();
        this.spanEnd = span == null ? null : span.end();
        this.rule = judgement.rule();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Statement statement() {
        return statement;
    }

    public int place() {
        return place;
    }

    public String original() {
        return original;
    }

    public @Nullable String rewrite() {
        return rewrite;
    }

    /** The text that counts. */
    public String text() {
        return rewrite == null ? original : rewrite;
    }

    public String rule() {
        return rule;
    }

    /** The words of {@link #text()} that decided; null when there are none. */
    public @Nullable Span span() {
        return spanStart == null || spanEnd == null ? null : new Span(spanStart, spanEnd);
    }

    /** Who benefits, by the rules. */
    public Beneficiary judged() {
        return beneficiary;
    }

    /** Whether it says which customer is better off: by the rules, or because somebody overruled them. */
    public boolean inContext() {
        return beneficiary == Beneficiary.CUSTOMER || overruledBecause != null;
    }

    /** Whether it may be signed. */
    public boolean mayBeSigned() {
        return inContext() || excusedBecause != null;
    }

    public @Nullable String overruledBy() {
        return overruledBy;
    }

    public @Nullable String overruledBecause() {
        return overruledBecause;
    }

    public @Nullable String excusedBy() {
        return excusedBy;
    }

    public @Nullable String excusedBecause() {
        return excusedBecause;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedBy;
    }
}
