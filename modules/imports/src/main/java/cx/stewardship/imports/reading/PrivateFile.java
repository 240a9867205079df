package cx.stewardship.imports.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Files and folders that nobody but this product can read. */
public final class PrivateFile {

    private PrivateFile() {}

    /** A new empty file of a name that nobody has. */
    public static Path create(Path folder) throws IOException {
        Path file = folder.resolve(UUID.randomUUID().toString());
        return isPosix(folder)
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    /** Makes the folder if it is not there, and closes it to others. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
