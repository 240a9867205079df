package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.Jobs;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs that live as long as a test. */
final class InMemoryJobs implements Jobs {

    final List<Job> all = new ArrayList<>();

    @Override
    public void add(Job job) {
        all.add(job);
        number(job, all.size());
        job.latest().wordings().forEach(w -> number(w.statement(), 100L * all.size() + w.place()));
    }

    private static void number(Object entity, long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Job> find(long id) {
        return all.stream().filter(job -> job.id() == id).findFirst();
    }

    @Override
    public Optional<Job> titled(long departmentId, String title) {
        return all.stream()
                .filter(job -> job.departmentId() == departmentId && job.title().equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    @Override
    public List<Job> of(Collection<Long> departmentIds) {
        return all.stream()
                .filter(job -> departmentIds.contains(job.departmentId()))
                .toList();
    }

    @Override
    public void store() {
        all.forEach(job -> job.latest().wordings().stream()
                .filter(wording -> !hasKey(wording.statement()))
                .forEach(wording -> number(wording.statement(), 100L * job.id() + wording.place())));
    }

    private static boolean hasKey(Object entity) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            return field.get(entity) != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<Long, String> dependents(Collection<Long> statements) {
        return Map.of();
    }

    @Override
    public void removeStatements(Collection<Long> statements) {}

    @Override
    public void remove(Job job) {
        all.remove(job);
    }

    @Override
    public Optional<Job> ofStatement(long statement) {
        return all.stream()
                .filter(job -> job.latest().find(statement).isPresent())
                .findFirst();
    }
}
