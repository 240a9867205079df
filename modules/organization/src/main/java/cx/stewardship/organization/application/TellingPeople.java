package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Mailer;
import cx.stewardship.organization.domain.NoticeBoard;
import cx.stewardship.organization.domain.NoticeChoice;
import cx.stewardship.organization.domain.NoticeChoices;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes down what people are to be told, as far as each wants it, in the transaction of whoever tells it. */
@ApplicationScoped
@Transactional
public class TellingPeople implements Notices {

    private NoticeBoard board;
    private NoticeChoices choices;
    private Mailer mailer;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected TellingPeople() {}

    @Inject
    public TellingPeople(NoticeBoard board, NoticeChoices choices, Mailer mailer, Clock clock) {
        this.board = board;
        this.choices = choices;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public void tell(Notice notice) {
        NoticeChoice choice = choices.of(notice.to(), notice.kind());
        board.add(notice, choice.inApp(), choice.byMail() && mailer.isOn(), clock.instant());
    }

    @Override
    public void known(PersonId person, String once) {
        board.read(person, once, clock.instant());
    }
}
