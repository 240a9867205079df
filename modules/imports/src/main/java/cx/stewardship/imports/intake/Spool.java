package cx.stewardship.imports.intake;

import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.reading.FileRefused;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps files aside until their import is done, where only this product can read them. */
@ApplicationScoped
public class Spool {

    /** Bytes. A larger file is refused; cut into parts it goes in. */
    public static final long LARGEST = 500L * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

    @Resource(lookup = "stewardship/dataDirectory")
    private String dataDirectory = "";

    protected Spool() {}

    public Spool(Path dataDirectory) {
        this.dataDirectory = dataDirectory.toString();
    }

    /**
     * Takes a file in.
     *
     * @param name as its sender calls it; only shown, never used as a path
     */
    public SentFile take(String name, InputStream content) {
        String spooled = UUID.randomUUID().toString();
        Path file = folder().resolve(spooled);
        boolean complete = false;
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read != -1; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new FileRefused("imports.file.tooLarge", LARGEST / 1024 / 1024);
                }
                out.write(buffer, 0, read);
            }
            complete = true;
            return new SentFile(
                    shown(name),
                    spooled,
                    size,
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!complete) {
                remove(spooled);
            }
        }
    }

    /** The last part of a path, without signs that control anything. */
    private static String shown(String name) {
        String last =
                name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (last.isEmpty()) {
            return "file.csv";
        }
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }

    public Path path(String spooled) {
        if (!NAME.matcher(spooled).matches()) {
            throw new IllegalArgumentException("no name of a spooled file");
        }
        return folder().resolve(spooled);
    }

    /** Whether this server has it: the data folder may not be shared with the one that took it in. */
    public boolean has(String spooled) {
        return Files.isReadable(path(spooled));
    }

    public void remove(String spooled) {
        try {
            Files.deleteIfExists(path(spooled));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of files that came in before this. */
    public List<String> olderThan(Instant before) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where only this product can read. */
    public Path folder() {
        Path folder = Path.of(dataDirectory, "imports");
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
