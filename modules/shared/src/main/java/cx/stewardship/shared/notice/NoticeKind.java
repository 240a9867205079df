package cx.stewardship.shared.notice;

/** What a notice is about; each can be turned off by the one who gets it, in the product and by mail apart. */
public enum NoticeKind {
    /** Something one does oneself is due soon, or late. */
    REMINDER,
    /** Something failed, or is late, in a department one is responsible for. */
    ESCALATION,
    /** Somebody named one in a discussion. */
    MENTION,
    /** A plan was reopened, closed, or its issue came back. */
    VERDICT,
    /** A verified fix of another department is offered. */
    LESSON,
    /** What customers said in a week. */
    DIGEST,
    /** A theme is rising or new. */
    RISING,
    /** A customer's thanks were passed on to one. */
    THANKS,
    /** A file one brought in has come to its end. */
    IMPORT
}
