package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.embedding.BgeEmbedder;
import cx.stewardship.analysis.routing.LabelModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Prints how good the product's analysis is; {@code docs/analysis.md} tells how to call it and what came out. */
public final class QualityReport {

    private static final int ALL = Integer.MAX_VALUE;

    private final Report report = new Report();
    private final Path data;
    private final Path kept;
    private final Set<String> parts;
    private final BgeEmbedder embedder = new BgeEmbedder();

    private QualityReport(Path data, Path kept, Set<String> parts) {
        this.data = data;
        this.kept = kept;
        this.parts = parts;
    }

    public static void main(String[] arguments) throws Exception {
        Path kept = Path.of(System.getProperty("kept", "target/quality"));
        QualityReport quality = new QualityReport(
                Path.of(System.getProperty("data", "data")),
                kept,
                Set.of(System.getProperty("parts", "speed,routing,bounds,themes,effect,sources,rising")
                        .split(",")));
        quality.run();
        quality.report.save(kept.resolve("report.md"));
    }

    private void run() throws Exception {
        report.say("# Quality report, %s", LocalDate.now(ZoneOffset.UTC));
        if (parts.contains("effect")) {
            EffectQuality effect = new EffectQuality(report, 4_000);
            report.say("%n## Effectiveness");
            effect.falseEffective();
            effect.power();
            effect.countedAlike();
        }
        if (parts.contains("sources")) {
            report.say("%n## Sources that begin or end");
            SourcesQuality sources = new SourcesQuality(report, 4_000);
            sources.unchanged();
            sources.changed();
            sources.near();
        }
        if (parts.contains("rising")) {
            report.say("%n## Rising themes");
            new EffectQuality(report, 4_000).rising();
        }
        if (parts.contains("speed")
                || parts.contains("routing")
                || parts.contains("bounds")
                || parts.contains("themes")) {
            texts();
        }
    }

    private void texts() throws Exception {
        Labelled questions = Labelled.read(data.resolve("banking77/train.csv"), "text", "category", embedder, kept);
        Labelled learn;
        Labelled test;
        Path official = data.resolve("banking77/test.csv");
        if (Files.exists(official)) {
            learn = questions;
            test = Labelled.read(official, "text", "category", embedder, kept);
        } else {
            boolean[] held = heldOut(questions.size());
            learn = questions.where(i -> !held[i]);
            test = questions.where(i -> held[i]);
            report.say(
                    "%nBanking77 without its test part: %,d of the %,d rows of its train part, stratified, were held out from everything, tuning too.",
                    test.size(), questions.size());
        }
        Labelled complaints = Labelled.read(
                data.resolve("cfpb-complaints/narratives_2022-2025.csv"),
                "complaint_narrative",
                "product_name",
                embedder,
                kept);
        if (parts.contains("speed")) {
            report.say("%n## Sentences a second (processor time, one thread)");
            report.table("texts", "number", "pieces each", "bare runtime", "ours", "share");
            EmbeddingSpeed speed = new EmbeddingSpeed(report);
            speed.measure("Banking77", List.of(test.texts()).subList(0, 300));
            speed.measure("complaints", List.of(complaints.texts()).subList(0, 40));
        }
        if (parts.contains("routing")) {
            routing(learn, test, complaints);
        }
        if (parts.contains("bounds")) {
            bounds(learn, test, complaints);
        }
        if (parts.contains("themes")) {
            report.say("%n## Themes");
            ThemeQuality themes = new ThemeQuality(report, 3);
            FewThemes few = new FewThemes(report, 200);
            few.heads();
            few.measure("Banking77, held out, any labels", test, 3, 6, false);
            few.measure("Banking77, held out, neighbouring labels", test, 3, 6, true);
            few.measure("complaints, products", complaints, 2, 3, false);
            themes.measure("Banking77, held out", test);
            Path tweets = data.resolve("airline-tweets/Tweets.csv");
            if (Files.exists(tweets)) {
                themes.measure(
                        "Airline tweets with a reason of complaint, 2,000 drawn",
                        sample(Labelled.read(tweets, "text", "negativereason", embedder, kept), 2_000));
            }
        }
    }

    private void routing(Labelled learn, Labelled test, Labelled complaints) {
        report.say("%n## Routing");
        boolean[] held = complaints.stratified(.3, 4);
        Labelled learnComplaints = complaints.where(i -> !held[i]);
        Labelled testComplaints = complaints.where(i -> held[i]);
        RoutingQuality routing = new RoutingQuality(report);
        routing.heads();
        for (int unlabelled : new int[] {LabelModel.MOST_UNLABELLED, 0}) {
            routing.measure("Banking77 (77)", learn, test, 5, unlabelled, 5);
            routing.measure("Banking77 (77)", learn, test, 10, unlabelled, 5);
            routing.measure("complaints → product (3)", learnComplaints, testComplaints, 5, unlabelled, 5);
            routing.measure("complaints → product (3)", learnComplaints, testComplaints, 10, unlabelled, 5);
            routing.measure("complaints → product (3)", learnComplaints, testComplaints, 50, unlabelled, 5);
        }
        routing.measure("Banking77 (77)", learn, test, 50, 0, 3);
        routing.measure("Banking77 (77)", learn, test, ALL, 0, 1);
        routing.measure("complaints → product (3)", learnComplaints, testComplaints, ALL, 0, 1);
    }

    private void bounds(Labelled learn, Labelled test, Labelled complaints) {
        report.say("%n## Bounds of routing");
        boolean[] held = complaints.stratified(.3, 4);
        Labelled learnComplaints = complaints.where(i -> !held[i]);
        Labelled testComplaints = complaints.where(i -> held[i]);
        RoutingQuality routing = new RoutingQuality(report);
        routing.bounds("complaints → product (3)", learnComplaints, testComplaints, 10, 5);
        routing.bounds("complaints → product (3)", learnComplaints, testComplaints, 50, 5);
        routing.bounds("Banking77 (77)", learn, test, 10, 3);
        routing.bounds("Banking77 (77)", learn, test, 50, 1);
    }

    private static Labelled sample(Labelled all, int most) {
        boolean[] chosen = all.stratified(Math.min(1, (double) most / all.size()), 4);
        return all.where(i -> chosen[i]);
    }

    private static boolean[] heldOut(int rows) throws IOException {
        if (rows != 10_003) {
            throw new IllegalArgumentException("the train part of Banking77 has 10,003 rows, not " + rows);
        }
        boolean[] held = new boolean[rows];
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QualityReport.class.getResourceAsStream("banking77-held-out.txt")),
                StandardCharsets.UTF_8))) {
            reader.lines()
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .mapToInt(Integer::parseInt)
                    .forEach(row -> held[row] = true);
        }
        return held;
    }
}
