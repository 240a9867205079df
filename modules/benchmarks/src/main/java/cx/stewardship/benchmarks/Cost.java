package cx.stewardship.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a piece of work cost: seconds on the clock, processor seconds of this process, and of the database server.
 *
 * @param server 0 when no server was named
 * @param memory the most that this process held at once, in megabytes
 */
record Cost(double wall, double client, double server, long memory) {

    /** Clock ticks of Linux in a second. */
    private static final double TICKS = 100;

    /** Until the database's parent has counted a connection that has just ended, in milliseconds. */
    private static final long SETTLED = 500;

    interface Work {
        void run() throws Exception;
    }

    /** @param server process of the database's parent; 0 for none */
    static Cost of(long server, Work work) throws Exception {
        long wall = System.nanoTime();
        double client = process();
        double database = server(server);
        try (Memory memory = new Memory()) {
            work.run();
            double seconds = (System.nanoTime() - wall) / 1e9;
            double own = process() - client;
            Thread.sleep(SETTLED);
            return new Cost(seconds, own, server(server) - database, memory.most());
        }
    }

    double processor() {
        return client + server;
    }

    private static double process() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /** Of the server, of its processes that are there, and of those that have ended. */
    private static double server(long parent) {
        if (parent == 0) {
            return 0;
        }
        double ticks = ticks(parent);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(parent).orElseThrow().descendants()) {
            ticks += children.mapToDouble(child -> ticks(child.pid())).sum();
        }
        return ticks / TICKS;
    }

    private static double ticks(long process) {
        Path file = Path.of("/proc", Long.toString(process), "stat");
        try {
            String line = Files.readString(file);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = 11; i <= 14; i++) {
                ticks += Double.parseDouble(fields[i]);
            }
            return ticks;
        } catch (IOException e) {
            if (!Files.exists(file)) {
                return 0;
            }
            throw new UncheckedIOException(e);
        }
    }
}
