package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an administrator does first in a product that is still empty. */
@ApplicationScoped
@Transactional
public class FirstStepTasks implements TaskSource {

    private Departments departments;
    private Accounts accounts;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected FirstStepTasks() {}

    @Inject
    public FirstStepTasks(Departments departments, Accounts accounts, Texts texts) {
        this.departments = departments;
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        if (actor.is(Role.ADMIN)) {
            if (departments.all().isEmpty()) {
                tasks.add(task("departments", "/imports/start?kind=departments"));
            }
            if (accounts.count() == 1) {
                tasks.add(task("accounts", "/organization/account"));
            }
        }
        return tasks;
    }

    private Task task(String step, String address) {
        return new Task(
                Task.Verb.ACT,
                texts.get(Locale.ENGLISH, "organization.firstStep." + step, List.of()),
                texts.get(Locale.ENGLISH, "organization.firstStep." + step + ".why", List.of()),
                null,
                address);
    }
}
