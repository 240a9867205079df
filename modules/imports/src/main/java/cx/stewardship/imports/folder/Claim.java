package cx.stewardship.imports.folder;

import java.nio.file.Path;

/**
 * A file of the watched folder that one server has taken for itself.
 *
 * @param id names it for good: the import that takes the file carries it
 * @param kind of data, as the folder was called; blank when it lay in none
 * @param source where it comes from
 * @param file where it lies now
 * @param ours whether this server took it, now or before its last start
 */
record Claim(String id, String kind, String source, Path file, boolean ours) {

    static final String DEFAULT_SOURCE = "folder";

    String name() {
        return file.getFileName().toString();
    }
}
