package cx.stewardship.imports.intake;

import cx.stewardship.imports.reading.Limits;
import java.util.HashMap;
import java.util.Map;

/**
 * What the operator allows: how large a file may be, and how much may wait at once.
 *
 * @param spoolBytes of all files that are kept aside together
 */
public record Allowance(Limits file, long spoolBytes) {

    private static final long MB = 1024L * 1024;

    public static final Allowance USUAL = new Allowance(Limits.USUAL, 5_000 * MB);

    /**
     * Reads {@code fileMb=500 unpackedMb=2048 rows=… columns=… cell=… spoolMb=…}; what is not there is as usual.
     *
     * @throws IllegalArgumentException when something else is there, or no whole number of one or more
     */
    public static Allowance of(String settings) {
        Map<String, Long> said = new HashMap<>();
        for (String setting : settings.strip().split("\\s+")) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                said.put(setting.substring(0, equals), figure(setting, setting.substring(equals + 1)));
            }
        }
        Limits usual = Limits.USUAL;
        return new Allowance(
                new Limits(
                        said.containsKey("fileMb") ? said.get("fileMb") * MB : usual.fileBytes(),
                        said.containsKey("unpackedMb") ? said.get("unpackedMb") * MB : usual.unpackedBytes(),
                        said.getOrDefault("rows", usual.rows()),
                        Math.toIntExact(Math.min(16_384, said.getOrDefault("columns", (long) usual.columns()))),
                        Math.toIntExact(
                                Math.min(100_000_000, said.getOrDefault("cell", (long) usual.cellCharacters())))),
                said.containsKey("spoolMb") ? said.get("spoolMb") * MB : USUAL.spoolBytes);
    }

    private static long figure(String setting, String value) {
        try {
            long figure = Long.parseLong(value);
            if (figure > 0 && figure < Long.MAX_VALUE / MB) {
                return figure;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A limit of imports is no whole number: " + setting, e);
        }
        throw new IllegalArgumentException("A limit of imports must be one or more: " + setting);
    }
}
