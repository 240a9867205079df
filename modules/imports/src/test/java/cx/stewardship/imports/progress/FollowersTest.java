package cx.stewardship.imports.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.reading.Column;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.MovingClock;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.work.Background;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowersTest {

    private static final Instant START = new MovingClock().instant();
    private static final Form FORM = new Form("UTF-8", false, ',', '"', DateOrder.YMD, '.');
    private static final String WORKER = "host:/srv#1";

    private static final class Heard implements Follower {
        private final List<String> words = new ArrayList<>();
        private boolean there = true;

        @Override
        public void tell(ImportView now) {
            words.add(now.state() + " " + now.read());
        }

        @Override
        public void nothingNew() {
            words.add("-");
        }

        @Override
        public void end() {
            words.add("end");
        }

        @Override
        public boolean isThere() {
            return there;
        }
    }

    private final MovingClock clock = new MovingClock();
    private final List<Collection<ImportId>> looks = new ArrayList<>();
    private TestDatabase database;
    private Followers followers;
    private ImportId id;

    @AfterEach
    void close() {
        database.close();
    }

    private void begin(TestDatabase.Vendor vendor) {
        database = TestDatabase.fresh(vendor);
        followers = new Followers(
                new Background(),
                new Followers.Looking(new JpaImportRuns(null), clock) {
                    @Override
                    public List<ImportView> at(Collection<ImportId> ids) {
                        looks.add(ids);
                        return database.inTransaction(
                                em -> new Followers.Looking(new JpaImportRuns(em), clock).at(ids));
                    }
                },
                clock);
        ImportRun run = new ImportRun(
                "things",
                "crm",
                new SentFile("a.csv", "0f0f0f0f-0000-0000-0000-000000000000", 12, "abc"),
                new Survey(FORM, List.of(new Column("Key", 4, "1", 0, 0, 0, 0, 0, 0, null, null)), 4, List.of()),
                FORM,
                new Mapping(Map.of("id", "Key")),
                Actors.with(1, Role.HR),
                START);
        id = database.inTransaction(em -> {
            new JpaImportRuns(em).add(run);
            return run.id();
        });
    }

    private void change(Consumer<ImportRun> what) {
        database.doInTransaction(
                em -> what.accept(new JpaImportRuns(em).findLocked(id).orElseThrow()));
    }

    private Heard follow() {
        Heard heard = new Heard();
        followers.add(
                database.inTransaction(
                        em -> ImportView.of(new JpaImportRuns(em).find(id).orElseThrow(), clock.instant())),
                heard);
        return heard;
    }

    private void lookAfter(Duration pause) {
        clock.pass(pause);
        followers.look();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void is_told_at_once_then_what_changes_and_last_that_it_is_over(TestDatabase.Vendor vendor) {
        begin(vendor);
        Heard heard = follow();
        lookAfter(Duration.ofSeconds(1));
        change(run -> run.take(WORKER, START));
        lookAfter(Duration.ofSeconds(1));
        lookAfter(Duration.ofSeconds(1));
        change(run -> run.count(WORKER, new Tally(1, 0, 0, 1), START));
        lookAfter(Duration.ofSeconds(1));
        change(run -> {
            run.count(WORKER, new Tally(2, 0, 0, 0), START);
            run.complete(START);
        });
        lookAfter(Duration.ofSeconds(1));
        lookAfter(Duration.ofSeconds(1));
        assertThat(heard.words).containsExactly("QUEUED 0", "RUNNING 0", "RUNNING 2", "COMPLETED 4", "end");
        assertThat(followers.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void one_look_serves_all_and_nobody_is_asked_while_nobody_watches(TestDatabase.Vendor vendor) {
        begin(vendor);
        lookAfter(Duration.ofSeconds(1));
        assertThat(looks).isEmpty();
        List<Heard> all = List.of(follow(), follow(), follow());
        change(run -> run.stop(START));
        lookAfter(Duration.ofSeconds(1));
        lookAfter(Duration.ofSeconds(1));
        assertThat(looks).hasSize(1);
        assertThat(all).allSatisfy(heard -> assertThat(heard.words)
                .containsExactly(ImportState.QUEUED + " 0", ImportState.STOPPED + " 0", "end"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void one_who_watches_what_is_over_hears_that_and_no_more(TestDatabase.Vendor vendor) {
        begin(vendor);
        change(run -> run.stop(START));
        assertThat(follow().words).containsExactly("STOPPED 0", "end");
        assertThat(followers.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void one_who_is_gone_is_let_go_and_one_who_stays_has_to_ask_anew_some_day(TestDatabase.Vendor vendor) {
        begin(vendor);
        Heard gone = follow();
        Heard stays = follow();
        gone.there = false;
        lookAfter(Duration.ofSeconds(1));
        assertThat(gone.words).containsExactly("QUEUED 0", "end");
        lookAfter(Followers.QUIET);
        assertThat(stays.words).containsExactly("QUEUED 0", "-");
        lookAfter(Followers.LONGEST);
        assertThat(stays.words).endsWith("end");
        assertThat(followers.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Vendor.class, names = "H2")
    void too_many_are_refused(TestDatabase.Vendor vendor) {
        begin(vendor);
        for (int i = 0; i < Followers.MOST; i++) {
            follow();
        }
        assertThatThrownBy(this::follow).isInstanceOf(Refusal.class);
    }
}
