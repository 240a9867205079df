package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.PastedDescription;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads a description that somebody pasted, before anything of it is kept. */
@ApplicationScoped
public class PastingDescriptions {

    /** A statement as it was found, and who benefits from it. */
    public record Found(String heading, String text, Marked mark) implements java.io.Serializable {}

    /** @param title suggested for the job; empty when none was found */
    public record Preview(String title, List<Found> statements) implements java.io.Serializable {}

    /** @throws cx.stewardship.jobdescriptions.domain.DescriptionRefused when nothing in it reads like a responsibility */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public Preview preview(String text) {
        PastedDescription pasted = PastedDescription.read(text);
        List<Found> found = pasted.sections().stream()
                .flatMap(section -> section.statements().stream()
                        .map(statement -> new Found(section.heading(), statement, Marked.of(statement))))
                .toList();
        String title = pasted.title();
        return new Preview(title == null ? "" : title, found);
    }
}
