package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;

import cx.stewardship.customervoice.domain.CommentHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the audit trail, and from what was done to themes as a whole. */
@ApplicationScoped
@Transactional
public class JpaCommentHistory implements CommentHistory {

    private static final Map<String, Kind> ACTIONS =
            Map.of("routed", Kind.ROUTED, "set back", Kind.SET_BACK, "joined", Kind.JOINED, "left", Kind.LEFT);
    private static final Map<String, Kind> CAME = Map.of(
            "MERGED", Kind.CAME_BY_MERGING, "SPLIT", Kind.CAME_BY_SPLITTING, "ACCEPTED", Kind.CAME_WITH_A_PROPOSAL);

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaCommentHistory() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaCommentHistory(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Happened> of(long commentId, int most) {
        List<Happened> all = new ArrayList<>(list(
                entityManager,
                """
                select e.at, coalesce(a.display_name, e.actor) as who, e.action, e.value_before, e.value_after
                from organization.audit_entry e left join organization.account a on a.sign_in_name = e.actor
                where e.kind = 'comment' and e.record_id = ? and e.action in ('routed', 'set back', 'joined', 'left')
                order by e.id desc fetch first 100 rows only""",
                List.of(Long.toString(commentId)),
                row -> new Happened(
                        instant(row, "at"),
                        row.getString("who"),
                        ACTIONS.getOrDefault(row.getString("action"), Kind.ROUTED),
                        row.getString("value_before"),
                        row.getString("value_after"))));
        list(
                        entityManager,
                        """
                        select o.done_at, coalesce(a.display_name, o.done_by) as who, o.kind, c.came, t.name
                        from customer_voice.theme_operation_comment c
                        join customer_voice.theme_operation o on o.id = c.operation_id and o.undone_at is null
                        join customer_voice.theme t on t.id = c.theme_id
                        left join organization.account a on a.sign_in_name = o.done_by
                        where c.comment_id = ? and c.came = (o.kind <> 'DISSOLVED') and o.kind in ('MERGED', 'SPLIT', 'ACCEPTED', 'DISSOLVED')
                        order by o.id desc fetch first 100 rows only""",
                        List.of(commentId),
                        row -> new Happened(
                                instant(row, "done_at"),
                                row.getString("who"),
                                CAME.getOrDefault(row.getString("kind"), Kind.LEFT_BY_DISSOLVING),
                                null,
                                row.getString("name")))
                .forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparing(Happened::at).reversed())
                .limit(most)
                .toList();
    }
}
