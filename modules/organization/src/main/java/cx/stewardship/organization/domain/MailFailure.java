package cx.stewardship.organization.domain;

/** A mail was not taken by the mail server. */
public class MailFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** How far the trouble reaches. */
    public enum Reach {
        /** This address will never take it: trying again is of no use. */
        THIS_FOR_GOOD,
        /** This mail, for now. */
        THIS_FOR_NOW,
        /** The mail server does not answer or does not know us: no other mail would go either. */
        ALL_FOR_NOW
    }

    private final Reach reach;

    public MailFailure(Reach reach, String message, Throwable cause) {
        super(message, cause);
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }
}
