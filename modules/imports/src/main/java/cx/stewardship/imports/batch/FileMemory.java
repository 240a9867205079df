package cx.stewardship.imports.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;

/**
 * What the rows of one file have said so far, so that a later row that contradicts an earlier one is noticed however far
 * apart they stand. Two words of 64 bits per key in an open-addressed table: the hash of the key (a false match in a million
 * rows has a chance of 3 in 10⁸), then the row number and a hash of 32 bits of what was said. A small table is on the heap;
 * a large one is a file in the spool folder, mapped and without a name, so that the heap does not grow with the file and a
 * crash leaves nothing behind. After a crash it is filled again from the rows that were taken.
 */
public final class FileMemory implements AutoCloseable {

    /** What the memory knows of a row: nothing (or not all of it), all of it, or otherwise. */
    enum Known {
        NEW,
        SAID,
        CONTRADICTED
    }

    /** What a row says, as the memory keeps it: a hash of each key and of what is said of it. */
    static final class Said {
        private final long[] keys;
        private final int[] contents;

        private Said(int size) {
            keys = new long[size];
            contents = new int[size];
        }

        static Said of(Map<String, ?> said) {
            Said all = new Said(said.size());
            int i = 0;
            for (Map.Entry<String, ?> entry : said.entrySet()) {
                all.keys[i] = hash(entry.getKey());
                all.contents[i++] = content(entry.getValue());
            }
            return all;
        }

        long[] keys() {
            return keys;
        }
    }

    private static final int ON_HEAP = 1 << 16;
    private static final int LARGEST = 1 << 26;

    private final Path folder;
    private LongBuffer slots;
    private int capacity;
    private int filled;

    /** @param rows of the file: as many keys fit without a rehash */
    public FileMemory(Path folder, long rows) {
        this.folder = folder;
        this.capacity = (int) Math.min(LARGEST, Math.max(64, rows + rows / 2));
        this.slots = allocate(capacity);
    }

    /** The first row that said otherwise of something; 0 when none did. */
    long contradicted(Said said) {
        for (int i = 0; i < said.keys.length; i++) {
            int slot = slot(said.keys[i]);
            if (slots.get(2 * slot) != 0 && (int) slots.get(2 * slot + 1) != said.contents[i]) {
                return slots.get(2 * slot + 1) >>> 32;
            }
        }
        return 0;
    }

    Known knows(Said said) {
        boolean all = said.keys.length > 0;
        for (int i = 0; i < said.keys.length; i++) {
            int slot = slot(said.keys[i]);
            if (slots.get(2 * slot) == 0) {
                all = false;
            } else if ((int) slots.get(2 * slot + 1) != said.contents[i]) {
                return Known.CONTRADICTED;
            }
        }
        return all ? Known.SAID : Known.NEW;
    }

    /** Remembers what a row said that was taken; what an earlier one said of a key stays. */
    void remember(long row, Said said) {
        for (int i = 0; i < said.keys.length; i++) {
            if (filled >= capacity - capacity / 4) {
                grow();
            }
            int slot = slot(said.keys[i]);
            if (slots.get(2 * slot) == 0) {
                slots.put(2 * slot, said.keys[i]);
                slots.put(2 * slot + 1, row << 32 | said.contents[i] & 0xFFFF_FFFFL);
                filled++;
            }
        }
    }

    /** Where the hash stands or would stand. */
    private int slot(long hash) {
        int slot = (int) Math.multiplyHigh(hash & Long.MAX_VALUE, 2L * capacity);
        while (slots.get(2 * slot) != 0 && slots.get(2 * slot) != hash) {
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
        return slot;
    }

    private void grow() {
        if (capacity == LARGEST) {
            throw new IllegalStateException("A file with more than " + LARGEST / 4 * 3 + " keys");
        }
        LongBuffer before = slots;
        int slotsBefore = capacity;
        capacity = (int) Math.min(LARGEST, 2L * capacity);
        slots = allocate(capacity);
        for (int i = 0; i < slotsBefore; i++) {
            if (before.get(2 * i) != 0) {
                int slot = slot(before.get(2 * i));
                slots.put(2 * slot, before.get(2 * i));
                slots.put(2 * slot + 1, before.get(2 * i + 1));
            }
        }
    }

    private LongBuffer allocate(int slotCount) {
        if (slotCount <= ON_HEAP) {
            return LongBuffer.allocate(2 * slotCount);
        }
        Path file = folder.resolve(UUID.randomUUID().toString());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, 16L * slotCount);
            return mapped.asLongBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(file);
        }
    }

    /** The mapping keeps what it holds without the name. */
    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** FNV-1a over the characters, then mixed as in MurmurHash3; never 0, which marks an empty slot. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash) | 1L << 63;
    }

    private static int content(Object said) {
        if (said instanceof Map<?, ?> values) {
            long sum = 0;
            for (Map.Entry<?, ?> entry : values.entrySet()) {
                sum += mixed((long) entry.getKey().hashCode() << 32
                        ^ entry.getValue().hashCode());
            }
            return Long.hashCode(mixed(sum));
        }
        return said.hashCode();
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    @Override
    public void close() {
        slots = LongBuffer.allocate(0);
        capacity = 0;
    }
}
