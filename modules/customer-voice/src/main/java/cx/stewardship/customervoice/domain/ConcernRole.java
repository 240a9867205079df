package cx.stewardship.customervoice.domain;

/** How a comment concerns a department: customers told it there, or what they tell began there. */
public enum ConcernRole {
    RECEIVED,
    ORIGINATED
}
