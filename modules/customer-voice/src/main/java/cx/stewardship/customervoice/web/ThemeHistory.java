package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.UndoingThemeWork;
import cx.stewardship.customervoice.domain.ThemeOperations.Before;
import cx.stewardship.customervoice.domain.ThemeOperations.Operation;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done to themes, in the reader's words, and the way back. */
@ApplicationScoped
public class ThemeHistory {

    private static final int MOST = 12;

    private final UndoingThemeWork undoing;

    @SuppressWarnings("NullAway.Init")
    protected ThemeHistory() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemeHistory(@Nullable UndoingThemeWork undoing) {
        this.undoing = undoing;
    }

    /**
     * Something that was done.
     *
     * @param whyNot why it cannot be taken back; empty when it can
     */
    public record Line(long id, String text, String by, Instant at, boolean undone, String whyNot)
            implements Serializable {

        public boolean undoable() {
            return !undone && whyNot.isEmpty();
        }
    }

    List<Line> of(long theme) {
        return undoing.of(new ThemeId(theme), MOST).stream()
                .map(ThemeHistory::line)
                .toList();
    }

    List<Line> lately(@Nullable DepartmentId department) {
        return undoing.lately(department, MOST).stream().map(ThemeHistory::line).toList();
    }

    void undo(long operation) {
        undoing.undo(operation);
    }

    private static Line line(UndoingThemeWork.Done done) {
        Operation operation = done.operation();
        List<Before> themes = operation.themes();
        Before first = themes.get(0);
        String others = themes.stream().skip(1).map(Before::name).collect(Collectors.joining(", "));
        Refusal whyNot = done.whyNot();
        return new Line(
                operation.id(),
                Pages.text("voice.did." + operation.kind(), first.name(), first.nameAfter(), others, operation.moved()),
                operation.by(),
                operation.at(),
                operation.isUndone(),
                whyNot == null ? "" : Pages.text(whyNot));
    }
}
