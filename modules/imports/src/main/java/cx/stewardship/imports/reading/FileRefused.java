package cx.stewardship.imports.reading;

import cx.stewardship.shared.Refusal;

/** A file that cannot be taken as a whole. It is said before anything is written, with what was expected instead. */
public class FileRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    public FileRefused(String key, Object... arguments) {
        super(Kind.INVALID, key, arguments);
    }
}
