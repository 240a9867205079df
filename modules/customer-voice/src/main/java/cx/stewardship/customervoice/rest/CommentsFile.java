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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is seen in the stream as a file, CSV or XLSX. It has the columns that the import takes, so it can go in again; in CSV a cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
@Path("")
@RequestScoped
@Tag(name = "Customer voice")
public class CommentsFile {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What a cell of a workbook can hold. */
    private static final int LONGEST_CELL = 32_767;

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

    private static final List<String> COLUMNS = List.of(
            "source",
            "external_id",
            "occurred_at",
            "received_at",
            "text",
            "received_by",
            "originated_in",
            "harm",
            "journey_stage",
            "segment",
            "product",
            "issue",
            "customer_reference",
            "theme");

    /** @param days how far back; {@code all} for everything */
    @GET
    @Path("comments.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "commentsFile", summary = "Comments as CSV, as they are filtered")
    public Response file(@BeanParam CommentQuery query, @QueryParam("days") @DefaultValue("90") String days) {
        StringBuilder file = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (CommentLine line : lines(query, days)) {
            file.append(cells(line).stream().map(CommentsFile::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return attached(file.toString(), "comments.csv");
    }

    /** @param days how far back; {@code all} for everything */
    @GET
    @Path("comments.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "commentsWorkbook", summary = "Comments as an XLSX workbook, as they are filtered")
    public Response workbook(@BeanParam CommentQuery query, @QueryParam("days") @DefaultValue("90") String days) {
        List<CommentLine> lines = lines(query, days);
        StreamingOutput file = out -> write(out, lines);
        return attached(file, "comments.xlsx");
    }

    /** Every cell is text: a spreadsheet takes none of them for a formula, so nothing has to stand in front. */
    private void write(OutputStream out, List<CommentLine> lines) throws IOException {
        try (Workbook workbook = new Workbook(out, "Stewardship", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Comments");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            int row = 1;
            for (CommentLine line : lines) {
                List<String> cells = cells(line);
                for (int column = 0; column < cells.size(); column++) {
                    String text = cells.get(column);
                    sheet.value(row, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
                }
                row++;
            }
        }
    }

    private List<CommentLine> lines(CommentQuery query, String days) {
        CommentFilter filter = query.filter();
        if (filter.from() == null && filter.to() == null && days.matches("\\d{1,5}")) {
            filter = filter.since(
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Long.parseLong(days)));
        }
        return reading.export(query.department(departments), filter, query.byRelevance());
    }

    private static Response attached(Object file, String name) {
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private List<String> cells(CommentLine line) {
        return List.of(
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
                        .orElse(""));
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
