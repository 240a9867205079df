package cx.stewardship.benchmarks.quality;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import cx.stewardship.analysis.embedding.BgeEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sentences a second, from text to vector, beside the bare runtime, which gets the pieces ready-made and keeps nothing. In turn, in
 * one process, one thread each; the processor time of the thread counts, so that neighbours on the machine do not.
 */
final class EmbeddingSpeed {

    private static final int ROUNDS = 5;

    private final Report report;

    EmbeddingSpeed(Report report) {
        this.report = report;
    }

    void measure(String name, List<String> sentences) throws IOException, OrtException {
        BgeEmbedder embedder = new BgeEmbedder();
        long[][] pieces = sentences.stream().map(embedder::pieces).toArray(long[][]::new);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        double[] bare = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(model(), options)) {
                for (int round = -1; round < ROUNDS; round++) {
                    double b = perSecond(sentences.size(), () -> run(environment, session, pieces));
                    double o = perSecond(sentences.size(), () -> sentences.forEach(embedder::embed));
                    if (round >= 0) {
                        bare[round] = b;
                        ours[round] = o;
                    }
                }
            }
        }
        Arrays.sort(bare);
        Arrays.sort(ours);
        double length = Arrays.stream(pieces).mapToInt(p -> p.length).average().orElse(0);
        report.row(
                name,
                sentences.size(),
                Math.round(length),
                Math.round(10 * bare[ROUNDS / 2]) / 10.0 + "",
                Math.round(10 * ours[ROUNDS / 2]) / 10.0 + "",
                Math.round(100 * ours[ROUNDS / 2] / bare[ROUNDS / 2]) + " %");
    }

    private static byte[] model() throws IOException {
        try (InputStream in = BgeEmbedder.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private interface Work {
        void done() throws OrtException;
    }

    private static double perSecond(int count, Work work) throws OrtException {
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long from = clock.getCurrentThreadCpuTime();
        work.done();
        return count / ((clock.getCurrentThreadCpuTime() - from) / 1e9);
    }

    private static void run(OrtEnvironment environment, OrtSession session, long[][] pieces) throws OrtException {
        for (long[] ids : pieces) {
            long[] shape = {1, ids.length};
            long[] ones = new long[ids.length];
            Arrays.fill(ones, 1);
            try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                    OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                    OnnxTensor types =
                            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                    OrtSession.Result result =
                            session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
                result.get(0);
            }
        }
    }
}
