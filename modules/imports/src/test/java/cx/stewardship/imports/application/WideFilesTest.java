package cx.stewardship.imports.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.fixture.FakeKind;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.OtherForms;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Surveyor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.Doubt;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.Wide;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a file before it is taken, and a table with a column for each thing asked. */
class WideFilesTest {

    @TempDir
    Path data;

    private static final class Answers extends FakeKind {
        @Override
        public Optional<Wide> wide() {
            return Optional.of(new Wide("id", "name"));
        }

        @Override
        public List<Doubt> doubts(List<ImportRow> first) {
            return List.of(Doubt.of("seen", first.size()));
        }
    }

    private <T> T preparing(ImportKind kind, Function<Preparing, T> work) {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Vendor.H2)) {
            return database.inTransaction(em -> work.apply(new Preparing(
                    new Kinds(List.of(kind)),
                    new JpaImportRuns(em),
                    new OtherForms(List.of(), new Spool(data)),
                    Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC))));
        }
    }

    private StartImport sent(String text) {
        SentFile file =
                new Spool(data).take("a<b>.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new StartImport("things", "here", file, Surveyor.Hints.NONE, Mapping.NONE, false);
    }

    @Test
    void what_is_asked_in_columns_is_found_and_made_into_rows() {
        StartImport wide = sent("who,preventive,duration\nA,1,2\nB,3,\n");
        ImportKind kind = new Answers();
        Preparation before = preparing(kind, preparing -> preparing.prepare(kind, wide, true));
        assertThat(before.missing()).containsExactly("id");
        assertThat(before.asked()).containsExactly("preventive", "duration");
        StartImport rows = preparing(kind, preparing -> preparing.withRows(kind, wide, before.asked()));
        Preparation after = preparing(kind, preparing -> preparing.prepare(kind, rows, true));
        assertThat(after.isReady()).isTrue();
        assertThat(after.survey().rows()).isEqualTo(3);
        assertThat(after.mapping().targets()).containsExactlyInAnyOrderEntriesOf(Map.of("id", "id", "name", "name"));
        assertThat(after.asked()).isEmpty();
        assertThat(after.doubts()).containsExactly(Doubt.of("seen", 3));
        assertThat(rows.file().name()).isEqualTo("a<b>.csv");
    }

    @Test
    void a_kind_without_such_tables_says_so() {
        ImportKind kind = new FakeKind();
        StartImport wide = sent("who,a\nA,1\n");
        assertThatThrownBy(() -> preparing(kind, preparing -> preparing.withRows(kind, wide, List.of("a"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("imports.wide.notThisKind"));
    }

    @Test
    void cells_that_are_needed_and_blank_are_counted_in_the_whole_file() {
        ImportKind kind = new FakeKind();
        Preparation prepared = preparing(
                kind, preparing -> preparing.prepare(kind, sent("id,name\n1,One\n,Two\n,Three\n4,Four\n"), true));
        assertThat(prepared.doubts()).containsExactly(Doubt.of("imports.doubt.blank", 2L, 4L, "id", "id"));
    }
}
