package cx.stewardship.imports.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, which is an archive of XML files. Its table of contents is measured before it is read, and what is
 * unpacked is measured while it is: an archive that unpacks to more than allowed, or to hundreds of times its size, is
 * refused.
 */
final class Parts implements Closeable {

    private static final int MOST_PARTS = 10_000;
    private static final int LARGEST_CONTENTS = 16 * 1024 * 1024;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int SMALL = 64 * 1024 * 1024;
    private static final int MOST_TIMES = 250;

    private final ZipFile zip;
    private final long packed;
    private final Limits limits;
    private long unpacked;

    private Parts(ZipFile zip, long packed, Limits limits) {
        this.zip = zip;
        this.packed = packed;
        this.limits = limits;
    }

    /** @throws FileRefused when this archive is damaged, or no workbook that can be read */
    static Parts open(Path file, Limits limits) throws IOException {
        measureContents(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new FileRefused("imports.file.workbookCut");
        }
        try {
            Parts opened = new Parts(zip, Files.size(file), limits);
            opened.refuseOthers();
            return opened;
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    /** A table of contents of a made-up size would fill the memory as soon as the archive is opened. */
    private static void measureContents(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    int parts = Short.toUnsignedInt(end.getShort(at + 10));
                    long size = Integer.toUnsignedLong(end.getInt(at + 12));
                    if (parts > MOST_PARTS || size > LARGEST_CONTENTS) {
                        throw new FileRefused("imports.file.workbookParts", MOST_PARTS);
                    }
                    return;
                }
            }
            throw new FileRefused("imports.file.workbookCut");
        }
    }

    private void refuseOthers() throws IOException {
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            if (!names.add(all.nextElement().getName())) {
                throw new FileRefused("imports.file.workbookBroken");
            }
        }
        if (names.contains("mimetype")) {
            throw new FileRefused("imports.file.openDocument");
        }
        if (names.contains("xl/workbook.bin")) {
            throw new FileRefused("imports.file.binaryWorkbook");
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin")) || isMacroType()) {
            throw new FileRefused("imports.file.macros");
        }
        if (names.contains("word/document.xml")) {
            throw new FileRefused("imports.file.word");
        }
        if (!names.contains("[Content_Types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new FileRefused("imports.file.packed");
        }
    }

    private boolean isMacroType() throws IOException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(types)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1).contains("macroEnabled.main+xml");
        } catch (ZipException e) {
            throw new FileRefused("imports.file.workbookBroken");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** @throws FileRefused when there is no such part, or it is said to be larger than allowed */
    InputStream read(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new FileRefused("imports.file.workbookBroken");
        }
        measure(Math.max(0, entry.getSize()));
        try {
            return new MeasuredXml(zip.getInputStream(entry), this::count);
        } catch (ZipException e) {
            throw new FileRefused("imports.file.workbookBroken");
        }
    }

    private void count(int bytes) {
        unpacked += bytes;
        measure(0);
    }

    private void measure(long more) {
        long all = unpacked + more;
        if (all > limits.unpackedBytes()) {
            throw new FileRefused("imports.file.unpackedTooLarge", limits.unpackedBytes() / 1024 / 1024);
        }
        if (all > SMALL && all / MOST_TIMES > packed) {
            throw new FileRefused("imports.file.bomb", MOST_TIMES);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
