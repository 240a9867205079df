package cx.stewardship.web.start;

import java.util.Optional;

/** Settings of the start, from the environment or, for tests, from system properties. */
final class Settings {

    private Settings() {}

    /** {@code DEMO=true}: a database without accounts is filled with the demo company. */
    static boolean demo() {
        return Boolean.parseBoolean(
                Optional.ofNullable(System.getenv("DEMO")).orElseGet(() -> System.getProperty("demo", "false")));
    }
}
