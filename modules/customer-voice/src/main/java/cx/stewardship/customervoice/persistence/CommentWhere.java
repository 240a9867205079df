package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.SearchWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which comments are wanted: a condition on {@code customer_voice.comment c} and its parameters, growing together. */
final class CommentWhere {

    private final StringBuilder sql = new StringBuilder(" where 1 = 1");
    private final List<Object> parameters = new ArrayList<>();

    CommentWhere and(String condition, Object... values) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** {@code where …} */
    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    static CommentWhere of(@Nullable Set<Long> scope, CommentFilter filter, boolean postgres) {
        CommentWhere where = new CommentWhere();
        where.concern(scope, filter);
        where.asked(filter, postgres);
        where.within("c", filter);
        return where;
    }

    /** Of {@code comment_department d}, for one department, which is the first parameter. */
    static CommentWhere ofOneDepartment(CommentFilter filter) {
        CommentWhere where = new CommentWhere();
        where.and("d.department_id = ?");
        where.within("d", filter);
        where.kept(filter);
        return where;
    }

    /** Of {@code comment c}: all but departments, roles and days. */
    static CommentWhere ofComment(CommentFilter filter, boolean postgres) {
        CommentWhere where = new CommentWhere();
        where.asked(filter, postgres);
        return where;
    }

    /** All but departments and days. */
    private void asked(CommentFilter filter, boolean postgres) {
        if (filter.words() != null) {
            words(SearchWords.of(filter.words()), postgres);
        }
        if (filter.harm() != null) {
            and("c.harm = ?", filter.harm());
        }
        if (filter.thanks() != null) {
            and("c.thanks = ?", filter.thanks());
        }
        if (filter.stage() != null) {
            and("c.journey_stage = ?", filter.stage());
        }
        Long theme = filter.themeId();
        if (theme != null) {
            String any = "exists (select 1 from customer_voice.comment_theme t where t.comment_id = c.id";
            if (theme == 0) {
                and("not " + any + ")");
            } else {
                and(any + " and t.theme_id = ?)", theme);
            }
        }
        if (filter.source() != null) {
            and("c.source = ?", filter.source());
        }
        if (filter.waiting() != null) {
            and("c.waiting = ?", filter.waiting());
        }
    }

    /**
     * Of {@code customer_voice.comment_department d}, for a filter that asks for nothing else: days, role, harm, stage, in no
     * theme.
     */
    static CommentWhere ofConcerns(Set<Long> scope, CommentFilter filter) {
        CommentWhere where = new CommentWhere();
        where.and("d.department_id in (" + marks(scope) + ")", scope.toArray());
        where.within("d", filter);
        where.kept(filter);
        if (filter.themeId() != null) {
            where.and("not exists (select 1 from customer_voice.comment_theme t where t.comment_id = d.comment_id)");
        }
        return where;
    }

    private void within(String of, CommentFilter filter) {
        if (filter.from() != null) {
            and(of + ".occurred_at >= ?", start(filter.from()));
        }
        if (filter.to() != null) {
            and(of + ".occurred_at < ?", start(filter.to().plusDays(1)));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void concern(@Nullable Set<Long> scope, CommentFilter filter) {
        if (scope == null && filter.role() == null) {
            return;
        }
        if (scope != null && scope.isEmpty()) {
            and("1 = 0");
            return;
        }
        // asked comment by comment: for an "in" the embedded database makes the whole list anew for each comment, while
        // others write
        sql.append(" and exists (select 1 from customer_voice.comment_department d where d.comment_id = c.id");
        if (scope != null) {
            and("d.department_id in (" + marks(scope) + ")", scope.toArray());
            // as in the comment: the index of departments goes along time
            within("d", filter);
        }
        kept(filter);
        sql.append(")");
    }

    /** What stands beside each department of a comment. */
    private void kept(CommentFilter filter) {
        if (filter.role() != null) {
            and("d.role = ?", filter.role());
        }
        if (filter.harm() != null) {
            and("d.harm = ?", filter.harm());
        }
        if (filter.stage() != null) {
            and("d.journey_stage = ?", filter.stage());
        }
    }

    /** Phrases are sought among the comments that have their words, so that the index serves them, too. */
    private void words(SearchWords wanted, boolean postgres) {
        for (String word : wanted.beginnings()) {
            begins(word, "", postgres);
        }
        for (String word : wanted.withoutBeginnings()) {
            begins(word, "not ", postgres);
        }
        for (String phrase : wanted.phrases()) {
            for (String word : postgres ? List.of(phrase.split(" ")) : List.<String>of()) {
                and("c.said @@ cast(? as tsquery)", "'" + word + "'");
            }
            and("c.words like ?", "% " + phrase + " %");
        }
        for (String phrase : wanted.withoutPhrases()) {
            and("c.words not like ?", "% " + phrase + " %");
        }
    }

    private void begins(String word, String not, boolean postgres) {
        if (postgres) {
            and(not + "c.said @@ cast(? as tsquery)", "'" + word + "':*");
        } else {
            and("c.words " + not + "like ?", "% " + word + "%");
        }
    }
}
