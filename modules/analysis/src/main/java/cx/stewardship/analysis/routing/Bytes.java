package cx.stewardship.analysis.routing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Figures and texts as bytes and back. */
final class Bytes {

    private static final int SANE = 50_000_000;

    private Bytes() {}

    /** A size that a model may have; anything else is a broken file, and no reason to use up the memory. */
    static int sane(int size) throws IOException {
        if (size < 0 || size > SANE) {
            throw new IOException("a size of " + size);
        }
        return size;
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[Math.min(1_000_000, sane(in.readInt()))];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void write(DataOutputStream out, float[] figures) throws IOException {
        out.writeInt(figures.length);
        for (float figure : figures) {
            out.writeFloat(figure);
        }
    }

    static float[] readFloats(DataInputStream in) throws IOException {
        float[] figures = new float[sane(in.readInt())];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = in.readFloat();
        }
        return figures;
    }
}
