package cx.stewardship.organization.mail;

import cx.stewardship.organization.application.SendingMails;
import cx.stewardship.organization.application.SendingMails.Taken;
import cx.stewardship.organization.domain.MailFailure;
import cx.stewardship.organization.domain.MailFailure.Reach;
import cx.stewardship.organization.domain.Mailer;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.List;
import java.util.Optional;

/** Empties the outbox, as far as the mail server takes what is in it. */
@ApplicationScoped
public class Delivery {

    private static final Logger LOG = System.getLogger(Delivery.class.getName());

    private SendingMails sending;
    private Composer composer;
    private Mailer mailer;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    @Inject
    public Delivery(SendingMails sending, Composer composer, Mailer mailer, CurrentActor current) {
        this.sending = sending;
        this.composer = composer;
        this.mailer = mailer;
        this.current = current;
    }

    /** @return false when the mail server is not to be had: the next round may wait a while */
    public boolean round() {
        return !mailer.isOn() || current.as(Actor.system(), this::empty);
    }

    private boolean empty() {
        composer.prepare();
        while (true) {
            List<Long> due = sending.due();
            for (Long id : due) {
                Optional<Taken> taken = sending.take(id);
                if (taken.isPresent() && !send(taken.get())) {
                    return false;
                }
            }
            if (due.size() < SendingMails.PORTION) {
                return true;
            }
        }
    }

    /** @return whether it is worth while to go on with the next */
    private boolean send(Taken mail) {
        try {
            mailer.send(composer.compose(mail));
        } catch (MailFailure e) {
            LOG.log(Logger.Level.WARNING, "Mail of notice " + mail.id() + " did not go: " + e.getMessage());
            sending.failed(mail, String.valueOf(e.getMessage()), e.reach() == Reach.THIS_FOR_GOOD);
            return e.reach() != Reach.ALL_FOR_NOW;
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Mail of notice " + mail.id() + " could not be made", e);
            sending.failed(mail, e.toString(), false);
            return true;
        }
        sending.sent(mail);
        return true;
    }
}
