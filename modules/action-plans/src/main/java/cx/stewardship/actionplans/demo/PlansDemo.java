package cx.stewardship.actionplans.demo;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** The plans of the demo company: one that worked, one that was reopened, one that has not enough data yet, and others at every stage. */
@ApplicationScoped
public class PlansDemo implements DemoChapter {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void write(Connection connection, DemoCompany company) throws SQLException {
        VoiceTables voice = new VoiceTables(connection);
        StaffTables staff = new StaffTables(connection);
        PlanTeller teller = new PlanTeller(company.today(), voice, staff);
        PlanWriter writer = new PlanWriter(connection);
        AfterTeller after = new AfterTeller(company.today(), connection, voice, writer);
        RoutineTeller routines = new RoutineTeller(connection, company.today(), staff);
        routines.tell();
        for (PlanScript script : PlanScript.all()) {
            long theme = voice.theme(script.department(), script.theme());
            Long department = staff.department(script.department());
            if (theme == 0 || department == null) {
                throw new IllegalStateException("no theme " + script.theme() + " in " + script.department());
            }
            ActionPlan plan =
                    teller.tell(script, theme, department, routines.number(script.department(), script.routine()));
            after.tell(script, plan, writer.write(plan));
        }
        after.processes();
    }
}
