package cx.stewardship.maturity.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkEdition;
import cx.stewardship.maturity.persistence.YamlFrameworks;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Frameworks that come in as tables, and what is turned away. */
class FrameworksFromFilesTest {

    private static final String CAP =
            "[{indicator: recurring-themes, needs: 5, because: \"{count} of {of} recurred\", steps: [{above: 0.6, at-most: 2}]}]";

    private final Stage stage = new Stage(Actors.with(Stage.VALIDATOR, Role.CX_TEAM));

    @Test
    void rows_of_one_version_become_a_framework_and_the_same_again_changes_nothing() {
        ImportRow[] rows = {whole(row("preventive", "caps", CAP)), row("choice")};
        assertThat(take(rows)).containsExactly("ADDED", "ADDED");
        Framework framework = newest();
        assertThat(framework.code()).isEqualTo("two-questions");
        assertThat(framework.levels())
                .containsExactly("By chance", "When pressed", "On purpose", "As a habit", "Ahead");
        assertThat(framework.qualities()).extracting(q -> q.code()).containsExactly("preventive", "choice");
        assertThat(framework.get("preventive").questions()).containsExactly("Which came back?", "Who asked?");
        assertThat(framework.get("preventive").caps().get(0).steps().get(0).threshold())
                .isEqualTo(0.6);
        assertThat(stage.audit.lines).containsExactly("brought in framework two-questions 1: null → Two questions");
        assertThat(take(rows)).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(take(row("choice"))).containsExactly("UNCHANGED");
    }

    @Test
    void a_version_that_is_here_keeps_its_words() {
        take(whole(row("preventive")), row("choice"));
        assertThat(take(row("choice", "level_3", "Something else"), row("kindness"), row("preventive", "caps", CAP)))
                .containsExactly(
                        "REJECTED level_3 maturity.framework.versionExists",
                        "REJECTED quality maturity.framework.versionExists",
                        "REJECTED caps maturity.framework.versionExists");
    }

    @Test
    void a_new_version_comes_in_whole_or_not_at_all() {
        int before = stage.records().frameworks().all().size();
        assertThat(take(
                        whole(row("preventive")),
                        row("choice", "level_5", null),
                        row("duration", "caps", "[{indicator: x}]"),
                        row("Duration!")))
                .containsExactly(
                        "REJECTED framework maturity.import.leftOut",
                        "REJECTED framework maturity.import.leftOut",
                        "REJECTED caps maturity.framework.missing",
                        "REJECTED framework maturity.import.leftOut");
        assertThat(take(whole(row("preventive")), row("choice", "level_5", null), row("Duration!")))
                .containsExactly(
                        "REJECTED framework maturity.import.leftOut",
                        "REJECTED level_5 maturity.framework.noText",
                        "REJECTED quality maturity.framework.noCode");
        assertThat(stage.records().frameworks().all()).hasSize(before);
    }

    @Test
    void what_is_told_twice_in_two_ways_is_named() {
        ImportRow other = row("choice", "about", "Something else");
        assertThat(take(whole(row("preventive")), other))
                .containsExactly(
                        "REJECTED framework maturity.import.leftOut", "REJECTED about maturity.import.toldTwice");
        assertThat(take(whole(row("preventive")), row("choice"), row("choice"), row("choice", "name", "Free")))
                .containsExactly(
                        "REJECTED framework maturity.import.leftOut",
                        "REJECTED framework maturity.import.leftOut",
                        "REJECTED framework maturity.import.leftOut",
                        "REJECTED quality maturity.framework.twice");
    }

    @Test
    void the_built_in_frameworks_as_rows_are_here_already() {
        YamlFrameworks format = new YamlFrameworks();
        List<ImportRow> rows = new ArrayList<>();
        for (FrameworkEdition edition : stage.records().frameworks().all()) {
            Framework framework = stage.records().frameworks().read(edition);
            assertThat(format.read(format.write(framework))).isEqualTo(framework);
            FrameworkRows.of(framework, format).forEach(values -> rows.add(new ImportRow(2, values)));
        }
        assertThat(rows).hasSize(19);
        assertThat(take(rows.toArray(new ImportRow[0]))).containsOnly("UNCHANGED");
        List<ImportRow> renamed = rows.stream()
                .map(row -> {
                    Map<String, Object> values = new HashMap<>(row.values());
                    values.put("version", "99");
                    return new ImportRow(2, values);
                })
                .toList();
        assertThat(take(renamed.toArray(new ImportRow[0]))).containsOnly("ADDED");
        List<Framework> all = stage.records().frameworks().all().stream()
                .map(stage.records().frameworks()::read)
                .toList();
        assertThat(all.get(2).qualities()).isEqualTo(all.get(0).qualities());
        assertThat(all.get(2).indicators()).isEqualTo(all.get(0).indicators());
    }

    @Test
    void a_rehearsal_writes_nothing() {
        int before = stage.records().frameworks().all().size();
        assertThat(take(true, whole(row("preventive")))).containsExactly("ADDED");
        assertThat(stage.records().frameworks().all()).hasSize(before);
    }

    private Framework newest() {
        List<FrameworkEdition> all = stage.records().frameworks().all();
        return stage.records().frameworks().read(all.get(all.size() - 1));
    }

    static ImportRow whole(ImportRow row) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.put("framework_name", "Two questions");
        values.put("about", "Choose the highest that is true.");
        values.put("scale", "By chance\nWhen pressed\nOn purpose\nAs a habit\nAhead");
        return new ImportRow(2, values);
    }

    static ImportRow row(String quality, String... more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "framework", "two-questions",
                "version", "1",
                "quality", quality,
                "name", quality.toUpperCase(java.util.Locale.ROOT),
                "meaning", "It is so: always.",
                "questions", "Which came back?\n\nWho asked?"));
        for (int level = 1; level <= 5; level++) {
            values.put("level_" + level, "Level " + level + " of it");
        }
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) {
                values.remove(more[i]);
            } else {
                values.put(more[i], more[i + 1]);
            }
        }
        return new ImportRow(3, values);
    }

    private List<String> take(ImportRow... rows) {
        return take(false, rows);
    }

    private List<String> take(boolean dryRun, ImportRow... rows) {
        TakingFrameworks taking = new TakingFrameworks(stage.records(), new YamlFrameworks(), stage.acting());
        return new FrameworksFromFiles(taking, new UndoingFrameworks(stage.records(), stage.acting()))
                        .take(
                                Arrays.asList(rows),
                                new ImportContext(7, "model", stage.acting().actor(), dryRun))
                        .stream()
                        .map(o -> o.kind() == RowOutcome.Kind.REJECTED
                                ? o.kind() + " " + o.field() + " " + o.reason()
                                : o.kind().name())
                        .toList();
    }
}
