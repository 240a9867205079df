package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.ReadingComments;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is seen in the stream as a file. It has the columns that the import takes, so it can go in again; a cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
@Path("comments.csv")
@RequestScoped
@Tag(name = "Customer voice")
public class CommentsFile {

    private ReadingComments reading;
    private Departments departments;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected CommentsFile() {}

    @Inject
    public CommentsFile(ReadingComments reading, Departments departments, Clock clock) {
        this.reading = reading;
        this.departments = departments;
        this.clock = clock;
    }

    /** @param days how far back; {@code all} for everything */
    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "commentsFile", summary = "Comments as CSV, as they are filtered")
    public Response file(@BeanParam CommentQuery query, @QueryParam("days") @DefaultValue("90") String days) {
        CommentFilter filter = query.filter();
        if (filter.from() == null && days.matches("\\d{1,5}")) {
            filter = filter.since(
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Long.parseLong(days)));
        }
        StringBuilder file = new StringBuilder(
                "source,external_id,occurred_at,received_at,text,received_by,originated_in,harm,journey_stage,segment,product,issue,customer_reference,theme\r\n");
        for (CommentLine line : reading.export(query.department(departments), filter)) {
            file.append(row(line)).append("\r\n");
        }
        return Response.ok(file.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comments.csv\"")
                .build();
    }

    private String row(CommentLine line) {
        return Stream.of(
                        line.source(),
                        line.externalId(),
                        line.occurredAt().toString(),
                        line.receivedAt().toString(),
                        line.text(),
                        code(line, ConcernRole.RECEIVED),
                        code(line, ConcernRole.ORIGINATED),
                        line.thanks() ? "thanks" : Objects.toString(line.harm(), ""),
                        Objects.toString(line.stage(), ""),
                        Objects.toString(line.segment(), ""),
                        Objects.toString(line.product(), ""),
                        Objects.toString(line.issue(), ""),
                        Objects.toString(line.customerReference(), ""),
                        line.themes().stream()
                                .map(CommentLine.InTheme::name)
                                .findFirst()
                                .orElse(""))
                .map(CommentsFile::cell)
                .collect(Collectors.joining(","));
    }

    private String code(CommentLine line, ConcernRole role) {
        List<Long> ids = line.concerned().stream()
                .filter(concerned -> concerned.role() == role)
                .map(CommentLine.Concerned::departmentId)
                .toList();
        return ids.isEmpty()
                ? ""
                : departments
                        .find(new DepartmentId(ids.get(0)))
                        .map(Departments.Department::code)
                        .orElse("");
    }

    /** Quoted where needed, and harmless in a spreadsheet. */
    static String cell(@Nullable String value) {
        String text = value == null ? "" : value;
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
