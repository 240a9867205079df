package cx.stewardship.imports.domain;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, and what somebody made of it since.
 *
 * @param reject as it came
 */
public record RejectedRow(Reject reject, @Nullable Mended mended) implements Serializable {

    private static final long serialVersionUID = 1L;

    public long row() {
        return reject.row();
    }

    /** As it stands: what is wrong with it now, and with which cells. */
    public Reject now() {
        Mended.Why again = mended == null ? null : mended.again();
        return mended == null || again == null
                ? reject
                : new Reject(reject.row(), again.field(), again.reason(), again.arguments(), mended.cells());
    }

    /** Where whoever mends it begins: with what was made of it before. */
    public List<String> cells() {
        return mended == null ? reject.cells() : mended.cells();
    }

    /** Whether somebody may mend it. */
    public boolean isOpen() {
        return mended == null || !(mended.state() == Mended.State.SENT || mended.state() == Mended.State.TAKEN);
    }

    public boolean isOnItsWay() {
        return mended != null && mended.state() == Mended.State.SENT;
    }
}
