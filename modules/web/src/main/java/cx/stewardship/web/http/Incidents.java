package cx.stewardship.web.http;

import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives what nobody foresaw a number: the user sees the number, the log has the rest. */
public final class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final int LENGTH = 8;

    private Incidents() {}

    /** @return the number, eight letters and digits */
    public static String log(Throwable failure) {
        String incident = UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, LENGTH)
                .toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, failure, () -> "Incident " + incident);
        return incident;
    }
}
