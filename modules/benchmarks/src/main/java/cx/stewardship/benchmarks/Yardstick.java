package cx.stewardship.benchmarks;

import java.nio.file.Path;

/** Another way to load the same file, which the product's import is measured against. */
interface Yardstick {

    /**
     * Makes the tables anew; not measured.
     *
     * @param before rows that are there already
     */
    void prepare(int before) throws Exception;

    /** Takes the whole file; this is what is measured. */
    void load(Path file) throws Exception;
}
