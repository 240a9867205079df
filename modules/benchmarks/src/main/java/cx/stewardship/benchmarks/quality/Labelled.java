package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.embedding.Embedder;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Texts with the one label that people gave each, and their vectors. */
record Labelled(String[] texts, String[] labels, float[][] vectors) {

    int size() {
        return texts.length;
    }

    int classes() {
        return (int) Arrays.stream(labels).distinct().count();
    }

    Labelled where(IntPredicate wanted) {
        return at(IntStream.range(0, size()).filter(wanted).toArray());
    }

    Labelled at(int[] rows) {
        return new Labelled(
                Arrays.stream(rows).mapToObj(i -> texts[i]).toArray(String[]::new),
                Arrays.stream(rows).mapToObj(i -> labels[i]).toArray(String[]::new),
                Arrays.stream(rows).mapToObj(i -> vectors[i]).toArray(float[][]::new));
    }

    /** So many of each label, drawn. */
    Labelled draw(int perLabel, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        Map<String, Integer> taken = new HashMap<>();
        return at(order.stream()
                .filter(i -> taken.merge(labels[i], 1, Integer::sum) <= perLabel)
                .mapToInt(i -> i)
                .toArray());
    }

    /** The rows of a share of each label, drawn once for good. */
    boolean[] stratified(double share, long seed) {
        Map<String, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            byLabel.computeIfAbsent(labels[i], l -> new ArrayList<>()).add(i);
        }
        boolean[] chosen = new boolean[size()];
        Random chance = new Random(seed);
        for (List<Integer> rows : byLabel.values()) {
            Collections.shuffle(rows, chance);
            rows.subList(0, (int) Math.round(share * rows.size())).forEach(i -> chosen[i] = true);
        }
        return chosen;
    }

    /** Reads a file and turns its texts into vectors; those of an earlier run are taken from the folder {@code kept}. */
    static Labelled read(Path file, String text, String label, Embedder embedder, Path kept) throws IOException {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField(label).isBlank()) {
                    texts.add(row.getField(text));
                    labels.add(row.getField(label));
                }
            }
        }
        return new Labelled(
                texts.toArray(String[]::new), labels.toArray(String[]::new), vectors(texts, embedder, kept));
    }

    private static float[][] vectors(List<String> texts, Embedder embedder, Path kept) throws IOException {
        Path file = kept.resolve(embedder.model() + "-" + embedder.version() + "-" + digest(texts) + ".f32");
        float[][] vectors = new float[texts.size()][embedder.dimensions()];
        if (Files.exists(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            for (float[] vector : vectors) {
                bytes.asFloatBuffer().get(vector);
                bytes.position(bytes.position() + 4 * vector.length);
            }
            return vectors;
        }
        IntStream.range(0, vectors.length).parallel().forEach(i -> vectors[i] = embedder.embed(texts.get(i)));
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * vectors.length * embedder.dimensions()).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] vector : vectors) {
            for (float figure : vector) {
                bytes.putFloat(figure);
            }
        }
        Files.createDirectories(kept);
        Files.write(file, bytes.array());
        return vectors;
    }

    private static String digest(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update((text + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
