package cx.stewardship.imports.intake;

import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.reading.FileRefused;
import cx.stewardship.imports.reading.Limits;
import cx.stewardship.imports.reading.PrivateFile;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps files aside until their import is done, where only this product can read them. */
@ApplicationScoped
public class Spool {

    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

    private static final long MB = 1024L * 1024;
    private static final long MEASURED_EVERY = 16 * MB;

    @Resource(lookup = "stewardship/dataDirectory")
    private String dataDirectory = "";

    @Resource(lookup = "stewardship/importLimits")
    private String settings = "";

    private @Nullable Allowance allowance;

    protected Spool() {}

    public Spool(Path dataDirectory) {
        this(dataDirectory, Allowance.USUAL);
    }

    public Spool(Path dataDirectory, Allowance allowance) {
        this.dataDirectory = dataDirectory.toString();
        this.allowance = allowance;
    }

    private Allowance allowance() {
        Allowance known = allowance;
        if (known == null) {
            known = Allowance.of(settings);
            allowance = known;
        }
        return known;
    }

    /** What one file may be. */
    public Limits limits() {
        return allowance().file();
    }

    /**
     * Takes a file in.
     *
     * @param name as its sender calls it; only shown, never used as a path
     */
    public SentFile take(String name, InputStream content) {
        Path file = created();
        String spooled = file.getFileName().toString();
        boolean complete = false;
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            long size = copy(in, out);
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

    private Path created() {
        try {
            Path folder = PrivateFile.folder(folder());
            refuseIfFull();
            return PrivateFile.create(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        long measured = 0;
        for (int read = in.read(buffer); read != -1; read = in.read(buffer)) {
            size += read;
            if (size > limits().fileBytes()) {
                throw new FileRefused("imports.file.tooLarge", limits().fileBytes() / MB);
            }
            out.write(buffer, 0, read);
            if (size - measured >= MEASURED_EVERY) {
                measured = size;
                refuseIfFull();
            }
        }
        refuseIfFull();
        return size;
    }

    /** All files that wait take no more than they may together. */
    private void refuseIfFull() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            long all = files.mapToLong(file -> file.toFile().length()).sum();
            if (all > allowance().spoolBytes()) {
                throw new FileRefused("imports.file.spoolFull", allowance().spoolBytes() / MB);
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
            return Files.isDirectory(folder) ? folder : PrivateFile.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
