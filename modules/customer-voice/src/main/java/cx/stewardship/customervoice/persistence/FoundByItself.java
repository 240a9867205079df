package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.customervoice.Themes.Found;
import cx.stewardship.customervoice.domain.Nearest;
import cx.stewardship.customervoice.domain.ThemeCentres;
import cx.stewardship.customervoice.domain.ThemeCentres.Centre;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many of the comments that belong to themes the product would have put there by itself, and how many of later weeks it did.
 * People group all they find at once; afterwards comments join by themselves, and the rule for that is strict. Whoever compares
 * both has to know how much the rule misses.
 */
final class FoundByItself {

    /** So many comments are looked at, the newest: enough to know a share to a few hundredths. */
    private static final int LOOKED_AT = 400;

    private final EntityManager entityManager;
    private final ThemeCentres centres;
    private final Embedder embedder;

    FoundByItself(EntityManager entityManager, ThemeCentres centres, Embedder embedder) {
        this.entityManager = entityManager;
        this.centres = centres;
        this.embedder = embedder;
    }

    private record Member(long theme, boolean thanks, float[] vector) {}

    /**
     * What the rule finds of comments of these weeks. Centres are taken as they stand; each comment is part of its own, so with few comments the share is rather
     * too high. That a theme is locked now is no matter: what was found is asked, not whether more may come.
     *
     * @return nothing known where none of them has been read
     */
    Found found(Set<Long> themes, LocalDate from, LocalDate until) {
        List<Member> members = members(themes, from, until);
        if (members.isEmpty()) {
            return new Found(Instant.EPOCH, 0, 0);
        }
        Map<Long, Long> departments = new HashMap<>();
        list(
                entityManager,
                "select id, department_id from customer_voice.theme where id in (" + marks(themes) + ")",
                new ArrayList<>(themes),
                row -> departments.put(row.getLong(1), row.getLong(2)));
        Map<Long, List<Centre>> byDepartment = new HashMap<>();
        Set<Long> known = new TreeSet<>();
        for (Centre centre : centres.asTheyStand(departments.values(), embedder)) {
            known.add(centre.themeId());
            byDepartment
                    .computeIfAbsent(centre.departmentId(), id -> new ArrayList<>())
                    .add(centre.unlocked());
        }
        List<Member> told = members.stream()
                .filter(member -> known.contains(member.theme()))
                .toList();
        long found = told.stream()
                .filter(member -> Nearest.of(
                                member.vector(),
                                member.thanks(),
                                byDepartment.getOrDefault(departments.get(member.theme()), List.of()),
                                Set.of())
                        .filter(choice -> choice.theme().themeId() == member.theme())
                        .isPresent())
                .count();
        return new Found(redrawn(departments.values()), found, told.size());
    }

    /** When people last changed which themes the departments have. */
    private Instant redrawn(Collection<Long> departments) {
        Set<Long> all = new TreeSet<>(departments);
        List<Long> twice = new ArrayList<>(all);
        twice.addAll(all);
        return list(
                        entityManager,
                        "select max(changed) from (select max(created_at) as changed from customer_voice.theme where department_id in ("
                                + marks(all)
                                + ") union all select max(coalesce(undone_at, done_at)) as changed from customer_voice.theme_operation"
                                + " where kind in ('MERGED', 'SPLIT', 'DISSOLVED', 'ACCEPTED') and department_id in ("
                                + marks(all) + ")) changes",
                        twice,
                        row -> {
                            OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
                            return at == null ? Instant.EPOCH : at.toInstant();
                        })
                .get(0);
    }

    /**
     * How many comments of these weeks people or files put there, and then how many joined by themselves: before the second of these moments, from it on but
     * before the third, and so on.
     */
    long[] joined(Set<Long> themes, List<Found> rule, LocalDate from, LocalDate until) {
        StringBuilder sums = new StringBuilder("sum(case when t.how = 'ITSELF' then 0 else 1 end),"
                + " sum(case when t.how = 'ITSELF' then 1 else 0 end)");
        List<Object> values = new ArrayList<>();
        for (Found later : rule.subList(Math.min(1, rule.size()), rule.size())) {
            sums.append(", sum(case when t.how = 'ITSELF' and t.joined_at >= ? then 1 else 0 end)");
            values.add(later.since());
        }
        values.addAll(themes);
        values.add(from.atStartOfDay().atOffset(ZoneOffset.UTC));
        values.add(until.atStartOfDay().atOffset(ZoneOffset.UTC));
        int columns = Math.max(1, rule.size()) + 1;
        return list(
                        entityManager,
                        "select " + sums + " from customer_voice.comment_theme t where t.theme_id in (" + marks(themes)
                                + ") and t.occurred_at >= ? and t.occurred_at < ?",
                        values,
                        row -> {
                            long[] joined = new long[columns];
                            for (int column = 0; column < columns; column++) {
                                joined[column] = row.getLong(column + 1);
                            }
                            for (int column = 1; column + 1 < columns; column++) {
                                joined[column] -= joined[column + 1];
                            }
                            return joined;
                        })
                .get(0);
    }

    private List<Member> members(Set<Long> themes, LocalDate from, LocalDate until) {
        List<Object> values = new ArrayList<>(List.of(from, until, embedder.model(), embedder.version()));
        values.addAll(themes);
        return list(
                entityManager,
                "select t.theme_id, c.thanks, e.vector from customer_voice.comment_theme t join customer_voice.comment c on c.id ="
                        + " t.comment_id join customer_voice.comment_embedding e on e.comment_id = c.id where c.monday >= ?"
                        + " and c.monday < ? and e.model = ? and e.model_version = ? and t.theme_id in ("
                        + marks(themes)
                        + ") order by c.id desc fetch first " + LOOKED_AT + " rows only",
                values,
                row -> new Member(row.getLong(1), row.getBoolean(2), JpaEmbeddings.floats(row.getBytes(3))));
    }
}
