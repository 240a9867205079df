package cx.stewardship.organization.domain;

/** What became of a notice by mail. */
public enum MailState {
    /** It is not sent: not wanted, no address, or mail was off when it was told. */
    NONE,
    WAITING,
    SENT,
    /** Given up, with the reason. */
    FAILED
}
