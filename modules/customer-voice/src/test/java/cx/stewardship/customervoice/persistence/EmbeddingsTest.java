package cx.stewardship.customervoice.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.domain.Embeddings;
import cx.stewardship.customervoice.domain.Embeddings.Read;
import cx.stewardship.customervoice.domain.Embeddings.Unread;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.FullComment.Context;
import cx.stewardship.customervoice.domain.FullComment.Identity;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comments mean is kept once for each text, whoever computes it and whatever happens meanwhile. */
class EmbeddingsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(2);
    private static final float[] EAST = {1f, 0f, -0.5f, Float.MIN_VALUE};
    private static final float[] NORTH = {0f, 1f, 3.4e38f, -0f};

    private static FullComment comment(long id, String text) {
        return comment(id, text, true);
    }

    private static FullComment comment(long id, String text, boolean waiting) {
        return new FullComment(
                id,
                new Identity("crm", "c" + id),
                NOW,
                NOW,
                text,
                new Context(false, null, null, null, null, null, null, null),
                waiting,
                null,
                List.of(),
                Set.of());
    }

    private static TestDatabase with(TestDatabase.Vendor vendor, FullComment... comments) {
        TestDatabase database = TestDatabase.fresh(vendor);
        database.doInTransaction(em -> new JpaComments(em).add(List.of(comments)));
        return database;
    }

    private static <T> T on(TestDatabase database, Function<Embeddings, T> work) {
        return database.inTransaction(em -> work.apply(new JpaEmbeddings(em)));
    }

    private static List<Unread> claim(TestDatabase database, int most, Instant now) {
        return on(database, e -> e.claim(most, now, HOLD));
    }

    private static Set<Long> keep(TestDatabase database, int version, Read... read) {
        return on(database, e -> e.keep("m", version, List.of(read)));
    }

    private static Map<Long, float[]> vectors(TestDatabase database, Long... ids) {
        return on(database, e -> e.of(List.of(ids)));
    }

    private static long pending(TestDatabase database) {
        return on(database, Embeddings::pending);
    }

    private static int renew(TestDatabase database, int version) {
        return on(database, e -> e.renew("m", version));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void vectors_come_back_as_they_were_kept(TestDatabase.Vendor vendor) {
        try (TestDatabase database = with(vendor, comment(1, "one"), comment(2, "two"), comment(3, "three"))) {
            assertThat(pending(database)).isEqualTo(3);
            assertThat(keep(database, 1, new Read(1, "one", EAST), new Read(2, "two", NORTH)))
                    .containsExactly(1L, 2L);
            assertThat(vectors(database, 1L, 2L, 3L, 99L))
                    .hasSize(2)
                    .containsEntry(1L, EAST)
                    .containsEntry(2L, NORTH);
            Set<Long> missing = on(database, e -> e.missing(List.of(1L, 2L, 3L)));
            assertThat(missing).containsExactly(3L);
            assertThat(pending(database)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void nobody_claims_what_another_has_claimed_until_the_claim_runs_out(TestDatabase.Vendor vendor) {
        try (TestDatabase database = with(vendor, comment(1, "one"), comment(2, "two"), comment(3, "three"))) {
            assertThat(claim(database, 2, NOW)).containsExactly(new Unread(3, "three"), new Unread(2, "two"));
            assertThat(claim(database, 2, NOW)).containsExactly(new Unread(1, "one"));
            assertThat(claim(database, 2, NOW)).isEmpty();
            assertThat(claim(database, 5, NOW.plus(HOLD).plusSeconds(1))).hasSize(3);
            on(database, e -> {
                e.release(List.of(2L));
                return 0;
            });
            assertThat(claim(database, 5, NOW.plus(HOLD))).containsExactly(new Unread(2, "two"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_waits_for_a_department_is_read_first(TestDatabase.Vendor vendor) {
        try (TestDatabase database =
                with(vendor, comment(1, "one", false), comment(2, "two", true), comment(3, "three", false))) {
            assertThat(claim(database, 2, NOW)).containsExactly(new Unread(2, "two"), new Unread(3, "three"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void two_servers_at_the_same_moment_do_not_take_the_same(TestDatabase.Vendor vendor) {
        try (TestDatabase database = with(vendor, comment(1, "one"), comment(2, "two"))) {
            List<Unread> second = database.inTransaction(one -> {
                new JpaEmbeddings(one).claim(1, NOW, HOLD);
                return claim(database, 2, NOW);
            });
            assertThat(second).containsExactly(new Unread(1, "one"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_changed_text_is_read_anew_and_an_old_vector_is_not_kept(TestDatabase.Vendor vendor) {
        try (TestDatabase database = with(vendor, comment(1, "one"), comment(2, "two"))) {
            keep(database, 1, new Read(1, "one", EAST));
            claim(database, 1, NOW);
            database.doInTransaction(em -> new JpaComments(em)
                    .change(
                            List.of(comment(1, "one"), comment(2, "two")),
                            List.of(comment(1, "another one"), comment(2, "another two"))));
            assertThat(pending(database)).isEqualTo(2);
            assertThat(vectors(database, 1L)).isEmpty();
            assertThat(keep(database, 1, new Read(2, "two", EAST))).isEmpty();
            assertThat(keep(database, 1, new Read(2, "another two", EAST))).containsExactly(2L);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_is_changed_otherwise_is_not_read_again(TestDatabase.Vendor vendor) {
        try (TestDatabase database = with(vendor, comment(1, "one"))) {
            keep(database, 1, new Read(1, "one", EAST));
            database.doInTransaction(
                    em -> new JpaComments(em).change(List.of(comment(1, "one")), List.of(comment(1, "one"))));
            assertThat(pending(database)).isZero();
            assertThat(vectors(database, 1L)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_new_model_reads_everything_again_and_a_comment_that_goes_takes_its_vector_along(TestDatabase.Vendor vendor) {
        try (TestDatabase database = with(vendor, comment(1, "one"), comment(2, "two"))) {
            keep(database, 1, new Read(1, "one", EAST), new Read(2, "two", NORTH));
            assertThat(renew(database, 1)).isZero();
            assertThat(renew(database, 2)).isEqualTo(2);
            assertThat(pending(database)).isEqualTo(2);
            keep(database, 2, new Read(1, "one", EAST));
            database.doInTransaction(em -> new JpaComments(em).remove(List.of(comment(1, "one"), comment(2, "two"))));
            assertThat(pending(database)).isZero();
            assertThat(vectors(database, 1L)).isEmpty();
        }
    }
}
