package cx.stewardship.analysis.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code bge-small-en-v1.5} (Xiao et al. 2023), quantized to 8 bits, run inside the process by ONNX Runtime. The vector is the
 * last hidden state of the first piece, brought to length 1.
 *
 * <p>Safe for use by several threads; each call keeps one core busy. There is one session for the whole process, opened at the
 * first use and kept: about 150 MB outside the heap.
 */
public final class BgeEmbedder implements Embedder {

    private static final String FILE = "/bge-small-en-v1.5-q";
    private static final int DIMENSIONS = 384;
    /** What the model was trained on; the rest of a longer text has no place in it. */
    static final int MOST_PIECES = 512;

    private final Loaded loaded;

    /** @throws IllegalStateException when the runtime does not start on this machine */
    public BgeEmbedder() {
        loaded = Loaded.once();
    }

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public float[] embed(String text) {
        return embed(pieces(text));
    }

    /** The ids of the pieces of the text that the model sees, from the one that begins to the one that ends every text; at most 512. */
    public long[] pieces(String text) {
        return loaded.pieces.ids(text, MOST_PIECES);
    }

    private float[] embed(long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        OrtEnvironment environment = loaded.environment;
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape)) {
            Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
            inputs.put("input_ids", tokens);
            inputs.put("attention_mask", mask);
            inputs.put("token_type_ids", types);
            try (OrtSession.Result result = loaded.session.run(inputs, Set.of("last_hidden_state"))) {
                return first(((OnnxTensor) result.get(0)).getFloatBuffer());
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model did not run: " + e.getMessage(), e);
        }
    }

    private static float[] first(FloatBuffer states) {
        float[] vector = new float[DIMENSIONS];
        states.get(vector);
        double square = 0;
        for (float v : vector) {
            square += (double) v * v;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private record Loaded(OrtEnvironment environment, OrtSession session, WordPiece pieces) {

        private static final Object LOCK = new Object();
        private static @Nullable Loaded loaded;

        static Loaded once() {
            synchronized (LOCK) {
                if (loaded == null) {
                    loaded = load();
                }
                return loaded;
            }
        }

        private static Loaded load() {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                environment.setTelemetry(false);
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setMemoryPatternOptimization(false);
                OrtSession session =
                        environment.createSession(read(FILE + ".onnx").readAllBytes(), options);
                return new Loaded(environment, session, WordPiece.from(read(FILE + "-tokenizer.json")));
            } catch (OrtException e) {
                throw new IllegalStateException("the model does not load: " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream read(String file) {
            return Objects.requireNonNull(BgeEmbedder.class.getResourceAsStream(file), file);
        }
    }
}
