package cx.stewardship.acceptance.container;

import cx.stewardship.acceptance.product.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lays a server's folder for Arquillian before the first test: the product's own configuration without the application, with the
 * settings for the database of this run. Only when the tests in the container are to run ({@code stewardship.container}).
 */
public final class InContainerServer implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("stewardship.container")) {
            try {
                lay();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void lay() throws IOException {
        Database database = Database.ofThisRun();
        Path work = Path.of(System.getProperty("stewardship.work")).toAbsolutePath();
        Files.createDirectories(work);
        Path home = Files.createTempDirectory(work, "container");
        Path installation = Path.of(System.getProperty("stewardship.server"))
                .toAbsolutePath()
                .normalize();
        Path shipped = installation.resolve("usr/servers/stewardship");
        // Arquillian takes any server of the same name on this machine for its own: so a name that nobody else has.
        String name = home.getFileName().toString();
        Path server = home.resolve("usr/servers").resolve(name);
        copy(shipped, server);
        Files.createDirectories(server.resolve("dropins"));
        StringBuilder settings = new StringBuilder("<server>\n");
        settings.append(variable("DATA_DIR", home.resolve("data").toString()));
        settings.append(variable("DEMO", "true"));
        database.settings().forEach((setting, value) -> settings.append(variable(setting, value)));
        settings.append("</server>\n");
        Files.createDirectories(server.resolve("configDropins/overrides"));
        Files.writeString(server.resolve("configDropins/overrides/settings.xml"), settings);
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.writeString(
                server.resolve("configDropins/overrides/port.xml"),
                "<server>\n" + variable("port", Integer.toString(port)) + variable("host", "127.0.0.1")
                        + "</server>\n");
        System.setProperty("container.home", installation.toString());
        System.setProperty("container.usr", home.resolve("usr").toString());
        System.setProperty("container.name", name);
        System.setProperty("container.port", Integer.toString(port));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                String name = from.relativize(file).toString();
                if (name.startsWith("apps")
                        || name.startsWith("workarea")
                        || name.startsWith("logs")
                        || name.startsWith("resources")) {
                    continue;
                }
                Path target = to.resolve(name);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.copy(
                from.resolve("in-container/server.xml"), to.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String variable(String name, String value) {
        return "  <variable name=\"" + name + "\" value=\"" + value.replace("&", "&amp;") + "\"/>\n";
    }
}
