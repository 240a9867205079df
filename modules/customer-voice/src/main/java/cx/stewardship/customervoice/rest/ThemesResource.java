package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.ReadingThemes;
import cx.stewardship.customervoice.rest.ThemeBodies.DoneBody;
import cx.stewardship.customervoice.rest.ThemeBodies.Full;
import cx.stewardship.customervoice.rest.ThemeBodies.Made;
import cx.stewardship.customervoice.rest.ThemeBodies.Merge;
import cx.stewardship.customervoice.rest.ThemeBodies.Naming;
import cx.stewardship.customervoice.rest.ThemeBodies.NewTheme;
import cx.stewardship.customervoice.rest.ThemeBodies.OperationBody;
import cx.stewardship.customervoice.rest.ThemeBodies.PreviewBody;
import cx.stewardship.customervoice.rest.ThemeBodies.SplitBody;
import cx.stewardship.customervoice.rest.ThemeBodies.SplitOff;
import cx.stewardship.customervoice.rest.ThemeBodies.Version;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A theme, and what people do to it. */
@Path("themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class ThemesResource {

    private static final int MOST = 100;

    private ReadingThemes reading;
    private ThemeActs acts;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected ThemesResource() {}

    @Inject
    public ThemesResource(ReadingThemes reading, ThemeActs acts, Departments departments) {
        this.reading = reading;
        this.acts = acts;
        this.departments = departments;
    }

    @POST
    @Operation(operationId = "addTheme", summary = "Makes a theme of comments")
    @APIResponse(responseCode = "201", description = "It is there")
    @APIResponse(responseCode = "409", description = "The department has a theme of this name")
    public Response add(@Nullable NewTheme body, @Context UriInfo uri) {
        NewTheme theme = body == null ? new NewTheme(null, null, null, null) : body;
        ThemeId id = acts.grouping()
                .intoNew(
                        departments
                                .named(theme.department() == null ? "" : theme.department())
                                .orElseThrow(Refusal::notFound)
                                .id(),
                        theme.name() == null ? "" : theme.name(),
                        theme.definition() == null ? "" : theme.definition(),
                        theme.comments() == null ? List.of() : theme.comments());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(id.value()))
                        .build())
                .entity(new Made(id.value()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "theme",
            summary = "A theme with its figures; of a merged one, the theme that took its place")
    @APIResponse(responseCode = "200", description = "The theme")
    @APIResponse(responseCode = "404", description = "Does not exist, was dissolved, or is not for you")
    public Full get(@PathParam("id") long id) {
        return Full.of(reading.get(new ThemeId(id)));
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "nameTheme", summary = "Gives it a name and says what belongs to it")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "409", description = "It was changed meanwhile, has ended, or the name is taken")
    public void name(@PathParam("id") long id, @Nullable Naming body) {
        var now = reading.get(new ThemeId(id));
        Naming naming = body == null ? new Naming(null, null, null) : body;
        acts.naming()
                .name(
                        new ThemeId(id),
                        naming.name() == null ? now.name() : naming.name(),
                        naming.definition() == null ? now.definition() : naming.definition(),
                        naming.version());
    }

    @POST
    @Path("{id}/merge")
    @Operation(
            operationId = "mergeThemes",
            summary = "Makes other themes part of this one; with preview=true only tells")
    @APIResponse(responseCode = "200", description = "The operation, or the preview")
    @APIResponse(
            responseCode = "409",
            description = "Changed meanwhile, has ended, or an open plan measures one of them")
    public Object merge(@PathParam("id") long id, @QueryParam("preview") boolean preview, @Nullable Merge body) {
        Merge merge = body == null ? new Merge(null, null, null, null) : body;
        return preview
                ? PreviewBody.of(acts.merging().preview(new ThemeId(id), merge.themes()))
                : new DoneBody(acts.merging().merge(merge.command(new ThemeId(id))));
    }

    @GET
    @Path("{id}/split")
    @Operation(operationId = "proposeSplit", summary = "Two halves into which the theme may be split")
    @APIResponse(responseCode = "200", description = "The halves with their terms and comments")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not for you")
    public SplitBody proposeSplit(@PathParam("id") long id) {
        return SplitBody.of(acts.splitting().propose(new ThemeId(id)));
    }

    @POST
    @Path("{id}/split")
    @Operation(operationId = "splitTheme", summary = "Makes a new theme of some of its comments")
    @APIResponse(responseCode = "200", description = "The operation")
    @APIResponse(responseCode = "409", description = "Changed meanwhile, has ended, or an open plan measures it")
    public DoneBody split(@PathParam("id") long id, @Nullable SplitOff body) {
        SplitOff split = body == null ? new SplitOff(null, null, null, null) : body;
        return new DoneBody(acts.splitting().split(split.command(new ThemeId(id))));
    }

    @POST
    @Path("{id}/lock")
    @Operation(operationId = "lockTheme", summary = "From now on only people put comments into it")
    @APIResponse(responseCode = "204", description = "It is locked")
    public void lock(@PathParam("id") long id) {
        acts.naming().lock(new ThemeId(id));
    }

    @POST
    @Path("{id}/unlock")
    @Operation(operationId = "unlockTheme", summary = "Comments join it by themselves again")
    @APIResponse(responseCode = "204", description = "It is not locked")
    public void unlock(@PathParam("id") long id) {
        acts.naming().unlock(new ThemeId(id));
    }

    @POST
    @Path("{id}/dissolve")
    @Operation(operationId = "dissolveTheme", summary = "Ends it; its comments are free; with preview=true only tells")
    @APIResponse(responseCode = "200", description = "The operation, or the preview")
    @APIResponse(responseCode = "409", description = "Changed meanwhile, has ended, or an open plan measures it")
    public Object dissolve(@PathParam("id") long id, @QueryParam("preview") boolean preview, @Nullable Version body) {
        return preview
                ? PreviewBody.of(acts.dissolving().preview(new ThemeId(id)))
                : new DoneBody(acts.dissolving().dissolve(new ThemeId(id), body == null ? null : body.version()));
    }

    @GET
    @Path("{id}/operations")
    @Operation(operationId = "themeOperations", summary = "What was done to a theme, and what can be taken back")
    @APIResponse(responseCode = "200", description = "The newest first")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not for you")
    public List<OperationBody> operations(@PathParam("id") long id) {
        return acts.undoing().of(new ThemeId(id), MOST).stream()
                .map(OperationBody::of)
                .toList();
    }

    @POST
    @Path("operations/{operation}/undo")
    @Operation(operationId = "undoThemeOperation", summary = "Takes it back, as long as nothing later rests on it")
    @APIResponse(responseCode = "204", description = "It is as before")
    @APIResponse(responseCode = "409", description = "Something later rests on it; the answer says what")
    public void undo(@PathParam("operation") long operation) {
        acts.undoing().undo(operation);
    }
}
