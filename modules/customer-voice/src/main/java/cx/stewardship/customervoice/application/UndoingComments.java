package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentFile;
import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.Undoable.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes back what imports did to comments. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.ADMIN})
@Transactional
public class UndoingComments {

    private Comments comments;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init")
    protected UndoingComments() {}

    @Inject
    public UndoingComments(Comments comments, AuditTrail audit) {
        this.comments = comments;
        this.audit = audit;
    }

    public List<Long> made(long importId, long after, int most) {
        return comments.made(importId, after, most);
    }

    /** Those that a plan, a story or a theme with a plan rests on, and those somebody routed by hand. */
    public Map<Long, Held> held(Collection<Long> keys) {
        Map<Long, Held> held = new HashMap<>();
        comments.dependents(keys).forEach((key, table) -> held.put(key, Held.because("voice.undo.referred", table)));
        comments.withIds(keys).forEach((key, comment) -> {
            if (comment.isRoutedByHand()) {
                held.putIfAbsent(key, Held.because("voice.undo.byHand"));
            }
        });
        return held;
    }

    public void remove(Collection<Long> keys) {
        Collection<FullComment> gone = comments.withIds(keys).values();
        Set<Long> themes = new HashSet<>();
        gone.forEach(comment -> themes.addAll(comment.themes()));
        comments.remove(gone);
        comments.removeEmptyThemes(themes);
        audit.record("removed", "comments", "undone import", "" + gone.size(), null);
    }

    /** @return those that are as before */
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        List<FullComment> from = new ArrayList<>();
        List<FullComment> to = new ArrayList<>();
        comments.withIds(changes.keySet()).forEach((key, comment) -> {
            List<Change> own = changes.getOrDefault(key, List.of());
            if (own.stream().allMatch(change -> CommentFile.canSay(change.field()))) {
                Change.undo(CommentFile.of(comment), own).ifPresent(row -> {
                    from.add(comment);
                    to.add(CommentFile.said(row, comment));
                });
            }
        });
        if (!from.isEmpty()) {
            comments.change(from, to);
            audit.record("set back", "comments", "undone import", null, "" + to.size());
        }
        Set<Long> restored = new HashSet<>();
        to.forEach(comment -> restored.add(comment.id()));
        return restored;
    }
}
