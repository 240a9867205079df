package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ExportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comments as a file that comes back in unchanged. Departments stand in it where the source or a person named them; what a
 * rule found is found again.
 */
@ApplicationScoped
@Transactional
public class CommentsExport implements ExportKind {

    private static final int AT_ONCE = 1_000;

    private final Comments comments;
    private final RoutingKnowledge routing;

    @SuppressWarnings("NullAway.Init")
    protected CommentsExport() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    CommentsExport(@Nullable Comments comments, @Nullable RoutingKnowledge routing) {
        this.comments = comments;
        this.routing = routing;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "comments";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> readableBy() {
        return Set.of(Role.CX_TEAM);
    }

    @Override
    @AllowedTo(Role.CX_TEAM)
    public Portion portion(String after) {
        List<Long> ids = comments.idsAfter(after.isEmpty() ? 0 : Long.parseLong(after), AT_ONCE);
        Map<Long, FullComment> all = comments.withIds(ids);
        Map<Long, String> codes = new HashMap<>();
        routing.departments().all().forEach(d -> codes.put(d.id().value(), d.code()));
        Map<Long, List<Theme>> themes = new HashMap<>();
        List<Map<String, @Nullable Object>> rows = ids.stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .map(comment -> row(comment, codes, themes))
                .toList();
        return new Portion(
                rows, ids.size() < AT_ONCE ? null : ids.get(ids.size() - 1).toString());
    }

    private Map<String, @Nullable Object> row(
            FullComment comment, Map<Long, String> codes, Map<Long, List<Theme>> themes) {
        Map<String, @Nullable Object> row = new HashMap<>();
        FullComment.Context context = comment.context();
        row.put("text", comment.text());
        row.put("occurred_at", shown(comment.occurredAt()));
        row.put("external_id", comment.identity().externalId());
        row.put("source", comment.identity().source());
        row.put("received_at", shown(comment.receivedAt()));
        row.put("received_by", department(comment, ConcernRole.RECEIVED, codes));
        row.put("originated_in", department(comment, ConcernRole.ORIGINATED, codes));
        row.put("harm", context.thanks() ? "thanks" : word(context.harm()));
        row.put("judgement", word(context.judgement()));
        row.put("journey_stage", word(context.stage()));
        row.put("segment", context.segment());
        row.put("product", context.product());
        row.put("issue", context.issue());
        row.put("customer_reference", context.customerReference());
        row.put("theme", theme(comment, themes).orElse(null));
        return row;
    }

    /** A day where it is no more than that. */
    private static Object shown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.DAYS).equals(instant)
                ? instant.atZone(ZoneOffset.UTC).toLocalDate()
                : instant;
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String department(FullComment comment, ConcernRole role, Map<Long, String> codes) {
        return comment.routings().stream()
                .filter(r -> r.role() == role && (r.how() == RoutedBy.COLUMN || r.how() == RoutedBy.HAND))
                .map(r -> codes.get(r.departmentId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The one of its themes that an import would find by name: that of the department in which it began. */
    private Optional<String> theme(FullComment comment, Map<Long, List<Theme>> known) {
        if (comment.themes().isEmpty()) {
            return Optional.empty();
        }
        List<Routing> owners = comment.routings().stream()
                .filter(r -> r.role() == ConcernRole.ORIGINATED)
                .toList();
        List<Routing> asked = owners.isEmpty() ? comment.routings() : owners;
        if (asked.size() != 1) {
            return Optional.empty();
        }
        return known
                .computeIfAbsent(
                        asked.get(0).departmentId(), id -> routing.themes().of(new DepartmentId(id)))
                .stream()
                .filter(theme -> comment.themes().contains(theme.id().value()))
                .map(Theme::name)
                .sorted()
                .findFirst();
    }
}
