package cx.stewardship.shared.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * The frame of the invented company that all chapters share: Aldermoor Home Heat sells, installs and looks after heating in
 * people's homes. Names here are known to several chapters; everything else is a chapter's own.
 *
 * @param today the day on which the two years of history end; history begins 104 weeks before the Monday of its week
 */
public record DemoCompany(LocalDate today) {

    public static final String NAME = "Aldermoor Home Heat";
    public static final long SEED = 20_261_122L;

    /** Codes of the eight departments, front office first. The root of the tree is {@link #ROOT}. */
    public static final String ROOT = "ALDERMOOR";

    public static final String SALES = "SALES";
    public static final String CONTACT = "CONTACT";
    public static final String FIELD = "FIELD";
    public static final String INSTALL = "INSTALL";
    public static final String SCHEDULING = "SCHEDULING";
    public static final String BILLING = "BILLING";
    public static final String SUPPLY = "SUPPLY";
    public static final String ENGINEERING = "ENGINEERING";

    public static final List<String> DEPARTMENTS =
            List.of(SALES, CONTACT, FIELD, INSTALL, SCHEDULING, BILLING, SUPPLY, ENGINEERING);

    /** The plan that worked, from the theme of the same name in Billing: the story every chapter knows. */
    public static final String THEME_REMINDED = "Reminded although already paid";
    /** The theme whose plan was reopened, in Scheduling. */
    public static final String THEME_WAITED = "Waited at home and nobody came";
    /** The theme whose plan has not enough data yet, in Supply & Parts. */
    public static final String THEME_WRONG_PART = "Technician arrived without the part";
    /** The job whose statements spring from the plan that worked, and the criterion that follows from it. */
    public static final String JOB_RECEIVABLES = "Receivables Specialist";

    public static final String CRITERION_CHECKS_ACCOUNT = "Checks the account before each reminder";

    /** Employee numbers of the people with demo accounts. */
    public static final String MARA_LEAD_BILLING = "A1001";

    public static final String JONAS_LEAD_FIELD = "A1002";
    public static final String RUTA_HR = "A1003";
    public static final String HENRIK_EXECUTIVE = "A1004";
    public static final String LENA_ADMIN = "A1005";
    public static final String INES_EMPLOYEE_BILLING = "A1006";
    public static final String TOMAS_CX = "A1007";
    public static final String NADIA_LEAD_SCHEDULING = "A1008";

    /** A generator for one chapter, so that chapters do not disturb each other's chance. */
    public Random random(String chapter) {
        return new Random(SEED ^ chapter.hashCode());
    }
}
