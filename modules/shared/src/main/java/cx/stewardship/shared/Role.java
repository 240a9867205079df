package cx.stewardship.shared;

/** What somebody may be in this product. A person may hold several; everyone who signs in is an {@link #EMPLOYEE}. */
public enum Role {
    /** Own job description and reviews, stories, thanks; answers what is sent to them. */
    EMPLOYEE,
    /** Comments, themes, plans, rewrites and reviews of a department and of those below it. */
    DEPARTMENT_LEAD,
    /** All job descriptions, criteria, cycles and incentive programmes. */
    HR,
    /** All comments, themes, routing, stories, frameworks and campaigns. */
    CX_TEAM,
    /** Reads maturity, plans and coverage of the whole company, never the names of reviewed people. */
    EXECUTIVE,
    /** Organization, access, imports, audit; not the content of reviews. */
    ADMIN
}
