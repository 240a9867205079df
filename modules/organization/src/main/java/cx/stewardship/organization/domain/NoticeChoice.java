package cx.stewardship.organization.domain;

import cx.stewardship.shared.notice.NoticeKind;

/** How somebody wants to be told of a kind of things. */
public record NoticeChoice(NoticeKind kind, boolean inApp, boolean byMail) {

    /**
     * As long as nothing was chosen. What rises comes in the weekly digest anyway, and whoever brings files in is mostly
     * still there when they are in, so these fill no mailbox of their own.
     */
    public static NoticeChoice usual(NoticeKind kind) {
        return new NoticeChoice(kind, true, kind != NoticeKind.RISING && kind != NoticeKind.IMPORT);
    }
}
