package cx.stewardship.organization.rest;

import cx.stewardship.organization.application.IssuingTokens;
import cx.stewardship.organization.application.SignIn;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a machine gets the token it sends with all other requests. */
@Path("tokens")
@RequestScoped
@Tag(name = "Sign-in")
public class TokensResource {

    private IssuingTokens issuing;

    @SuppressWarnings("NullAway.Init")
    protected TokensResource() {}

    @Inject
    public TokensResource(IssuingTokens issuing) {
        this.issuing = issuing;
    }

    /** @param name what the token is for, at most 100 characters */
    @Schema(name = "TokenRequest")
    public record Wanted(@Nullable String userName, @Nullable String password, @Nullable String name) {}

    /** @param token to be sent as {@code Authorization: Bearer …} */
    @Schema(name = "Token")
    public record Given(String token, String tokenType, String expiresAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Sign in with a user name and a password",
            description =
                    "The token holds for twelve hours and may do what the account may do. Send it as a bearer token.")
    @APIResponse(
            responseCode = "201",
            description = "The token; it is shown once",
            content = @Content(schema = @Schema(implementation = Given.class)))
    @APIResponse(responseCode = "401", description = "The user name or the password is not right")
    @APIResponse(responseCode = "409", description = "The first password has to be changed on the page first")
    @APIResponse(responseCode = "422", description = "The user name or the password is missing")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords")
    public Response issue(@Nullable Wanted wanted) {
        if (wanted == null || wanted.userName() == null || wanted.password() == null) {
            throw Refusal.invalid("organization.token.incomplete");
        }
        String name = wanted.name() == null || wanted.name().isBlank()
                ? "API"
                : wanted.name().strip();
        if (name.length() > 100) {
            throw Refusal.invalid("organization.token.name", 100);
        }
        IssuingTokens.Issued issued = issuing.issue(new SignIn(wanted.userName(), wanted.password()), name);
        return Response.status(Response.Status.CREATED)
                .entity(new Given(issued.token(), "Bearer", issued.expiresAt().toString()))
                .build();
    }
}
