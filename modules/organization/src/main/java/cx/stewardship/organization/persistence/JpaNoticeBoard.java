package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.MailState;
import cx.stewardship.organization.domain.NoticeBoard;
import cx.stewardship.organization.domain.ToldNotice;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
public class JpaNoticeBoard implements NoticeBoard {

    private static final String DUPLICATE = "23505";
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ONCE = 200;

    private static final String INSERT =
            """
            insert into organization.notice
            (id, person_id, kind, title, body, address, once_key, created_at, shown, mail_state, next_try_at)
            select nextval('organization.notice_id'), p.id, ?, ?, ?, ?, ?, ?, ?,
                   case when ? and p.active and p.email is not null then 'WAITING' else 'NONE' end, ?
            from organization.person p where p.id = ?""";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaNoticeBoard() {}

    @Inject
    public JpaNoticeBoard(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Past JPA: that the same was told before must not spoil the transaction of whoever tells it again. Databases keep fewer digits of a
     * second than clocks show, and round up: without cutting, it would not be due yet at the moment it is told.
     */
    @Override
    public boolean add(Notice notice, boolean shown, boolean byMail, Instant now) {
        entityManager.flush();
        try {
            return insert(
                    entityManager.unwrap(Connection.class), notice, shown, byMail, now.truncatedTo(ChronoUnit.MILLIS));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean insert(Connection connection, Notice notice, boolean shown, boolean byMail, Instant now)
            throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
        try (PreparedStatement insert = connection.prepareStatement(
                postgres ? INSERT + " on conflict (person_id, once_key) do nothing" : INSERT)) {
            int at = 1;
            insert.setString(at++, notice.kind().name());
            insert.setString(at++, shortened(oneLine(notice.title()), LONGEST_TITLE));
            insert.setString(at++, notice.text().replace("\0", ""));
            insert.setString(at++, notice.address());
            insert.setString(at++, shortened(notice.once(), LONGEST_ONCE));
            insert.setObject(at++, now.atOffset(ZoneOffset.UTC));
            insert.setBoolean(at++, shown);
            insert.setBoolean(at++, byMail);
            insert.setObject(at++, now.atOffset(ZoneOffset.UTC));
            insert.setLong(at, notice.to().value());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (!postgres && DUPLICATE.equals(e.getSQLState())) {
                return false; // H2 undoes only the statement
            }
            throw e;
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    @Override
    public Optional<ToldNotice> find(long id) {
        return Optional.ofNullable(entityManager.find(ToldNotice.class, id));
    }

    @Override
    public Slice<ToldNotice> of(PersonId person, boolean unreadOnly, @Nullable String after, int most) {
        String which = " from ToldNotice n where n.personId = :person and n.shown = true"
                + (unreadOnly ? " and n.readAt is null" : "");
        long total = entityManager
                .createQuery("select count(n)" + which, Long.class)
                .setParameter("person", person.value())
                .getSingleResult();
        TypedQuery<ToldNotice> query = entityManager
                .createQuery(
                        "select n" + which + (after == null ? "" : " and n.id < :after") + " order by n.id desc",
                        ToldNotice.class)
                .setParameter("person", person.value())
                .setMaxResults(most + 1);
        if (after != null) {
            query.setParameter("after", Long.valueOf(after));
        }
        List<ToldNotice> rows = query.getResultList();
        return rows.size() <= most
                ? new Slice<>(rows, null, total)
                : new Slice<>(
                        rows.subList(0, most), String.valueOf(rows.get(most - 1).id()), total);
    }

    @Override
    public int unread(PersonId person, int most) {
        return entityManager
                .createQuery(
                        "select n.id from ToldNotice n where n.personId = :person and n.readAt is null and n.shown = true",
                        Long.class)
                .setParameter("person", person.value())
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    @Override
    public void readAll(PersonId person, Instant now) {
        entityManager
                .createQuery("update ToldNotice n set n.readAt = :now where n.personId = :person and n.readAt is null")
                .setParameter("now", now)
                .setParameter("person", person.value())
                .executeUpdate();
    }

    @Override
    public void read(PersonId person, String once, Instant now) {
        entityManager
                .createNativeQuery(
                        "update organization.notice set read_at = ? where person_id = ? and once_key = ? and read_at is null")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, person.value())
                .setParameter(3, once)
                .executeUpdate();
    }

    @Override
    public List<Long> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select n.id from ToldNotice n where n.mailState = :waiting and n.nextTryAt <= :now order by n.nextTryAt, n.id",
                        Long.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Optional<ToldNotice> claim(long id, Instant now) {
        Optional<ToldNotice> notice = findAlone(id)
                .filter(found -> found.mailState() == MailState.WAITING)
                .filter(found ->
                        found.nextTryAt().filter(next -> !next.isAfter(now)).isPresent());
        notice.ifPresent(found -> found.claim(now));
        return notice;
    }

    @Override
    public Optional<ToldNotice> findAlone(long id) {
        Optional<ToldNotice> notice = find(id);
        notice.ifPresent(found -> entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return notice;
    }

    @Override
    public List<ToldNotice> troubled(int most) {
        return entityManager
                .createQuery(
                        """
                        select n from ToldNotice n
                        where n.mailState = :failed or n.mailState = :waiting and n.failure is not null
                        order by n.id desc""",
                        ToldNotice.class)
                .setParameter("failed", MailState.FAILED)
                .setParameter("waiting", MailState.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long count(MailState state, Instant sentSince) {
        TypedQuery<Long> query = entityManager
                .createQuery(
                        "select count(n) from ToldNotice n where n.mailState = :state"
                                + (state == MailState.SENT ? " and n.sentAt >= :since" : ""),
                        Long.class)
                .setParameter("state", state);
        if (state == MailState.SENT) {
            query.setParameter("since", sentSince);
        }
        return query.getSingleResult();
    }

    @Override
    public int tryAllAgain(Instant now) {
        return entityManager
                .createQuery(
                        """
                        update ToldNotice n set n.mailState = :waiting, n.attempts = 0, n.nextTryAt = :now
                        where n.mailState = :failed""")
                .setParameter("waiting", MailState.WAITING)
                .setParameter("failed", MailState.FAILED)
                .setParameter("now", now)
                .executeUpdate();
    }
}
