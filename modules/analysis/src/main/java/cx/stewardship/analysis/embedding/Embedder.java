package cx.stewardship.analysis.embedding;

/** Turns a text into a vector whose direction is its meaning. */
public interface Embedder {

    /** Name of the model, kept with each vector: {@code bge-small-en-v1.5-q}. Vectors of different models have nothing in common. */
    String model();

    /** Version of the model and of how texts are prepared for it; when it changes, vectors are computed anew. */
    int version();

    /** How many figures a vector has. */
    int dimensions();

    /**
     * One text at a time: in a batch the figures of a quantized model depend on its neighbours.
     *
     * @param text of any length and language; only the beginning counts where a model has a limit
     * @return of length 1, so that the product of two is their cosine
     */
    float[] embed(String text);
}
