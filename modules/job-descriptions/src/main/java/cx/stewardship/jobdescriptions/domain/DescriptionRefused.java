package cx.stewardship.jobdescriptions.domain;

import cx.stewardship.shared.Refusal;
import java.util.Locale;

/** What was asked of a job description is not possible as things stand. */
public final class DescriptionRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private DescriptionRefused(Kind kind, String key, Object... arguments) {
        super(kind, "jobs.refused." + key, arguments);
    }

    static DescriptionRefused noLongerOpen(int version, VersionState state) {
        return new DescriptionRefused(Kind.CONFLICT, "notOpen." + state.name().toLowerCase(Locale.ROOT), version);
    }

    static DescriptionRefused notInState(String step, int version) {
        return new DescriptionRefused(Kind.CONFLICT, step, version);
    }

    /** @param position of the first statement that says nobody's benefit, as shown: from 1 */
    static DescriptionRefused nobodyBenefits(int position) {
        return new DescriptionRefused(Kind.CONFLICT, "nobodyBenefits", position);
    }

    static DescriptionRefused noStatements() {
        return new DescriptionRefused(Kind.CONFLICT, "noStatements");
    }

    static DescriptionRefused noPurpose() {
        return new DescriptionRefused(Kind.CONFLICT, "noPurpose");
    }

    static DescriptionRefused signedAlready(String name) {
        return new DescriptionRefused(Kind.CONFLICT, "signedAlready", name);
    }

    static DescriptionRefused notBothBySame() {
        return new DescriptionRefused(Kind.CONFLICT, "notBothBySame");
    }

    static DescriptionRefused nextIsOpen(int version) {
        return new DescriptionRefused(Kind.CONFLICT, "nextIsOpen", version);
    }

    static DescriptionRefused reasonNeeded() {
        return new DescriptionRefused(Kind.INVALID, "reasonNeeded");
    }

    static DescriptionRefused textNeeded() {
        return new DescriptionRefused(Kind.INVALID, "textNeeded");
    }

    static DescriptionRefused textTooLong(int most) {
        return new DescriptionRefused(Kind.INVALID, "textTooLong", most);
    }

    /** A job of this title exists in the department. */
    public static DescriptionRefused exists(String title) {
        return new DescriptionRefused(Kind.CONFLICT, "exists", title);
    }

    public static DescriptionRefused titleNeeded() {
        return new DescriptionRefused(Kind.INVALID, "titleNeeded");
    }

    /** Nothing that reads like a responsibility was found in a pasted text. */
    public static DescriptionRefused nothingFound() {
        return new DescriptionRefused(Kind.INVALID, "nothingFound");
    }

    /** A document cannot be read; the key says why and what to do. */
    public static DescriptionRefused document(String why, Object... arguments) {
        return new DescriptionRefused(Kind.INVALID, "document." + why, arguments);
    }
}
