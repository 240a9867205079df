package cx.stewardship.organization.domain;

import cx.stewardship.shared.notice.NoticeKind;

/** How somebody wants to be told of a kind of things. */
public record NoticeChoice(NoticeKind kind, boolean inApp, boolean byMail) {

    /** As long as nothing was chosen. What rises comes in the weekly digest anyway, so it fills no mailbox of its own. */
    public static NoticeChoice usual(NoticeKind kind) {
        return new NoticeChoice(kind, true, kind != NoticeKind.RISING);
    }
}
