package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.AnsweringCustomers;
import cx.stewardship.actionplans.application.CustomersOfPlan;
import cx.stewardship.actionplans.domain.CustomerBehind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The customers behind a plan as a file, each with the answer in their own words, for whatever writes letters or mails. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
@Path("plans/{id}/customers.csv")
@RequestScoped
@Tag(name = "Action plans")
public class CustomersFile {

    private AnsweringCustomers answering;

    @SuppressWarnings("NullAway.Init")
    protected CustomersFile() {}

    @Inject
    public CustomersFile(AnsweringCustomers answering) {
        this.answering = answering;
    }

    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "planCustomers", summary = "The customers behind a plan, with the answer to each, as CSV")
    @APIResponse(responseCode = "200", description = "One line for each customer")
    @APIResponse(responseCode = "403", description = "You may see the plan, but not who its customers are")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not yours: both answer alike")
    public Response file(@PathParam("id") long id) {
        CustomersOfPlan behind = answering.of(id);
        StringBuilder csv = new StringBuilder(line(
                "customer reference",
                "comments",
                "last occurred",
                "their words",
                "answered on",
                "answered by",
                "answer",
                "answered in these words"));
        for (CustomerBehind customer : behind.customers()) {
            csv.append(line(
                    customer.reference(),
                    Long.toString(customer.comments()),
                    customer.occurredOn().toString(),
                    customer.words(),
                    Objects.toString(customer.answeredAt(), ""),
                    customer.answeredBy(),
                    AnsweringCustomers.letter(behind.text(), customer),
                    told(customer)));
        }
        return Response.ok("\ufeff" + csv)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + id + "-customers.csv\"")
                .build();
    }

    private static @Nullable String told(CustomerBehind customer) {
        String answer = customer.answer();
        return answer == null ? null : AnsweringCustomers.letter(answer, customer);
    }

    private static String line(@Nullable String... cells) {
        return Arrays.stream(cells).map(CustomersFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(@Nullable String text) {
        String value = text == null ? "" : text;
        String guarded = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return guarded.matches("(?s).*[\",\r\n].*") ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
    }
}
