package cx.stewardship.customervoice.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.FullComment.Context;
import cx.stewardship.customervoice.domain.FullComment.Identity;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeReads.Sized;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.persistence.KeptAnswers.Question;
import cx.stewardship.shared.fixture.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptAnswersTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-18");
    private static final long THEME = 11;
    private static final long OTHER = 12;

    private final KeptAnswers kept = new KeptAnswers();
    private final List<String> read = new ArrayList<>();

    private static TestDatabase company(TestDatabase.Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        VoiceWorld.in(database);
        theme(database, THEME, 2);
        theme(database, OTHER, 3);
        return database;
    }

    private static void theme(TestDatabase database, long id, long department) {
        database.sql(
                "insert into customer_voice.theme (id, department_id, name, definition, created_at, created_by, version) values ("
                        + id + ", " + department + ", 'T" + id + "', '', current_timestamp, 'test', 0)");
    }

    private static FullComment comment(Instant at, boolean thanks, Long... themes) {
        return new FullComment(
                1,
                new Identity("crm", "c1"),
                at,
                at,
                "The reminder came twice.",
                new Context(thanks, thanks ? null : Harm.HASSLE, null, null, null, null, null, null),
                true,
                null,
                List.of(),
                Set.of(themes));
    }

    /** Whether the question is answered without reading. */
    private boolean isKept(EntityManager em, @Nullable Set<Long> departments) {
        int before = read.size();
        kept.of(em, new Question("what", departments, ""), () -> {
            read.add("read");
            return "answer " + read.size();
        });
        return read.size() == before;
    }

    private boolean isKept(TestDatabase database, @Nullable Set<Long> departments) {
        return database.inTransaction(em -> isKept(em, departments));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void an_answer_is_kept_until_something_changes_in_a_theme(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            FullComment told = comment(TUESDAY, false, THEME);
            FullComment nextDay = comment(TUESDAY.plusSeconds(86_400), false, THEME);
            FullComment nextWeek = comment(TUESDAY.plusSeconds(8 * 86_400), false, THEME);
            FullComment thanks = comment(TUESDAY.plusSeconds(8 * 86_400), true, THEME);
            assertThat(isKept(database, null)).isFalse();
            assertThat(isKept(database, null)).isTrue();

            List<Runnable> writes = List.of(
                    () -> database.doInTransaction(em -> new JpaComments(em).add(List.of(told))),
                    () -> database.doInTransaction(em -> new JpaComments(em).change(List.of(told), List.of(nextDay))),
                    () -> database.doInTransaction(
                            em -> new JpaComments(em).change(List.of(nextDay), List.of(nextWeek))),
                    () -> database.doInTransaction(
                            em -> new JpaComments(em).change(List.of(nextWeek), List.of(thanks))),
                    () -> database.doInTransaction(em -> new JpaComments(em).remove(List.of(thanks))),
                    () -> database.doInTransaction(
                            em -> em.find(Theme.class, THEME).rename("Reminders")),
                    () -> database.doInTransaction(
                            em -> em.find(Theme.class, THEME).lock()),
                    () -> theme(database, 13, 2),
                    () -> database.sql("delete from customer_voice.theme where id = 13"));
            for (int i = 0; i < writes.size(); i++) {
                writes.get(i).run();
                assertThat(isKept(database, null)).as("after write %s", i).isFalse();
                assertThat(isKept(database, null)).as("again after write %s", i).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_is_said_of_one_department_stays_when_another_changes(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            isKept(database, Set.of(2L));
            isKept(database, Set.of(3L));

            database.doInTransaction(em -> new JpaComments(em).add(List.of(comment(TUESDAY, false, OTHER))));

            assertThat(isKept(database, Set.of(2L))).isTrue();
            assertThat(isKept(database, Set.of(3L))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void who_has_written_sees_what_was_written_and_nothing_of_it_stays_when_it_is_taken_back(
            TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            List<String> names = new ArrayList<>();
            assertThat(names(database)).contains("T11");
            assertThatThrownBy(() -> database.doInTransaction(em -> {
                        em.find(Theme.class, THEME).rename("Reminders");
                        new JpaThemeReads(em, kept)
                                .of(null).stream().map(Sized::name).forEach(names::add);
                        throw new IllegalStateException("taken back");
                    }))
                    .hasMessage("taken back");
            assertThat(names).contains("Reminders");

            // as many versions as after the change that was taken back
            database.doInTransaction(em -> em.find(Theme.class, THEME).rename("Invoices"));

            assertThat(names(database)).contains("Invoices").doesNotContain("Reminders", "T11");
        }
    }

    private List<String> names(TestDatabase database) {
        return database.inTransaction(em ->
                new JpaThemeReads(em, kept).of(null).stream().map(Sized::name).toList());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void complaints_of_part_of_a_week_follow_a_comment_within_the_week(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            FullComment early = comment(TUESDAY, false, THEME);
            FullComment late = comment(TUESDAY.plusSeconds(2 * 86_400), false, THEME);
            database.doInTransaction(em -> new JpaComments(em).add(List.of(early)));
            assertThat(complaints(database)).isZero();

            database.doInTransaction(em -> new JpaComments(em).change(List.of(early), List.of(late)));

            assertThat(complaints(database)).isOne();
        }
    }

    private int complaints(TestDatabase database) {
        return database.inTransaction(em -> new JpaThemeReads(em, kept)
                .complaintsSince(List.of(THEME, OTHER), WEDNESDAY)
                .getOrDefault(THEME, 0));
    }
}
