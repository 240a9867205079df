package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkEdition;
import cx.stewardship.maturity.domain.FrameworkFormat;
import cx.stewardship.maturity.domain.FrameworkRefused;
import cx.stewardship.maturity.domain.FrameworkRefused.Problem;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Frameworks from files. A version never changes, for campaigns were answered by it: a row that says the same as the version
 * that is here changes nothing, and one that says something else is turned away. A new version comes in whole or not at all.
 */
@ApplicationScoped
@Transactional
public class TakingFrameworks {

    private Records records;
    private FrameworkFormat format;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected TakingFrameworks() {}

    @Inject
    TakingFrameworks(Records records, FrameworkFormat format, Acting acting) {
        this.records = records;
        this.format = format;
        this.acting = acting;
    }

    private record Version(String code, String number) {}

    /** @return an outcome for each row, in their order */
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public List<RowOutcome> take(List<ImportRow> rows, boolean dryRun) {
        Map<Version, Framework> here = new HashMap<>();
        for (FrameworkEdition edition : records.frameworks().all()) {
            here.put(
                    new Version(edition.code(), edition.version()),
                    records.frameworks().read(edition));
        }
        RowOutcome[] outcomes = new RowOutcome[rows.size()];
        Map<Version, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Version version = new Version(
                    rows.get(i).text("framework").orElse(""),
                    rows.get(i).text("version").orElse(""));
            groups.computeIfAbsent(version, v -> new ArrayList<>()).add(i);
        }
        groups.forEach((version, places) -> {
            Framework known = here.get(version);
            if (known != null) {
                places.forEach(i -> outcomes[i] = compare(rows.get(i), known));
            } else {
                new Group(rows, places, outcomes).take(dryRun);
            }
        });
        return Arrays.asList(outcomes);
    }

    private RowOutcome compare(ImportRow row, Framework known) {
        Optional<Quality> quality = known.find(row.text("quality").orElse(""));
        if (quality.isEmpty()) {
            return RowOutcome.rejected("quality", "maturity.framework.versionExists", known.code(), known.version());
        }
        Map<String, Object> told =
                FrameworkRows.of(known, format).get(known.qualities().indexOf(quality.get()));
        for (Map.Entry<String, ? extends @Nullable Object> entry : told.entrySet()) {
            Optional<String> said = row.text(entry.getKey());
            if (said.isPresent() && !same(entry.getKey(), said.get(), String.valueOf(entry.getValue()))) {
                return RowOutcome.rejected(
                        entry.getKey(), "maturity.framework.versionExists", known.code(), known.version());
            }
        }
        return RowOutcome.UNCHANGED;
    }

    private boolean same(String field, String said, String told) {
        try {
            return switch (field) {
                case "caps" -> format.readCaps(said).equals(format.readCaps(told));
                case "indicators" -> format.readIndicators(said).equals(format.readIndicators(told));
                default -> FrameworkRows.squeezed(said).equals(FrameworkRows.squeezed(told));
            };
        } catch (FrameworkRefused e) {
            return false;
        }
    }

    /** Rows that together are one new version. */
    private final class Group {
        private final List<ImportRow> rows;
        private final RowOutcome[] outcomes;
        private final Map<String, Integer> byQuality = new LinkedHashMap<>();
        private final List<Integer> places;
        private final Map<String, String> whole = new HashMap<>();

        Group(List<ImportRow> rows, List<Integer> places, RowOutcome[] outcomes) {
            this.rows = rows;
            this.places = places;
            this.outcomes = outcomes;
        }

        void take(boolean dryRun) {
            places.forEach(this::gather);
            Framework framework = framework();
            if (!isFaulty()) {
                String text = format.write(framework);
                try {
                    bringIn(format.read(text), text, dryRun);
                } catch (FrameworkRefused refused) {
                    refused.problems().forEach(this::fault);
                }
            }
            if (isFaulty()) {
                leaveOut();
            }
        }

        private boolean isFaulty() {
            return places.stream().anyMatch(i -> isRejected(outcomes[i]));
        }

        private boolean isRejected(RowOutcome outcome) {
            return outcome != null && outcome.kind() == RowOutcome.Kind.REJECTED;
        }

        /** The same row twice is one; a quality that is told in two ways is a fault. */
        private void gather(int i) {
            ImportRow row = rows.get(i);
            for (String field : FrameworkRows.WHOLE) {
                String said = row.text(field).map(FrameworkRows::squeezed).orElse("");
                String before = whole.putIfAbsent(field, said);
                if (before != null && before.isEmpty()) {
                    whole.put(field, said);
                } else if (before != null && !said.isEmpty() && !before.equals(said)) {
                    outcomes[i] = RowOutcome.rejected(field, "maturity.import.toldTwice", field);
                }
            }
            String quality = row.text("quality").orElse("");
            Integer earlier = byQuality.putIfAbsent(quality, i);
            if (earlier != null && outcomes[i] == null) {
                outcomes[i] = rows.get(earlier).values().equals(row.values())
                        ? RowOutcome.UNCHANGED
                        : RowOutcome.rejected("quality", "maturity.framework.twice", quality);
            }
        }

        private Framework framework() {
            ImportRow first = rows.get(places.get(0));
            return new Framework(
                    first.text("framework").orElse(""),
                    first.text("version").orElse(""),
                    said("framework_name"),
                    said("about"),
                    places.stream()
                            .map(i -> FrameworkRows.list(rows.get(i), "scale"))
                            .filter(list -> !list.isEmpty())
                            .findFirst()
                            .orElse(List.of()),
                    read(places.get(0), "indicators", () -> format.readIndicators(said("indicators"))),
                    byQuality.values().stream().map(this::quality).toList());
        }

        private String said(String field) {
            return places.stream()
                    .flatMap(i -> rows.get(i).text(field).stream())
                    .findFirst()
                    .orElse("");
        }

        private Quality quality(int i) {
            ImportRow row = rows.get(i);
            return new Quality(
                    row.text("quality").orElse(""),
                    row.text("name").orElse(""),
                    row.text("meaning").orElse(""),
                    FrameworkRows.list(row, "questions"),
                    FrameworkRows.levels(row),
                    read(i, "caps", () -> format.readCaps(row.text("caps").orElse(""))));
        }

        private <T> List<T> read(int i, String field, java.util.function.Supplier<List<T>> reader) {
            try {
                return reader.get();
            } catch (FrameworkRefused refused) {
                Problem first = refused.problems().get(0);
                outcomes[i] = RowOutcome.rejected(
                        field, first.key(), first.arguments().toArray());
                return List.of();
            }
        }

        private void bringIn(Framework framework, String text, boolean dryRun) {
            byQuality.values().forEach(i -> outcomes[i] = RowOutcome.ADDED);
            if (!dryRun) {
                FrameworkEdition edition = new FrameworkEdition(framework, text, acting.now());
                records.frameworks().add(edition);
                // The rows are one thing: it is known by the first of them.
                outcomes[byQuality.values().iterator().next()] = RowOutcome.added(edition.id());
                acting.wrote(
                        "brought in",
                        "framework",
                        framework.code() + " " + framework.version(),
                        null,
                        framework.name());
            }
        }

        private void fault(Problem problem) {
            List<Integer> ofQualities = List.copyOf(byQuality.values());
            int i = FrameworkRows.quality(problem.place()).map(ofQualities::get).orElse(places.get(0));
            if (!isRejected(outcomes[i])) {
                outcomes[i] = RowOutcome.rejected(
                        FrameworkRows.column(problem.place()),
                        problem.key(),
                        problem.arguments().toArray());
            }
        }

        /** A version that lacks a quality would be another framework, and could not be mended: it waits until all is well. */
        private void leaveOut() {
            long faulty = places.stream()
                    .filter(i -> isRejected(outcomes[i]))
                    .map(i -> Objects.requireNonNull(rows.get(i)).number())
                    .findFirst()
                    .orElse(0L);
            for (int i : places) {
                if (!isRejected(outcomes[i])) {
                    outcomes[i] = RowOutcome.rejected("framework", "maturity.import.leftOut", faulty);
                }
            }
        }
    }
}
