package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.ExpectationId;
import cx.stewardship.customervoice.application.KeepExpectation;
import cx.stewardship.customervoice.application.KeepingExpectations;
import cx.stewardship.customervoice.application.ReadingExpectations;
import cx.stewardship.customervoice.application.ValidateExpectation;
import cx.stewardship.customervoice.domain.ExpectationSource;
import cx.stewardship.customervoice.domain.Expectations;
import cx.stewardship.customervoice.domain.Gap;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The expectations ledger. */
@Path("expectations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class ExpectationsResource {

    private ReadingExpectations reading;
    private KeepingExpectations keeping;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected ExpectationsResource() {}

    @Inject
    public ExpectationsResource(ReadingExpectations reading, KeepingExpectations keeping, Departments departments) {
        this.reading = reading;
        this.keeping = keeping;
        this.departments = departments;
    }

    /**
     * An entry over REST.
     *
     * @param valid whether somebody looked within a year and nothing has shaken it since
     * @param comments how many show it
     */
    public record ExpectationBody(
            long id,
            String department,
            String promise,
            String source,
            String saidWhere,
            String reality,
            String gap,
            int comments,
            boolean valid,
            @Nullable LocalDate validatedOn,
            @Nullable String validatedBy,
            @Nullable LocalDate staleSince) {}

    /** A new promise. @param source {@code advertising}, {@code sales_service}, {@code media}, {@code peers}, {@code own_history} */
    public record NewExpectation(
            @Nullable String department,
            @Nullable String promise,
            @Nullable String source,
            @Nullable String saidWhere) {}

    /** What somebody saw. @param gap {@code kept}, {@code partly}, {@code broken} */
    public record Validation(
            @Nullable String reality,
            @Nullable String gap,
            @Nullable Set<Long> comments,
            @Nullable Long theme,
            @Nullable String link) {}

    @GET
    @Operation(operationId = "expectations", summary = "What customers were led to expect, the widest gap first")
    @APIResponse(responseCode = "200", description = "The entries that you may see")
    @APIResponse(responseCode = "404", description = "There is no such department, or it is not for you")
    public List<ExpectationBody> list(@QueryParam("department") @Nullable String department) {
        return reading.of(department == null || department.isBlank() ? null : named(department)).stream()
                .map(this::body)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addExpectation", summary = "Adds a promise to the ledger")
    @APIResponse(responseCode = "201", description = "It is added")
    @APIResponse(responseCode = "404", description = "There is no such department, or it is not for you")
    @APIResponse(responseCode = "422", description = "Something is missing or cannot be used")
    public Response add(@Nullable NewExpectation body, @Context UriInfo uri) {
        NewExpectation given = Objects.requireNonNullElse(body, new NewExpectation(null, null, null, null));
        ExpectationId id = keeping.keep(new KeepExpectation(
                named(text(given.department())),
                text(given.promise()),
                constant(ExpectationSource.class, text(given.source())),
                text(given.saidWhere())));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(id.value()))
                        .build())
                .entity(body(reading.get(id)))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "expectation", summary = "One entry")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not for you")
    public ExpectationBody get(@PathParam("id") long id) {
        return body(reading.get(new ExpectationId(id)));
    }

    @POST
    @Path("{id}/validations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "validateExpectation", summary = "Somebody has looked whether it is kept")
    @APIResponse(responseCode = "200", description = "It counts as validated from today")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not for you")
    @APIResponse(responseCode = "422", description = "Something is missing or cannot be used")
    public ExpectationBody validate(@PathParam("id") long id, @Nullable Validation body) {
        reading.get(new ExpectationId(id));
        Validation given = Objects.requireNonNullElse(body, new Validation(null, null, null, null, null));
        keeping.validate(
                new ExpectationId(id),
                new ValidateExpectation(
                        text(given.reality()),
                        constant(Gap.class, text(given.gap())),
                        Objects.requireNonNullElse(given.comments(), Set.of()),
                        given.theme(),
                        text(given.link())));
        return body(reading.get(new ExpectationId(id)));
    }

    private ExpectationBody body(Expectations.Entry entry) {
        return new ExpectationBody(
                entry.id(),
                departments
                        .find(new DepartmentId(entry.departmentId()))
                        .map(Departments.Department::code)
                        .orElse(""),
                entry.promise(),
                entry.source().name().toLowerCase(Locale.ROOT),
                entry.saidWhere(),
                entry.reality(),
                entry.gap().name().toLowerCase(Locale.ROOT),
                entry.comments(),
                reading.isValid(entry),
                entry.validatedOn(),
                entry.validatedBy(),
                entry.staleSince());
    }

    private DepartmentId named(String department) {
        return departments.named(department).orElseThrow(Refusal::notFound).id();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "voice.import.unknownValue",
                        name,
                        Arrays.stream(type.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
