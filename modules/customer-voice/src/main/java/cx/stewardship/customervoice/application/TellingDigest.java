package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.DigestBook;
import cx.stewardship.customervoice.domain.DigestChoice;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Tells one person of the last week, when its time has come, once: the notice and the mark that it is told commit together. */
@ApplicationScoped
@Transactional
@AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
public class TellingDigest {

    private WritingDigests writing;
    private DigestBook book;
    private Notices notices;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected TellingDigest() {}

    @Inject
    public TellingDigest(WritingDigests writing, DigestBook book, Notices notices, Clock clock) {
        this.writing = writing;
        this.book = book;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return whether it was told now */
    public boolean tellIfDue(Actor actor) {
        PersonId person = actor.person();
        if (person == null || writing.choices(actor).isEmpty()) {
            return false;
        }
        DigestChoice choice = book.choiceOf(person);
        LocalDate week = choice.due(clock.instant()).orElse(null);
        if (week == null || book.isTold(person, week)) {
            return false;
        }
        book.told(person, week, clock.instant());
        Digest digest = writing.write(actor, choice, week, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        notices.tell(new Notice(
                person, NoticeKind.DIGEST, digest.title(), text(digest), "/customer-voice/digest", "digest-" + week));
        return true;
    }

    /** In the lines of a notice: headings, items, customers' words. */
    static String text(Digest digest) {
        StringBuilder text = new StringBuilder(digest.summary()).append('\n');
        part(text, "voice.digest.byDepartment", "- ", digest.departments());
        part(text, "voice.digest.rising", "- ", digest.rising());
        part(text, "voice.digest.quotes", "> ", digest.quotes());
        part(text, "voice.digest.waits", "- ", digest.waits());
        return text.toString();
    }

    private static void part(StringBuilder text, String heading, String sign, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("# ").append(DigestWords.say(heading)).append('\n');
            lines.forEach(line -> text.append(sign).append(line).append('\n'));
        }
    }
}
