package cx.stewardship.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.imports.fixture.FakeKind;
import cx.stewardship.imports.reading.Cells;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.imports.reading.Surveyor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsAheadTest {

    @TempDir
    Path folder;

    private final AtomicInteger portionsRead = new AtomicInteger();
    private Path file;
    private Survey survey;

    @BeforeEach
    void eleven_rows() throws IOException {
        file = folder.resolve("things.csv");
        StringBuilder text = new StringBuilder("Key,name\n");
        for (int i = 1; i <= 11; i++) {
            text.append(i).append(",Thing ").append(i).append('\n');
        }
        Files.writeString(file, text);
        survey = new Surveyor(2026).survey(file, Surveyor.Hints.NONE);
    }

    private RowsAhead ahead(Executor executor) throws IOException {
        FakeKind kind = new FakeKind();
        Mapping mapping = Mapping.match(kind.fields(), survey.header(), Mapping.NONE, Mapping.NONE);
        Cells cells = new Cells(kind.fields(), survey.header(), mapping, survey.form(), 2026);
        Function<List<SourceRow>, Portion> reading = rows -> {
            portionsRead.incrementAndGet();
            return Portion.of(rows, cells, kind);
        };
        return new RowsAhead(FileReader.open(file, survey.form()), reading, 4, executor);
    }

    private static List<Long> numbers(RowsAhead ahead) {
        List<Long> numbers = new ArrayList<>();
        for (Portion portion = ahead.next(); !portion.isEmpty(); portion = ahead.next()) {
            portion.rows().forEach(row -> numbers.add(row.number()));
        }
        return numbers;
    }

    @Test
    void every_row_comes_once_and_in_order_whoever_reads_it() throws Exception {
        List<Long> all = List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (RowsAhead byAnother = ahead(other);
                RowsAhead atOnce = ahead(Runnable::run);
                RowsAhead nobodyIsFree = ahead(task -> {})) {
            assertThat(numbers(byAnother)).isEqualTo(all);
            assertThat(numbers(atOnce)).isEqualTo(all);
            assertThat(numbers(nobodyIsFree)).isEqualTo(all);
        } finally {
            other.shutdown();
        }
    }

    @Test
    void one_portion_is_read_ahead_and_no_more() throws Exception {
        try (RowsAhead ahead = ahead(Runnable::run)) {
            assertThat(ahead.next().size()).isEqualTo(4);
            assertThat(portionsRead).hasValue(2);
        }
        assertThat(portionsRead).as("the file is closed without another look").hasValue(2);
    }

    @Test
    void what_went_wrong_ahead_is_told_to_whoever_wants_those_rows() throws Exception {
        Function<List<SourceRow>, Portion> reading = rows -> {
            if (portionsRead.incrementAndGet() == 2) {
                throw new IllegalArgumentException("the second portion is bad");
            }
            return new Portion(rows, List.of(), List.of());
        };
        try (RowsAhead ahead = new RowsAhead(FileReader.open(file, survey.form()), reading, 4, Runnable::run)) {
            assertThat(ahead.next().size()).isEqualTo(4);
            assertThatThrownBy(ahead::next).hasMessage("the second portion is bad");
        }
    }

    @Test
    void rows_nobody_asked_for_any_more_do_no_harm_when_they_are_bad() throws Exception {
        Function<List<SourceRow>, Portion> reading = rows -> {
            if (portionsRead.incrementAndGet() == 2) {
                throw new IllegalArgumentException("the second portion is bad");
            }
            return new Portion(rows, List.of(), List.of());
        };
        RowsAhead ahead = new RowsAhead(FileReader.open(file, survey.form()), reading, 4, Runnable::run);
        assertThat(ahead.next().size()).isEqualTo(4);
        ahead.close();
        assertThat(portionsRead).hasValue(2);
    }
}
