package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.CustomerBehind;
import cx.stewardship.actionplans.domain.CustomersBehind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
public class SqlCustomersBehind implements CustomersBehind {

    private static final int MOST_ANSWERED = 100_000;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlCustomersBehind() {}

    @Inject
    public SqlCustomersBehind(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Said(String reference, LocalDate monday, String text, Instant at) {}

    private record Answered(String by, Instant at, @Nullable String answer) {}

    @Override
    public List<CustomerBehind> of(ActionPlan plan, LocalDate from, LocalDate until, int most) {
        if (plan.themes().isEmpty()) {
            return List.of();
        }
        Sql sql = new Sql("select c.customer_reference, c.monday, c.text, c.occurred_at from customer_voice.comment c");
        within(sql, plan, from, until)
                .add(" and c.customer_reference is not null order by c.occurred_at desc, c.id desc");
        Map<String, List<Said>> byCustomer = new LinkedHashMap<>();
        sql.rows(entityManager, 0, most, row -> new Said(row.text(), row.day(), row.text(), row.instant()))
                .forEach(said -> byCustomer
                        .computeIfAbsent(said.reference(), reference -> new ArrayList<>())
                        .add(said));
        Map<String, Answered> answered = answered(plan.id());
        return byCustomer.entrySet().stream()
                .map(each -> customer(each.getKey(), each.getValue(), Optional.ofNullable(answered.get(each.getKey()))))
                .toList();
    }

    @Override
    public Count count(ActionPlan plan, LocalDate from, LocalDate until) {
        if (plan.themes().isEmpty()) {
            return new Count(0, 0);
        }
        Sql sql = new Sql(
                        """
                        select count(distinct c.customer_reference), count(distinct a.customer_reference) from customer_voice.comment c
                        left join action_plans.answered_customer a on a.plan_id = #plan and a.customer_reference = c.customer_reference""")
                .with("plan", plan.id());
        within(sql, plan, from, until);
        return sql.rows(entityManager, 0, 1, row -> {
                    long customers = row.number();
                    return new Count(row.number(), customers);
                })
                .get(0);
    }

    private static CustomerBehind customer(String reference, List<Said> said, Optional<Answered> answered) {
        Said last = said.get(0);
        return new CustomerBehind(
                reference,
                said.size(),
                LocalDate.ofInstant(last.at(), ZoneOffset.UTC),
                last.text(),
                answered.map(Answered::by).orElse(null),
                answered.map(Answered::at).orElse(null),
                answered.map(Answered::answer).orElse(null));
    }

    private Map<String, Answered> answered(long plan) {
        Map<String, Answered> answered = new HashMap<>();
        new Sql(
                        "select customer_reference, answered_by, answered_at, answer from action_plans.answered_customer where plan_id = #plan")
                .with("plan", plan)
                .rows(
                        entityManager,
                        0,
                        MOST_ANSWERED,
                        row -> Map.entry(row.text(), new Answered(row.text(), row.instant(), row.textOrNull())))
                .forEach(each -> answered.put(each.getKey(), each.getValue()));
        return answered;
    }

    @Override
    public long nameless(ActionPlan plan, LocalDate from, LocalDate until) {
        if (plan.themes().isEmpty()) {
            return 0;
        }
        Sql sql = new Sql("select count(*) from customer_voice.comment c");
        within(sql, plan, from, until).add(" and c.customer_reference is null");
        return sql.rows(entityManager, 0, 1, Row::number).get(0);
    }

    private static Sql within(Sql sql, ActionPlan plan, LocalDate from, LocalDate until) {
        return sql.add(" ")
                .add(
                        """
                         where c.thanks = false and c.monday >= #from and c.monday < #until
                         and exists (select 1 from customer_voice.comment_theme t where t.comment_id = c.id and (t.theme_id in """)
                .add(" ")
                .list(plan.themes())
                .add(" or t.theme_id in (select v.successor_id from customer_voice.theme v where v.id in ")
                .list(plan.themes())
                .add(")))")
                .with("from", from)
                .with("until", until);
    }

    @Override
    public void answered(long plan, Collection<String> references, By by) {
        Map<String, Answered> before = answered(plan);
        for (String reference : references) {
            if (!before.containsKey(reference)) {
                entityManager
                        .createNativeQuery(
                                "insert into action_plans.answered_customer (plan_id, customer_reference, answered_by, answered_at, answer)"
                                        + " values (?1, ?2, ?3, ?4, (select t.text from action_plans.answer_text t where t.plan_id = ?1))")
                        .setParameter(1, plan)
                        .setParameter(2, reference)
                        .setParameter(3, by.name())
                        .setParameter(4, by.at().atOffset(ZoneOffset.UTC))
                        .executeUpdate();
            }
        }
    }

    @Override
    public void notAnswered(long plan, Collection<String> references) {
        for (String reference : references) {
            entityManager
                    .createNativeQuery(
                            "delete from action_plans.answered_customer where plan_id = ?1 and customer_reference = ?2")
                    .setParameter(1, plan)
                    .setParameter(2, reference)
                    .executeUpdate();
        }
    }

    @Override
    public Optional<String> text(long plan) {
        return new Sql("select text from action_plans.answer_text where plan_id = #plan")
                .with("plan", plan).rows(entityManager, 0, 1, Row::text).stream()
                        .findFirst();
    }

    @Override
    public void keepText(long plan, String text) {
        int changed = entityManager
                .createNativeQuery("update action_plans.answer_text set text = ?1 where plan_id = ?2")
                .setParameter(1, text)
                .setParameter(2, plan)
                .executeUpdate();
        if (changed == 0) {
            entityManager
                    .createNativeQuery("insert into action_plans.answer_text (plan_id, text) values (?1, ?2)")
                    .setParameter(1, plan)
                    .setParameter(2, text)
                    .executeUpdate();
        }
    }
}
