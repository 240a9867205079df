package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Mailboxes;
import cx.stewardship.organization.domain.NoticeChoice;
import cx.stewardship.organization.domain.NoticeChoices;
import cx.stewardship.organization.domain.Secrets;
import cx.stewardship.organization.domain.WayOut;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Everyone chooses for themselves what they are told of, where; the link in a mail ends its kind without signing in. */
@ApplicationScoped
@Transactional
public class ChoosingNotices {

    private NoticeChoices choices;
    private Mailboxes mailboxes;
    private Secrets secrets;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected ChoosingNotices() {}

    @Inject
    public ChoosingNotices(NoticeChoices choices, Mailboxes mailboxes, Secrets secrets, CurrentActor current) {
        this.choices = choices;
        this.mailboxes = mailboxes;
        this.secrets = secrets;
        this.current = current;
    }

    @AllowedTo(Role.EMPLOYEE)
    public List<NoticeChoice> mine() {
        return choices.of(me());
    }

    /** Where one's mail goes; empty when no address is known. */
    @AllowedTo(Role.EMPLOYEE)
    public Optional<String> myMailbox() {
        return mailboxes.of(me());
    }

    @AllowedTo(Role.EMPLOYEE)
    public void choose(List<NoticeChoice> wanted) {
        PersonId me = me();
        wanted.forEach(choice -> choices.choose(me, choice));
    }

    /** What the link of a mail is about. @throws Refusal (not found) when it is none of ours */
    @AllowedTo(anyone = true)
    public NoticeKind about(String token) {
        return wayOut(token).kind();
    }

    /** Ends mails of the kind the token names; what the product shows stays as it is. */
    @AllowedTo(anyone = true)
    public NoticeKind leave(String token) {
        return change(wayOut(token), false);
    }

    /** Takes {@link #leave} back. */
    @AllowedTo(anyone = true)
    public NoticeKind stay(String token) {
        return change(wayOut(token), true);
    }

    private NoticeKind change(WayOut out, boolean byMail) {
        boolean inApp = choices.of(out.person(), out.kind()).inApp();
        choices.choose(out.person(), new NoticeChoice(out.kind(), inApp, byMail));
        return out.kind();
    }

    private WayOut wayOut(String token) {
        return WayOut.of(token, secrets.key(WayOut.KEY)).orElseThrow(Refusal::notFound);
    }

    private PersonId me() {
        PersonId person = current.get().person();
        if (person == null) {
            throw Refusal.conflict("organization.notices.noPerson");
        }
        return person;
    }
}
