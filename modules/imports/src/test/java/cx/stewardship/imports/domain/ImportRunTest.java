package cx.stewardship.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ImportRunTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final String HERE = "host:/srv#1";
    private static final String HERE_AGAIN = "host:/srv#2";
    private static final String ELSEWHERE = "other:/srv#1";

    static ImportRun waiting(long rows) {
        Form form = new Form("UTF-8", false, ';', '"', DateOrder.DMY, ',');
        Survey survey = new Survey(form, List.of(), rows, List.of());
        Mapping mapping = new Mapping(Map.of("id", "Key"));
        SentFile file = new SentFile("things.csv", "0f0f0f0f-0000-0000-0000-000000000000", 12, "abc");
        return new ImportRun("things", "crm", file, survey, form, mapping, Actors.with(1, Role.HR), NINE);
    }

    private static ImportRun running(long rows) {
        ImportRun run = waiting(rows);
        run.take(HERE, NINE);
        return run;
    }

    @Property
    void rows_read_are_always_the_sum_of_their_outcomes(
            @ForAll @Size(max = 20) List<@IntRange(max = 500) Integer> chunks) {
        long total = chunks.stream().mapToLong(n -> 4L * n).sum();
        ImportRun run = running(total);
        for (int n : chunks) {
            run.count(HERE, new Tally(n, n, n, n), NINE);
            assertThat(run.tally().rows()).isEqualTo(run.rowsRead());
        }
        run.complete(NINE);
        assertThat(run.rowsRead()).isEqualTo(total);
    }

    @Test
    void an_import_cannot_be_complete_while_rows_are_left() {
        ImportRun run = running(3);
        run.count(HERE, new Tally(1, 0, 0, 1), NINE);
        assertThatThrownBy(() -> run.complete(NINE)).hasMessageContaining("2 rows read of 3");
    }

    @Test
    void only_the_worker_that_owns_it_can_count_on_it() {
        ImportRun run = running(10);
        run.take(HERE_AGAIN, NINE.plusSeconds(1));
        assertThatThrownBy(() -> run.count(HERE, new Tally(5, 0, 0, 0), NINE)).isInstanceOf(LostRun.class);
        assertThat(run.rowsRead()).isZero();
        run.count(HERE_AGAIN, new Tally(5, 0, 0, 0), NINE);
        assertThat(run.rowsRead()).isEqualTo(5);
    }

    @Test
    void a_live_run_of_another_server_is_left_alone_until_it_has_been_silent_for_long() {
        ImportRun run = running(10);
        assertThat(run.isAbandoned(ELSEWHERE, NINE.plusSeconds(5), ImportRun.SILENCE))
                .isFalse();
        assertThatThrownBy(() -> run.take(ELSEWHERE, NINE.plusSeconds(5))).isInstanceOf(Refusal.class);
        assertThat(run.isAbandoned(ELSEWHERE, NINE.plus(Duration.ofMinutes(3)), ImportRun.SILENCE))
                .isTrue();
    }

    @Test
    void a_run_of_an_earlier_start_of_the_same_server_is_abandoned_at_once() {
        ImportRun run = running(10);
        assertThat(run.isAbandoned(HERE_AGAIN, NINE, ImportRun.SILENCE)).isTrue();
        assertThat(run.isAbandoned(HERE, NINE.plus(Duration.ofHours(5)), ImportRun.SILENCE))
                .isFalse();
    }

    @Test
    void it_goes_on_where_it_stopped() {
        ImportRun run = running(10);
        run.count(HERE, new Tally(4, 0, 0, 0), NINE);
        run.stop(NINE);
        assertThat(run.isStopRequested()).isTrue();
        run.stopped(NINE);
        run.resume();
        run.take(HERE, NINE);
        assertThat(run.rowsRead()).isEqualTo(4);
        assertThat(run.rowsBefore()).isEqualTo(4);
        assertThat(run.isStopRequested()).isFalse();
    }

    @Test
    void one_that_waits_stops_at_once_and_one_that_is_over_cannot_be_stopped() {
        ImportRun run = waiting(1);
        run.stop(NINE);
        assertThat(run.state()).isEqualTo(ImportState.STOPPED);
        assertThatThrownBy(() -> run.stop(NINE)).hasMessageContaining("imports.stop.notRunning");
    }

    @Test
    void a_run_whose_file_is_gone_cannot_go_on() {
        ImportRun run = running(10);
        run.failed("why", NINE);
        run.fileRemoved();
        assertThatThrownBy(run::resume).hasMessageContaining("imports.resume.fileGone");
    }

    @Test
    void only_a_finished_rehearsal_leads_to_the_same_import_for_good() {
        ImportRun rehearsal = waiting(2);
        rehearsal.onlyRehearse();
        assertThatThrownBy(() -> ImportRun.after(rehearsal, Actors.with(2, Role.HR), NINE))
                .hasMessageContaining("imports.start.notRehearsed");
        rehearsal.take(HERE, NINE);
        rehearsal.count(HERE, new Tally(2, 0, 0, 0), NINE);
        rehearsal.complete(NINE);
        ImportRun run = ImportRun.after(rehearsal, Actors.with(2, Role.HR), NINE);
        assertThat(run.isDryRun()).isFalse();
        assertThat(run.rowsRead()).isZero();
        assertThat(run.form()).isEqualTo(rehearsal.form());
        assertThat(run.mapping()).isEqualTo(rehearsal.mapping());
    }

    @Test
    void it_goes_on_in_the_name_of_the_one_who_started_it() {
        Actor lead = Actors.lead(7, new DepartmentId(3), new DepartmentId(4));
        assertThat(ActorText.read(ActorText.of(lead))).isEqualTo(lead);
        Actor system = Actor.system();
        assertThat(ActorText.read(ActorText.of(system))).isEqualTo(system);
    }
}
