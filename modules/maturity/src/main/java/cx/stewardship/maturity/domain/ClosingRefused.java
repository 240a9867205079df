package cx.stewardship.maturity.domain;

import cx.stewardship.shared.Refusal;
import java.time.LocalDate;

/** A campaign cannot be closed yet. */
public class ClosingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ClosingRefused(Kind kind, String key, Object... arguments) {
        super(kind, key, arguments);
    }

    public static ClosingRefused notOpen(String campaign) {
        return new ClosingRefused(Kind.CONFLICT, "maturity.close.notOpen", campaign);
    }

    public static ClosingRefused stillAnswering(LocalDate closes) {
        return new ClosingRefused(Kind.CONFLICT, "maturity.close.stillAnswering", closes);
    }

    public static ClosingRefused notValidated(int figures) {
        return new ClosingRefused(Kind.CONFLICT, "maturity.close.notValidated", figures);
    }
}
