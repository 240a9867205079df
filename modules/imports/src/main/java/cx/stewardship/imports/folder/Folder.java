package cx.stewardship.imports.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders {@code in/<kind>/}, {@code in/<kind>/<source>/}, {@code taken/}, {@code done/} and {@code failed/}. A file
 * changes its place only by being renamed, so that it is in exactly one of them whenever the power goes, and only one server
 * can take it.
 */
final class Folder {

    /** A file is whole when nobody has written to it for so long. */
    static final Duration SETTLED = Duration.ofSeconds(3);

    private static final System.Logger LOG = System.getLogger(Folder.class.getName());
    private static final Pattern NOT_YET = Pattern.compile("(?i)^[.~].*|.*\\.(part|tmp|filepart|crdownload|swp)$");
    private static final String NO_KIND = "-";
    private static final int DEEPEST = 3;

    private final Path root;
    private final String server;
    private final Steady<Path> files;

    /**
     * @param server names this server, the same after a new start
     * @param nanos counts up
     */
    Folder(Path root, String server, LongSupplier nanos) {
        this.root = root;
        this.server = server;
        this.files = new Steady<>(nanos);
    }

    /** Makes what is missing, so that people see where to put what. */
    void lay(Collection<String> kinds) throws IOException {
        for (String kind : kinds) {
            Files.createDirectories(root.resolve("in").resolve(kind));
        }
        Files.createDirectories(root.resolve("taken"));
        Files.createDirectories(root.resolve("done"));
        Files.createDirectories(root.resolve("failed"));
    }

    /** Takes all files that are whole, unless another server is faster. */
    void claimWhole() throws IOException {
        List<Path> waiting = waiting();
        files.keep(new HashSet<>(waiting));
        for (Path file : waiting) {
            try {
                BasicFileAttributes seen =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (files.isFor(SETTLED, file, List.of(seen.size(), seen.lastModifiedTime()))) {
                    claim(file);
                }
            } catch (NoSuchFileException e) {
                // another server has it, or its sender took it back
            }
        }
    }

    private List<Path> waiting() throws IOException {
        return files(root.resolve("in")).stream()
                .filter(file -> !NOT_YET.matcher(file.getFileName().toString()).matches())
                .sorted()
                .toList();
    }

    /** Files that are there now, no links; what another server takes away meanwhile is left out. */
    private static List<Path> files(Path below) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(below, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                if (seen.isRegularFile()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private void claim(Path file) throws IOException {
        Path place = root.resolve("in").relativize(file);
        String kind = place.getNameCount() > 1 ? place.getName(0).toString() : NO_KIND;
        String source = place.getNameCount() > 2 ? place.getName(1).toString() : Claim.DEFAULT_SOURCE;
        Path taken = root.resolve("taken").resolve(server + "-" + UUID.randomUUID());
        Path target = taken.resolve(kind).resolve(source).resolve(file.getFileName());
        Files.createDirectories(target.getParent());
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            clear(taken);
            throw e;
        }
    }

    /** All files that are taken and have not come to their end. */
    List<Claim> claims() throws IOException {
        List<Claim> claims = new ArrayList<>();
        try (Stream<Path> taken = Files.list(root.resolve("taken"))) {
            for (Path one : taken.filter(Files::isDirectory).sorted().toList()) {
                claimIn(one).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private Optional<Claim> claimIn(Path taken) throws IOException {
        String id = taken.getFileName().toString();
        boolean ours = id.startsWith(server + "-");
        List<Path> files = files(taken);
        if (files.isEmpty()) {
            // the power went between making the place and taking the file, or between its end and clearing up
            if (ours) {
                clear(taken);
            }
            return Optional.empty();
        }
        Path file = files.get(0);
        Path place = taken.relativize(file);
        String kind = place.getName(0).toString();
        return Optional.of(
                new Claim(id, kind.equals(NO_KIND) ? "" : kind, place.getName(1).toString(), file, ours));
    }

    /** Writes something that stands beside a file at its end. */
    interface Writing {
        void to(Path file) throws IOException;
    }

    /**
     * Where the file of this claim comes to its end.
     *
     * @param number in front of its name, so that two files of the same name do not meet
     */
    Path end(Claim claim, boolean done, String number) throws IOException {
        Path folder = root.resolve(done ? "done" : "failed");
        Path place = claim.kind().isEmpty() ? folder : folder.resolve(claim.kind());
        Files.createDirectories(place);
        return place.resolve(number + "-" + claim.name());
    }

    /** The whole file is there, or nothing of it. */
    void write(Path file, Writing content) throws IOException {
        Path part = Files.createTempFile(file.getParent(), ".", ".part");
        try {
            content.to(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The last step: with the file itself in its place, the claim is at its end. */
    void finish(Claim claim, Path end) throws IOException {
        try {
            Files.move(claim.file(), end, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            // another server was faster
        }
        clear(root.resolve("taken").resolve(claim.id()));
    }

    private static void clear(Path taken) throws IOException {
        try (Stream<Path> all = Files.walk(taken)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isDirectory(one)) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (NoSuchFileException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Another server clears up as well", e);
        }
    }

    /** Eight signs that name a server, for the front of its claims. */
    static String shortName(String server) {
        return String.format(Locale.ROOT, "%08x", server.hashCode());
    }
}
