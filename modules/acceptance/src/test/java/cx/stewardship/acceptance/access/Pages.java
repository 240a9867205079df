package cx.stewardship.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All pages that the product has, read from its sources, so that none can be forgotten. */
final class Pages {

    private Pages() {}

    /** Addresses of whole pages: {@code /action-plans/plan}. */
    static SortedSet<String> all() {
        Path modules =
                Path.of(System.getProperty("stewardship.sources", "../..")).resolve("modules");
        SortedSet<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(modules)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(Pages::isWhole)
                    .map(Pages::address)
                    .forEach(pages::add);
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return !file.toString().contains("/WEB-INF/")
                    && Files.readString(file).matches("(?s).*(/WEB-INF/layout.xhtml|<h:body).*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Path file) {
        return file.toString()
                .replace('\\', '/')
                .replaceAll(".*/(META-INF/resources|src/main/webapp)", "")
                .replaceAll("\\.xhtml$", "");
    }
}
