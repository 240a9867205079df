package cx.stewardship.organization.mail;

import cx.stewardship.organization.domain.Mail;
import cx.stewardship.organization.domain.MailFailure;
import cx.stewardship.organization.domain.MailFailure.Reach;
import cx.stewardship.organization.domain.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends mail by SMTP with Jakarta Mail. See docs/adr/0018-outbox-and-mail.md. */
@ApplicationScoped
public class SmtpMailer implements Mailer {

    private static final Logger LOG = System.getLogger(SmtpMailer.class.getName());

    /** What an SMTP server answers stands at the beginning of the messages of its exceptions. */
    private static final Pattern REPLY = Pattern.compile("^\\s*([245])\\d\\d[ -]");

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final Optional<MailSettings> settings;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SmtpMailer() {
        settings = Optional.empty();
    }

    @Inject
    public SmtpMailer(Clock clock) {
        this(fromEnvironment(), clock);
    }

    public SmtpMailer(Optional<MailSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private static Optional<MailSettings> fromEnvironment() {
        try {
            return MailSettings.from(System.getenv());
        } catch (IllegalArgumentException e) {
            LOG.log(Logger.Level.ERROR, "Mail is off: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public boolean isOn() {
        return settings.isPresent();
    }

    @Override
    public String server() {
        return settings.map(one -> one.host() + ":" + one.port()).orElse("");
    }

    @Override
    public String from() {
        return settings.map(MailSettings::from).orElse("");
    }

    @Override
    public String baseAddress() {
        return settings.map(MailSettings::base).orElse("");
    }

    @Override
    public void send(Mail mail) throws MailFailure {
        MailSettings to = settings.orElseThrow(() -> new IllegalStateException("mail is off"));
        Session session = Session.getInstance(properties(to));
        Message message = message(session, to, mail);
        try (Transport transport = session.getTransport(to.tls() == MailSettings.Tls.TLS ? "smtps" : "smtp")) {
            connect(transport, to);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw failure(e, transportReach(e));
        }
    }

    private static void connect(Transport transport, MailSettings to) throws MailFailure {
        try {
            transport.connect(
                    to.host(),
                    to.port(),
                    to.user().isEmpty() ? null : to.user(),
                    to.user().isEmpty() ? null : to.password());
        } catch (MessagingException e) {
            throw failure(e, Reach.ALL_FOR_NOW);
        }
    }

    private static Properties properties(MailSettings to) {
        Properties properties = new Properties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.setProperty(protocol + "connectiontimeout", CONNECT_MILLIS);
            properties.setProperty(protocol + "timeout", ANSWER_MILLIS);
            properties.setProperty(protocol + "writetimeout", ANSWER_MILLIS);
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
            properties.setProperty(protocol + "auth", String.valueOf(!to.user().isEmpty()));
            // after the data the mail is theirs; that they do not say good-bye is no failure
            properties.setProperty(protocol + "quitwait", "false");
        }
        boolean startTls = to.tls() == MailSettings.Tls.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        return properties;
    }

    private Message message(Session session, MailSettings from, Mail mail) throws MailFailure {
        try {
            MimeMessage message = new WithId(session, mail.id());
            message.setFrom(new InternetAddress(from.from(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (!mail.wayOut().isEmpty()) {
                message.setHeader("List-Unsubscribe", "<" + mail.wayOut() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.text(), StandardCharsets.UTF_8.name());
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
            message.setContent(new MimeMultipart("alternative", text, html));
            message.saveChanges();
            return message;
        } catch (AddressException e) {
            throw failure(e, Reach.THIS_FOR_GOOD);
        } catch (MessagingException e) {
            throw failure(e, Reach.THIS_FOR_NOW);
        }
    }

    /** A server that answers with 5 to this mail will not take it later either; one that falls silent has trouble of its own. */
    static Reach transportReach(MessagingException e) {
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (reply.find()) {
                return reply.group(1).equals("5") ? Reach.THIS_FOR_GOOD : Reach.THIS_FOR_NOW;
            }
        }
        return e instanceof SendFailedException ? Reach.THIS_FOR_NOW : Reach.ALL_FOR_NOW;
    }

    private static @Nullable Throwable next(Throwable e) {
        return e instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : e.getCause();
    }

    /** What the mail server said, word for word: it is what an administrator can act on. */
    private static MailFailure failure(MessagingException e, Reach reach) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            said.append(said.isEmpty() ? "" : ": ")
                    .append(words.replaceAll("\\s+", " ").strip());
        }
        return new MailFailure(reach, said.toString(), e);
    }

    /** Keeps the id it is given: the same mail, sent again after a kill, is seen to be the same. */
    private static final class WithId extends MimeMessage {

        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
