package planted.maturity;

/** Maturity must not know job descriptions. */
public class UsesASibling {
    planted.jobdescriptions.Job job;
}
