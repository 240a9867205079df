package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.analysis.agreement.Estimate;
import cx.stewardship.analysis.agreement.Intervals;
import cx.stewardship.analysis.themes.Centre;
import cx.stewardship.customervoice.domain.Nearest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How many of the comments that belong to themes the product would have put there by itself, and how many of later weeks it did.
 * People group all they find at once; afterwards comments join by themselves, and the rule for that is strict. Whoever compares
 * both has to know how much the rule misses.
 */
final class FoundByItself {

    /** So many comments are looked at, the newest: enough to know a share to a few hundredths. */
    private static final int LOOKED_AT = 400;

    /** A share of fewer comments would say nothing. */
    private static final int ENOUGH = 10;

    private final EntityManager entityManager;

    FoundByItself(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Near(long theme, float[] centre, double cohesion) {}

    private record Member(long theme, float[] vector) {}

    /**
     * The share that the rule finds of comments of these weeks, with Wilson's interval. Centres are taken as they stand; each comment is part of its own,
     * so with few comments the share is rather too high.
     *
     * @return 1 where too few of them have been read to tell
     */
    Estimate share(Set<Long> themes, LocalDate from, LocalDate until) {
        List<Member> members = members(themes, from, until);
        List<Near> centres = members.isEmpty() ? List.of() : centres(themes);
        long known = members.stream()
                .filter(member -> centres.stream().anyMatch(near -> near.theme() == member.theme()))
                .count();
        if (known < ENOUGH) {
            return new Estimate(1, 1, 1);
        }
        long found = members.stream().filter(member -> isFound(member, centres)).count();
        return Intervals.share(found, known).orElseThrow();
    }

    /** How many comments of these weeks joined by themselves, and how many people or files put there. */
    long[] joined(Set<Long> themes, LocalDate from, LocalDate until) {
        List<Object> values = new ArrayList<>(themes);
        values.add(from.atStartOfDay().atOffset(ZoneOffset.UTC));
        values.add(until.atStartOfDay().atOffset(ZoneOffset.UTC));
        return list(
                        entityManager,
                        "select sum(case when t.how = 'ITSELF' then 1 else 0 end), sum(case when t.how = 'ITSELF' then 0 else 1 end)"
                                + " from customer_voice.comment_theme t where t.theme_id in (" + marks(themes)
                                + ") and t.occurred_at >= ? and t.occurred_at < ?",
                        values,
                        row -> new long[] {row.getLong(1), row.getLong(2)})
                .get(0);
    }

    private static boolean isFound(Member member, List<Near> centres) {
        double own = -1;
        double least = 2;
        double second = -1;
        for (Near near : centres) {
            double alike = Centre.cosine(near.centre(), member.vector());
            if (near.theme() == member.theme()) {
                own = alike;
                least = near.cohesion() - Nearest.BELOW_MEAN;
            } else {
                second = Math.max(second, alike);
            }
        }
        return own >= least && own - second >= Nearest.CLEARLY;
    }

    private List<Member> members(Set<Long> themes, LocalDate from, LocalDate until) {
        List<Object> values = new ArrayList<>(List.of(from, until));
        values.addAll(themes);
        return list(
                entityManager,
                "select t.theme_id, e.vector from customer_voice.comment_theme t join customer_voice.comment c on c.id = t.comment_id"
                        + " join customer_voice.comment_embedding e on e.comment_id = c.id where c.monday >= ? and c.monday < ?"
                        + " and t.theme_id in (" + marks(themes) + ") order by c.id desc fetch first " + LOOKED_AT
                        + " rows only",
                values,
                row -> new Member(row.getLong(1), JpaEmbeddings.floats(row.getBytes(2))));
    }

    private List<Near> centres(Set<Long> themes) {
        return list(
                entityManager,
                "select c.theme_id, c.total, c.members, (select count(*) from customer_voice.theme_seed s where s.theme_id = c.theme_id)"
                        + " from customer_voice.theme_centre c join customer_voice.theme k on k.id = c.theme_id"
                        + " where k.state = 'ACTIVE' and k.department_id in (select o.department_id from customer_voice.theme o"
                        + " where o.id in (" + marks(themes) + ")) and c.members > 0",
                new ArrayList<>(themes),
                row -> near(row.getLong(1), JpaThemeCentres.doubles(row.getBytes(2)), row.getLong(3) + row.getLong(4)));
    }

    private static Near near(long theme, double[] total, long of) {
        double length =
                Math.max(1e-9, Math.sqrt(Arrays.stream(total).map(x -> x * x).sum()));
        float[] centre = new float[total.length];
        for (int i = 0; i < total.length; i++) {
            centre[i] = (float) (total[i] / length);
        }
        return new Near(theme, centre, Math.min(1, length / of));
    }
}
