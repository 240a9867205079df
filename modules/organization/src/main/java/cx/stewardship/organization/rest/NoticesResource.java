package cx.stewardship.organization.rest;

import cx.stewardship.organization.application.ChoosingNotices;
import cx.stewardship.organization.application.ReadingNotices;
import cx.stewardship.organization.domain.NoticeChoice;
import cx.stewardship.organization.domain.NoticeText;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.notice.NoticeKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller was told, and wants to be told. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticesResource {

    private ReadingNotices reading;
    private ChoosingNotices choosing;

    @SuppressWarnings("NullAway.Init")
    protected NoticesResource() {}

    @Inject
    public NoticesResource(ReadingNotices reading, ChoosingNotices choosing) {
        this.reading = reading;
        this.choosing = choosing;
    }

    /** @param address of the page it is about, from the root of the product on */
    @Schema(name = "Notice")
    public record Told(long id, String kind, String title, String text, String address, String toldAt, boolean unread) {
        static Told of(ReadingNotices.Read notice) {
            return new Told(
                    notice.id(),
                    notice.kind().name(),
                    notice.title(),
                    notice.blocks().stream().map(NoticeText.Block::text).collect(Collectors.joining("\n")),
                    notice.address(),
                    notice.at().toString(),
                    notice.unread());
        }
    }

    /** @param next to ask for with {@code after}; null on the last page */
    @Schema(name = "NoticesPage")
    public record Page(List<Told> notices, @Nullable String next, long total) {}

    @Schema(name = "NoticeChoice")
    public record Choice(@Nullable String kind, @Nullable Boolean inApp, @Nullable Boolean byMail) {}

    /** @param address of the page it is about */
    @Schema(name = "OpenedNotice")
    public record Opened(String address) {}

    @GET
    @Operation(operationId = "listNotices", summary = "What you were told, newest first")
    @APIResponse(responseCode = "200", description = "A page of notices")
    public Page list(@QueryParam("unread") boolean unread, @QueryParam("after") @Nullable String after) {
        Slice<ReadingNotices.Read> slice = reading.mine(unread, after);
        return new Page(slice.rows().stream().map(Told::of).toList(), slice.next(), slice.total());
    }

    @POST
    @Path("{id}/read")
    @Operation(operationId = "readNotice", summary = "Mark a notice as read")
    @APIResponse(responseCode = "200", description = "The address of the page it is about")
    @APIResponse(responseCode = "404", description = "There is none, or it was told to somebody else")
    public Opened read(@PathParam("id") long id) {
        return new Opened(reading.open(id));
    }

    @POST
    @Path("read")
    @Operation(operationId = "readNotices", summary = "Mark all notices as read")
    @APIResponse(responseCode = "204", description = "All are read")
    public void readAll() {
        reading.readAll();
    }

    @GET
    @Path("choices")
    @Operation(operationId = "listNoticeChoices", summary = "Of what you are told, and where")
    @APIResponse(responseCode = "200", description = "Every kind of notice")
    public List<Choice> choices() {
        return choosing.mine().stream()
                .map(choice -> new Choice(choice.kind().name(), choice.inApp(), choice.byMail()))
                .toList();
    }

    @PUT
    @Path("choices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseNotices", summary = "Choose of what you are told, and where")
    @APIResponse(responseCode = "204", description = "It holds from now on")
    @APIResponse(responseCode = "422", description = "There is no such kind, or something is missing")
    public void choose(List<Choice> choices) {
        choosing.choose(choices.stream().map(NoticesResource::choice).toList());
    }

    private static NoticeChoice choice(Choice choice) {
        String wanted = choice.kind() == null ? "" : choice.kind().toUpperCase(Locale.ROOT);
        NoticeKind kind = Arrays.stream(NoticeKind.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "organization.notices.noKind",
                        List.of(NoticeKind.values()).toString()));
        if (choice.inApp() == null || choice.byMail() == null) {
            throw Refusal.invalid("organization.notices.half", kind.name());
        }
        return new NoticeChoice(kind, choice.inApp(), choice.byMail());
    }
}
