package cx.stewardship.maturity.domain;

import cx.stewardship.shared.Refusal;

/** A figure cannot be validated like this. */
public class ValidatingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ValidatingRefused(Kind kind, String key, Object... arguments) {
        super(kind, key, arguments);
    }

    public static ValidatingRefused notOpen(String campaign) {
        return new ValidatingRefused(Kind.CONFLICT, "maturity.validate.notOpen", campaign);
    }

    public static ValidatingRefused ownAnswer() {
        return new ValidatingRefused(Kind.CONFLICT, "maturity.validate.ownAnswer");
    }

    /** @param answers how many there are */
    public static ValidatingRefused tooFewAnswers(int answers) {
        return new ValidatingRefused(Kind.CONFLICT, "maturity.validate.tooFewAnswers", answers, Claim.LEAST);
    }

    public static ValidatingRefused aboveClaimed(double level, double claimed) {
        return new ValidatingRefused(Kind.INVALID, "maturity.validate.aboveClaimed", level, claimed);
    }

    public static ValidatingRefused levelOutOfRange(double level) {
        return new ValidatingRefused(Kind.INVALID, "maturity.validate.levelOutOfRange", level, Framework.LEVELS);
    }

    public static ValidatingRefused noLevel() {
        return new ValidatingRefused(Kind.INVALID, "maturity.validate.noLevel", Framework.LEVELS);
    }

    public static ValidatingRefused noReason() {
        return new ValidatingRefused(Kind.INVALID, "maturity.validate.noReason");
    }
}
