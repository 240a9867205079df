package cx.stewardship.acceptance.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product as it is shipped, in a process of its own on a free port, with a data folder and a database of its own. It can
 * be killed and started again on the same data.
 */
public final class Product implements AutoCloseable {

    private final Path home;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private Product(Path home, Map<String, String> environment, int port) {
        this.home = home;
        this.environment = environment;
        this.port = port;
    }

    /** Starts it on an empty database and waits until it is ready. */
    public static Product start(Database database, boolean demo) {
        Product product = prepare(database, demo);
        product.start();
        return product;
    }

    /** Everything laid out for a first start, which is still to come. */
    public static Product prepare(Database database, boolean demo) {
        try {
            Path work = Path.of(System.getProperty("stewardship.work", "target/running"));
            Files.createDirectories(work);
            Path home = Files.createTempDirectory(work, database.name().toLowerCase(java.util.Locale.ROOT));
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("DATA_DIR", home.resolve("data").toAbsolutePath().toString());
            environment.put(
                    "WLP_OUTPUT_DIR", home.resolve("server").toAbsolutePath().toString());
            environment.put("DEMO", Boolean.toString(demo));
            environment.put("READING", demo ? "on" : "off");
            return new Product(home, environment, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From its next start on it finds this in its environment. */
    public Product with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    /** Another server on the same database and the same data folder, which is still to be started. */
    public Product beside() {
        try {
            Path other = Files.createTempDirectory(home.getParent(), "beside");
            Map<String, String> same = new HashMap<>(environment);
            same.put("WLP_OUTPUT_DIR", other.resolve("server").toAbsolutePath().toString());
            return new Product(other, same, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this product's own for what a test needs. */
    public Path folder(String name) {
        return home.resolve(name).toAbsolutePath();
    }

    /** Starts the server process on the data it had before, and waits until it is ready. */
    public void start() {
        Path server = Path.of(System.getProperty("stewardship.server", "../web/target/liberty/wlp"))
                .toAbsolutePath()
                .normalize();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // the quick compiler alone gets 48 MB otherwise: a server that has shown every page fills them and goes
                // on without it
                "-XX:ReservedCodeCacheSize=128m",
                // what the server's own script passes: without it no proxy can be made
                "@" + server.resolve("lib/platform/java/java9.options"),
                "-Dfile.encoding=UTF-8",
                "-javaagent:" + server.resolve("bin/tools/ws-javaagent.jar"),
                "-jar",
                server.resolve("bin/tools/ws-server.jar").toString(),
                "stewardship",
                "--",
                "--port=" + port,
                "--bind=127.0.0.1"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady(Duration.ofSeconds(240));
    }

    /** From its next start on its clock shows this instant and goes on from there. */
    public void setClock(Instant instant) {
        environment.put("CLOCK_AT", instant.toString());
    }

    /** From its next start on it has the real time again. */
    public void resetClock() {
        environment.remove("CLOCK_AT");
    }

    /** Takes the power away: SIGKILL, nothing is tidied up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What the server printed, for messages of failed tests. */
    public Path console() {
        return home.resolve("console.log");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Duration most) {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        Instant end = Instant.now().plus(most);
        while (Instant.now().isBefore(end)) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (ConnectException | java.net.http.HttpTimeoutException e) {
                // not listening yet
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            try {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The server ended. " + tail());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("Not ready after " + most.toSeconds() + " s. " + tail());
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(console());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "No console at " + console();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
