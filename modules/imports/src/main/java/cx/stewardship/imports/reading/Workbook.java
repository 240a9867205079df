package cx.stewardship.imports.reading;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook (ISO/IEC 29500, transitional or strict): its sheets, the epoch of its dates, its texts and styles. Links to
 * other files are never followed.
 */
final class Workbook implements Closeable {

    private static final int MOST_SHEETS = 1000;
    private static final int LONGEST_NAME = 255;

    private final Path file;
    private final Parts parts;
    private final Limits limits;
    private final Map<Sheet, String> sheets = new LinkedHashMap<>();
    private @Nullable String texts;
    private @Nullable String styles;
    private boolean isFrom1904;
    private @Nullable SharedTexts shared;

    private Workbook(Path file, Parts parts, Limits limits) throws IOException, XMLStreamException {
        this.file = file;
        this.parts = parts;
        this.limits = limits;
        String main = main();
        Map<String, String> targets = targets(main);
        readSheets(main, targets);
        if (sheets.isEmpty()) {
            throw new FileRefused("imports.file.empty");
        }
    }

    /** @throws FileRefused when it is damaged, of another kind, or hostile */
    static Workbook open(Path file, Limits limits) throws IOException {
        Parts parts = Parts.open(file, limits);
        try {
            return new Workbook(file, parts, limits);
        } catch (XMLStreamException | ZipException | EOFException e) {
            parts.close();
            throw new FileRefused("imports.file.workbookBroken");
        } catch (RuntimeException | IOException e) {
            parts.close();
            throw e;
        }
    }

    private String main() throws IOException, XMLStreamException {
        if (parts.has("_rels/.rels")) {
            try (Xml xml = new Xml(parts.read("_rels/.rels"))) {
                while (xml.nextElement()) {
                    if (xml.attribute("Type", "").endsWith("/officeDocument")) {
                        return resolved("", xml.attribute("Target", ""));
                    }
                }
            }
        }
        return "xl/workbook.xml";
    }

    /** Parts by the id with which the workbook speaks of them; its texts and styles are found by their type. */
    private Map<String, String> targets(String main) throws IOException, XMLStreamException {
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = new Xml(parts.read(folder + "_rels/" + main.substring(slash) + ".rels"))) {
            while (xml.nextElement()) {
                if (xml.name().equals("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    String target = resolved(folder, xml.attribute("Target", ""));
                    String type = xml.attribute("Type", "");
                    if (type.endsWith("/sharedStrings")) {
                        texts = target;
                    } else if (type.endsWith("/styles")) {
                        styles = target;
                    } else if (type.endsWith("/worksheet") && targets.size() < MOST_SHEETS) {
                        targets.put(xml.attribute("Id", ""), target);
                    }
                }
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        List<String> steps = new ArrayList<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private void readSheets(String main, Map<String, String> targets) throws IOException, XMLStreamException {
        try (Xml xml = new Xml(parts.read(main))) {
            while (xml.nextElement()) {
                if (xml.name().equals("workbookPr")) {
                    String epoch = xml.attribute("date1904", "");
                    isFrom1904 = epoch.equals("1") || epoch.equals("true");
                } else if (xml.name().equals("sheet")) {
                    String part =
                            targets.get(Optional.ofNullable(xml.prefixed("id")).orElse(""));
                    String name = xml.attribute("name", "");
                    if (part != null
                            && parts.has(part)
                            && sheets.size() < MOST_SHEETS
                            && name.length() <= LONGEST_NAME) {
                        boolean hidden = xml.attribute("state", "visible")
                                .toLowerCase(Locale.ROOT)
                                .contains("hidden");
                        sheets.putIfAbsent(new Sheet(name, hidden), part);
                    }
                }
            }
        }
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** @throws FileRefused when there is no sheet of this name */
    Sheet sheet(String name) {
        return sheets.keySet().stream()
                .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new FileRefused(
                        "imports.file.unknownSheet",
                        name,
                        String.join(
                                ", ", sheets.keySet().stream().map(Sheet::name).toList())));
    }

    Xml read(Sheet sheet) throws IOException, XMLStreamException {
        return new Xml(parts.read(sheets.getOrDefault(sheet, "")));
    }

    CellStyles styles() throws IOException, XMLStreamException {
        String part = styles;
        if (part == null || !parts.has(part)) {
            return CellStyles.none(isFrom1904);
        }
        try (Xml xml = new Xml(parts.read(part))) {
            return CellStyles.read(xml, isFrom1904);
        }
    }

    /** Read at the first use, as not every workbook has them. */
    SharedTexts texts() throws IOException {
        SharedTexts known = shared;
        if (known == null) {
            known = new SharedTexts(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            shared = known;
            String part = texts;
            if (part != null && parts.has(part)) {
                try (Xml xml = new Xml(parts.read(part))) {
                    known.read(xml, limits.cellCharacters());
                } catch (XMLStreamException | ZipException | EOFException e) {
                    throw new FileRefused("imports.file.workbookBroken");
                }
            }
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            if (shared != null) {
                shared.close();
            }
        }
    }
}
