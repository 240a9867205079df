package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.CalendarEntry;
import cx.stewardship.actionplans.application.KeepingCalendars;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calendar to subscribe to, by a private link ({@code ?link=…}), a session or a token. */
@Path("plans")
@RequestScoped
@Tag(name = "Action plans")
public class CalendarResource {

    private KeepingCalendars calendars;
    private Texts texts;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected CalendarResource() {}

    @Inject
    public CalendarResource(KeepingCalendars calendars, Texts texts, Clock clock) {
        this.calendars = calendars;
        this.texts = texts;
        this.clock = clock;
    }

    @GET
    @Path("calendar.ics")
    @Produces("text/calendar;charset=UTF-8")
    @Operation(
            operationId = "planCalendar",
            summary =
                    "Days of plans as a calendar (RFC 5545): due dates of actions and days on which plans can be judged")
    @APIResponse(
            responseCode = "200",
            description = "The calendar; with an ETag, so that an unchanged one is not sent again")
    @APIResponse(responseCode = "304", description = "Nothing has changed")
    @APIResponse(responseCode = "404", description = "No such department, or it is not yours")
    public Response calendar(
            @Parameter(
                            description =
                                    "mine: what you do and check yourself; department: all of the departments you lead")
                    @QueryParam("of")
                    @DefaultValue("mine")
                    String of,
            @Parameter(description = "Code of one department, with those below it") @QueryParam("department") @Nullable
                    String department,
            @Context UriInfo uri,
            @Context Request request) {
        boolean whole = "department".equalsIgnoreCase(of.strip()) || department != null;
        List<CalendarEntry> entries =
                whole ? calendars.ofDepartment(department, Locale.ENGLISH) : calendars.own(Locale.ENGLISH);
        Instant stamp = clock.instant().truncatedTo(ChronoUnit.DAYS);
        String name = texts.get(Locale.ENGLISH, whole ? "plans.calendar.name.department" : "plans.calendar.name");
        String text = IcsWriter.write(name, entries, stamp, root(uri));
        EntityTag tag = new EntityTag(hash(text));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl privately = new CacheControl();
        privately.setPrivate(true);
        privately.setNoCache(true);
        return (unchanged == null ? Response.ok(text) : unchanged)
                .tag(tag)
                .cacheControl(privately)
                .build();
    }

    /** The product as this reader reaches it: what stands before {@code /api/}. */
    private static String root(UriInfo uri) {
        URI base = uri.getBaseUri();
        String text = base.toString();
        int api = text.indexOf("/api/");
        return api < 0 ? text.replaceAll("/$", "") : text.substring(0, api);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
