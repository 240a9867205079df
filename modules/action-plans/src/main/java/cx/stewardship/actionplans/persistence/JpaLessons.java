package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.LessonOffer;
import cx.stewardship.actionplans.domain.Lessons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

@ApplicationScoped
@Transactional
public class JpaLessons implements Lessons {

    private static final int MOST_PROCESSES = 50_000;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaLessons() {}

    @Inject
    public JpaLessons(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Lesson add(Lesson lesson) {
        entityManager.persist(lesson);
        entityManager.flush();
        return lesson;
    }

    @Override
    public Optional<Lesson> find(long id) {
        return Optional.ofNullable(entityManager.find(Lesson.class, id));
    }

    @Override
    public Optional<Lesson> of(long plan) {
        return entityManager
                .createQuery("select l from Lesson l where l.planId = :plan", Lesson.class)
                .setParameter("plan", plan)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Lesson> newest(int first, int most) {
        return entityManager
                .createQuery(
                        "select l from Lesson l order by case when l.withdrawnAt is null then 0 else 1 end, l.publishedAt desc, l.id desc",
                        Lesson.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long count() {
        return entityManager
                .createQuery("select count(l) from Lesson l", Long.class)
                .getSingleResult();
    }

    @Override
    public List<LessonOffer> waiting(Collection<Long> departments) {
        return departments.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                """
                                select o from LessonOffer o where o.departmentId in :departments and o.lesson.withdrawnAt is null
                                  and (o.answer is null or o.answer = :planned)""",
                                LessonOffer.class)
                        .setParameter("departments", departments)
                        .setParameter("planned", LessonAnswer.PLANNED)
                        .getResultStream()
                        .sorted(Comparator.comparing(LessonOffer::expectedBy))
                        .toList();
    }

    @Override
    public Map<Long, Set<String>> processes() {
        Map<Long, Set<String>> all = new HashMap<>();
        new Sql("select department_id, process from action_plans.department_process order by process")
                .rows(entityManager, 0, MOST_PROCESSES, row -> Map.entry(row.number(), row.text()))
                .forEach(each -> all.computeIfAbsent(each.getKey(), id -> new TreeSet<>())
                        .add(each.getValue()));
        return all;
    }

    @Override
    public void keepProcesses(long department, Set<String> processes) {
        entityManager
                .createNativeQuery("delete from action_plans.department_process where department_id = ?1")
                .setParameter(1, department)
                .executeUpdate();
        for (String process : processes) {
            entityManager
                    .createNativeQuery(
                            "insert into action_plans.department_process (department_id, process) values (?1, ?2)")
                    .setParameter(1, department)
                    .setParameter(2, process)
                    .executeUpdate();
        }
    }
}
