package cx.stewardship.imports.web;

import cx.stewardship.shared.page.Pages;
import java.util.List;
import java.util.stream.Stream;

/** The way of a file, as the stepper shows it. */
final class ImportSteps {

    private ImportSteps() {}

    static List<String> all() {
        return Stream.of("file", "columns", "rehearsal", "import", "report")
                .map(step -> Pages.text("imports.step." + step))
                .toList();
    }
}
