package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.PassedOnThanks;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.notice.Notices;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Passes a customer's thanks on to those who earned them: for what they did, so that it is done again. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR})
@Transactional
public class PassingOnThanks {

    private CommentReads comments;
    private ThanksDesk desk;
    private Texts texts;
    private Iterable<Notices> notices;

    @SuppressWarnings("NullAway.Init")
    protected PassingOnThanks() {}

    @Inject
    PassingOnThanks(CommentReads comments, ThanksDesk desk, Texts texts, @Any Instance<Notices> notices) {
        this(comments, desk, texts, (Iterable<Notices>) notices);
    }

    PassingOnThanks(CommentReads comments, ThanksDesk desk, Texts texts, Iterable<Notices> notices) {
        this.comments = comments;
        this.desk = desk;
        this.texts = texts;
        this.notices = notices;
    }

    /** Whom thanks can be passed on to in a department, besides the whole team. */
    public List<People.Person> colleagues(DepartmentId department) {
        return desk.in(department);
    }

    /**
     * @param person null for the whole team
     * @param behaviour what they did; never a score
     */
    public void pass(CommentId id, @Nullable PersonId person, @Nullable DepartmentId team, String behaviour) {
        CommentLine comment =
                comments.find(id.value()).filter(CommentLine::thanks).orElseThrow(Refusal::notFound);
        PassedOnThanks thanks = new PassedOnThanks(comment, person, team, behaviour, desk.actor(), desk.now());
        desk.pass(thanks);
        if (person != null) {
            Notice notice = new Notice(
                    person,
                    NoticeKind.THANKS,
                    texts.get(Locale.ENGLISH, "voice.thanks.notice.title"),
                    texts.get(
                            Locale.ENGLISH,
                            "voice.thanks.notice.text",
                            desk.actor().displayName(),
                            thanks.behaviour(),
                            comment.text()),
                    "/customer-voice/thanks",
                    "thanks-" + thanks.id());
            notices.forEach(each -> each.tell(notice));
        }
    }
}
