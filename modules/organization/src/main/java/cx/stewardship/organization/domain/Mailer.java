package cx.stewardship.organization.domain;

/** Hands mails to a mail server. */
public interface Mailer {

    /** Whether a mail server is named in the settings. Without one, notices are in the product only. */
    boolean isOn();

    /** Of the settings, without what is secret: {@code mail.example.org:587}. */
    String server();

    /** Who the mails come from; empty when mail is off. */
    String from();

    /** Where the product is found, without a slash at the end: {@code https://stewardship.example.org}. */
    String baseAddress();

    /** @throws MailFailure when the server did not take it */
    void send(Mail mail) throws MailFailure;
}
