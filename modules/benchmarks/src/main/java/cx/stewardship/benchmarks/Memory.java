package cx.stewardship.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that this process held at once while something worked, looked at twenty times a second: what belongs to it
 * alone, not the pages of mapped files, which the system takes back when it needs them.
 */
final class Memory implements AutoCloseable {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long PAUSE = 50;

    private final Thread watching = new Thread(this::watch, "memory");
    private volatile long most;
    private volatile boolean over;

    Memory() {
        watching.setDaemon(true);
        watching.start();
    }

    private void watch() {
        try {
            while (!over) {
                most = Math.max(most, now());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return megabytes; 0 where the system does not say */
    long most() {
        return Math.max(most, now()) / 1024;
    }

    private static long now() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("RssAnon:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
