package cx.stewardship.benchmarks.pages;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as it is shipped, in a process of its own, with the demo company. */
final class Server implements AutoCloseable {

    private static final int TRIES = 600;

    private final Process process;
    private final URI address;

    /**
     * @param product the unpacked server
     * @param folder for its data and its log
     * @param heap {@code 1g}
     */
    Server(Path product, Path folder, String heap, Map<String, String> environment) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        address = URI.create("http://127.0.0.1:" + port);
        Path server = product.toAbsolutePath().normalize();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
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
        builder.environment().put("DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("WLP_OUTPUT_DIR", folder.resolve("server").toString());
        builder.environment().put("DEMO", "true");
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("console.log").toFile());
        process = builder.start();
        awaitReady(folder);
    }

    private void awaitReady(Path folder) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready =
                HttpRequest.newBuilder(address.resolve("/health/ready")).build();
        for (int i = 0; i < TRIES; i++) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IllegalStateException("The server did not start: see " + folder.resolve("console.log"));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
