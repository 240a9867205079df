package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.TryingOutThemes;
import cx.stewardship.customervoice.rest.ThemeBodies.GroupsBody;
import cx.stewardship.customervoice.rest.ThemeBodies.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Groups of texts that somebody brings. */
@Path("analysis/themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class TryThemesResource {

    private TryingOutThemes trying;

    @SuppressWarnings("NullAway.Init")
    protected TryThemesResource() {}

    @Inject
    public TryThemesResource(TryingOutThemes trying) {
        this.trying = trying;
    }

    @POST
    @Operation(
            operationId = "tryThemes",
            summary = "Groups up to 2,000 texts to see what is in a file; nothing is kept")
    @APIResponse(responseCode = "200", description = "The groups with their terms, the largest first")
    @APIResponse(responseCode = "422", description = "No texts, too many, or one that is empty or too long")
    public GroupsBody tryOut(@Nullable Texts body) {
        List<@Nullable String> texts = body == null || body.texts() == null ? List.of() : body.texts();
        return GroupsBody.of(trying.group(texts), texts.size());
    }
}
