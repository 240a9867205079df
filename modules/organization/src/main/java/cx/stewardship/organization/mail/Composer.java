package cx.stewardship.organization.mail;

import cx.stewardship.organization.application.SendingMails.Taken;
import cx.stewardship.organization.domain.Mail;
import cx.stewardship.organization.domain.Mailer;
import cx.stewardship.organization.domain.NoticeText;
import cx.stewardship.organization.domain.Secrets;
import cx.stewardship.organization.domain.WayOut;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes a mail of a notice: plain text, and the same as simple HTML. Everything that people or customers wrote is text in both:
 * nothing of it is ever markup, a link or a picture.
 */
@ApplicationScoped
public class Composer {

    /** The language of mails. */
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private static final int ID_CHARACTERS = 16;

    private Mailer mailer;
    private Secrets secrets;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected Composer() {}

    @Inject
    public Composer(Mailer mailer, Secrets secrets, Texts texts) {
        this.mailer = mailer;
        this.secrets = secrets;
        this.texts = texts;
    }

    /** Sees that there is a key before any mail is taken: where two servers make it at once, one of them fails. */
    public void prepare() {
        secrets.key(WayOut.KEY);
    }

    public Mail compose(Taken notice) {
        byte[] key = secrets.key(WayOut.KEY);
        String base = mailer.baseAddress();
        Links links = new Links(
                base + "/organization/open-notice?id=" + notice.id(),
                base + "/unsubscribe?t="
                        + URLEncoder.encode(
                                new WayOut(notice.person(), notice.kind()).token(key), StandardCharsets.UTF_8),
                base + "/organization/notice-choices");
        return new Mail(
                notice.to(),
                messageId(notice.id(), key),
                notice.title(),
                text(notice, links),
                html(notice, links),
                links.leave());
    }

    /** @param open shows the page and marks the notice as read */
    private record Links(String open, String leave, String choose) {}

    /** The same for the same notice, whenever it is sent; the key keeps two products from giving the same. */
    private String messageId(long notice, byte[] key) {
        String sign =
                HexFormat.of().formatHex(WayOut.hmac(key, "notice " + notice)).substring(0, ID_CHARACTERS);
        String from = mailer.from();
        return "notice-" + notice + "." + sign + "@" + from.replaceAll(".*@|[>\\s].*$", "");
    }

    private String text(Taken notice, Links links) {
        StringBuilder text = new StringBuilder();
        NoticeText.Kind before = NoticeText.Kind.PLAIN;
        for (NoticeText.Block block : NoticeText.of(notice.text()).blocks()) {
            boolean sameList = block.kind() == NoticeText.Kind.ITEM && before == NoticeText.Kind.ITEM;
            text.append(text.isEmpty() ? "" : sameList ? "\n" : "\n\n").append(plain(block));
            before = block.kind();
        }
        return text.append("\n\n")
                .append(say("organization.mail.open"))
                .append("\n")
                .append(links.open())
                .append("\n\n-- \n")
                .append(why(notice))
                .append("\n")
                .append(say("organization.mail.leave"))
                .append(" ")
                .append(links.leave())
                .append("\n")
                .append(say("organization.mail.choose"))
                .append(" ")
                .append(links.choose())
                .append("\n")
                .toString();
    }

    private static String plain(NoticeText.Block block) {
        return switch (block.kind()) {
            case HEADING -> block.text().toUpperCase(LANGUAGE);
            case QUOTE -> "    “" + block.text() + "”";
            case ITEM -> "  - " + block.text();
            case PLAIN -> block.text();
        };
    }

    private String html(Taken notice, Links links) {
        StringBuilder body = new StringBuilder();
        boolean list = false;
        for (NoticeText.Block block : NoticeText.of(notice.text()).blocks()) {
            boolean item = block.kind() == NoticeText.Kind.ITEM;
            if (item != list) {
                body.append(item ? "<ul style=\"margin:0 0 16px;padding-left:20px\">" : "</ul>");
                list = item;
            }
            body.append(marked(block));
        }
        body.append(list ? "</ul>" : "");
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">\
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title></head>
                <body style="margin:0;padding:24px 16px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif">
                <div style="max-width:36em;margin:0 auto">
                <h1 style="font-size:21px;line-height:1.3;margin:0 0 16px">%1$s</h1>
                %2$s
                <p style="margin:24px 0"><a href="%3$s" style="display:inline-block;padding:10px 16px;border-radius:6px;\
                background:#0b5c66;color:#ffffff;text-decoration:none">%4$s</a></p>
                <p style="font-size:13px;border-top:1px solid #8888;padding-top:12px">%5$s<br>
                <a href="%6$s">%7$s</a> · <a href="%8$s">%9$s</a></p>
                </div></body></html>
                """
                .formatted(
                        escaped(notice.title()),
                        body,
                        escaped(links.open()),
                        escaped(say("organization.mail.openButton")),
                        escaped(why(notice)),
                        escaped(links.leave()),
                        escaped(say("organization.mail.leaveButton")),
                        escaped(links.choose()),
                        escaped(say("organization.mail.chooseButton")));
    }

    private static String marked(NoticeText.Block block) {
        String text = escaped(block.text());
        return switch (block.kind()) {
            case HEADING -> "<h2 style=\"font-size:17px;margin:24px 0 8px\">" + text + "</h2>\n";
            case QUOTE ->
                "<blockquote style=\"margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #b8862b;"
                        + "font:17px/1.5 Georgia,serif\">" + text + "</blockquote>\n";
            case ITEM -> "<li>" + text + "</li>\n";
            case PLAIN -> "<p style=\"margin:0 0 16px\">" + text + "</p>\n";
        };
    }

    private String why(Taken notice) {
        return say("organization.mail.why." + notice.kind());
    }

    private String say(String key) {
        return texts.get(LANGUAGE, key);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
