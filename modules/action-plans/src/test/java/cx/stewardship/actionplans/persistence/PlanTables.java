package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.fixture.TestDatabase;

/** What a plan refers to in the tables of other modules: a department, people, a theme and a comment. */
final class PlanTables {

    private PlanTables() {}

    static void arrange(TestDatabase database) {
        database.sql(
                """
                insert into organization.department (id, code, name, customer_facing) values (5, 'FIELD', 'Field Service', true);
                insert into organization.department (id, code, name, customer_facing) values (6, 'BILLING', 'Billing & Receivables', false);
                insert into organization.person (id, employee_number, name, department_id) values (9, 'A9', 'Henrik Solheim', null);
                insert into organization.person (id, employee_number, name, department_id, manager_id) values (1, 'A1', 'Mara Lindholm', 6, 9);
                insert into organization.person (id, employee_number, name, department_id) values (2, 'A2', 'Jonas Adeyemi', 5);
                insert into organization.person (id, employee_number, name, department_id) values (3, 'A3', 'Ines Okafor', 5);
                insert into action_plans.routine (id, version, department_id, name, rhythm, next_on) values (61, 1, 6, 'Monday staff meeting', 'WEEKLY', date '2026-11-23');
                insert into customer_voice.theme (id, department_id, name, definition, created_at, created_by, version)
                  values (41, 6, 'Reminded although already paid', '', timestamp with time zone '2026-06-01 08:00:00+00', 'test', 0);
                insert into customer_voice.comment (id, source, external_id, occurred_at, received_at, monday, text, words, thanks, waiting, version)
                  values (7, 'survey', '7', timestamp with time zone '2026-04-14 08:00:00+00', timestamp with time zone '2026-04-14 08:00:00+00',
                    date '2026-04-13', 'I now keep screenshots of my own bank account.', 'i now keep screenshots', false, false, 0);
                """);
    }
}
