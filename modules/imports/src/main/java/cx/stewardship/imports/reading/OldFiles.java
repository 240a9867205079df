package cx.stewardship.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that begin like an archive or like a file of old office programs. An XLSX with a password is one of the latter: what
 * is inside is named in the directory of the file, and only that is read ([MS-CFB] 2.2 and 2.6).
 */
final class OldFiles {

    private static final int OLE = 0xD0CF11E0;
    private static final int ARCHIVE = 0x504B0000;
    private static final int ENTRY = 128;
    private static final int NAME = 64;

    private OldFiles() {}

    static boolean isArchive(Path file) throws IOException {
        int begin = begin(file);
        return (begin & 0xFFFF0000) == ARCHIVE && (begin & 0xFFFF) != 0 && (begin >> 8 & 0xFF) < 9;
    }

    private static int begin(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] four = in.readNBytes(4);
            return four.length < 4 ? 0 : ByteBuffer.wrap(four).getInt();
        }
    }

    /** @throws FileRefused when it is one: with a password, an old workbook, or another document */
    static void refuse(Path file) throws IOException {
        if (begin(file) != OLE) {
            return;
        }
        String names = names(file);
        if (names.contains("\nEncryptedPackage\n")) {
            throw new FileRefused("imports.file.encrypted");
        }
        if (names.contains("\nWordDocument\n")) {
            throw new FileRefused("imports.file.word");
        }
        throw new FileRefused("imports.file.oldWorkbook");
    }

    /** Those in the first sector of the directory. */
    private static String names(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] header = new byte[512];
            if (in.length() < header.length) {
                return "";
            }
            in.readFully(header);
            ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            long sector = 1L << Math.min(12, Math.max(9, fields.getShort(30)));
            long at = (Integer.toUnsignedLong(fields.getInt(48)) + 1) * sector;
            byte[] directory = new byte[(int) Math.max(0, Math.min(sector, in.length() - at))];
            in.seek(Math.min(at, in.length()));
            in.readFully(directory);
            StringBuilder names = new StringBuilder("\n");
            for (int entry = 0; entry + ENTRY <= directory.length; entry += ENTRY) {
                String name = new String(directory, entry, NAME, StandardCharsets.UTF_16LE);
                int end = name.indexOf('\0');
                names.append(end < 0 ? name : name.substring(0, end)).append('\n');
            }
            return names.toString();
        }
    }
}
