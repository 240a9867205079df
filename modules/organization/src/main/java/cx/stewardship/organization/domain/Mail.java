package cx.stewardship.organization.domain;

/**
 * A mail to one person.
 *
 * @param to address of the reader
 * @param id what is the same whenever the same mail is sent again; becomes the Message-ID
 * @param html the same as the text, for those who like it set
 * @param wayOut address at which this kind of mail is ended, by a click and without signing in; empty for a test mail
 */
public record Mail(String to, String id, String subject, String text, String html, String wayOut) {}
