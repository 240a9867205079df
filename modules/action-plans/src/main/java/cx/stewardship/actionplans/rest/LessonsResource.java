package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.AnsweringLessons;
import cx.stewardship.actionplans.application.ChangingLessons;
import cx.stewardship.actionplans.application.PublishingLessons;
import cx.stewardship.actionplans.application.ReadingLessons;
import cx.stewardship.actionplans.rest.LessonBodies.AnswerBody;
import cx.stewardship.actionplans.rest.LessonBodies.LessonBody;
import cx.stewardship.actionplans.rest.LessonBodies.LessonSlice;
import cx.stewardship.actionplans.rest.LessonBodies.NewLessonBody;
import cx.stewardship.actionplans.rest.LessonBodies.OffersBody;
import cx.stewardship.actionplans.rest.LessonBodies.TextBody;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What plans that worked have taught, to whom it was offered, and what they answered. */
@Path("lessons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Action plans")
public class LessonsResource {

    private static final int MOST = 200;

    private ReadingLessons reading;
    private PublishingLessons publishing;
    private AnsweringLessons answering;
    private ChangingLessons changing;

    @SuppressWarnings("NullAway.Init")
    protected LessonsResource() {}

    @Inject
    public LessonsResource(
            ReadingLessons reading,
            PublishingLessons publishing,
            AnsweringLessons answering,
            ChangingLessons changing) {
        this.reading = reading;
        this.publishing = publishing;
        this.answering = answering;
        this.changing = changing;
    }

    @GET
    @Operation(operationId = "lessons", summary = "Lessons, the newest first, with what departments answered")
    @APIResponse(responseCode = "200", description = "A part of the list, and how many there are in all")
    public LessonSlice list(
            @QueryParam("first") @DefaultValue("0") int first, @QueryParam("most") @DefaultValue("50") int most) {
        return new LessonSlice(
                reading.list(Math.max(0, first), Math.max(1, Math.min(most, MOST))).stream()
                        .map(LessonBody::of)
                        .toList(),
                reading.count());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "lesson", summary = "One lesson")
    @APIResponse(responseCode = "200", description = "The lesson")
    @APIResponse(responseCode = "404", description = "Does not exist")
    public LessonBody get(@PathParam("id") long id) {
        return LessonBody.of(reading.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishLesson",
            summary = "Publishes what a plan taught that closed as effective, and offers it")
    @APIResponse(responseCode = "201", description = "The lesson, with its address in Location")
    @APIResponse(responseCode = "404", description = "No such plan or department, or it is not yours")
    @APIResponse(responseCode = "409", description = "The plan was not shown to work, or its lesson is published")
    @APIResponse(responseCode = "422", description = "Something is missing or cannot be")
    public Response publish(@Nullable NewLessonBody lesson, @Context UriInfo uri) {
        if (lesson == null) {
            throw Refusal.notFound();
        }
        long id = publishing.publish(lesson.command(reading));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .entity(get(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editLesson",
            summary = "Says a lesson better; to whom it is offered and what they answered stays")
    @APIResponse(responseCode = "200", description = "The lesson as it is now")
    @APIResponse(responseCode = "403", description = "You only read it")
    @APIResponse(responseCode = "404", description = "Does not exist")
    @APIResponse(responseCode = "409", description = "Somebody else edited it since the version that you have seen")
    @APIResponse(responseCode = "422", description = "Something is missing or too long")
    public LessonBody edit(@PathParam("id") long id, @Nullable TextBody text) {
        if (text == null) {
            throw Refusal.notFound();
        }
        changing.edit(id, text.version(), text.lesson());
        return get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawLesson",
            summary = "Withdraws a lesson: it is offered to nobody any more, what was answered stays")
    @APIResponse(responseCode = "200", description = "The lesson as it is now")
    @APIResponse(responseCode = "403", description = "You only read it")
    @APIResponse(responseCode = "404", description = "Does not exist")
    @APIResponse(responseCode = "409", description = "It was withdrawn already")
    @APIResponse(responseCode = "422", description = "The reason is missing")
    public LessonBody withdraw(@PathParam("id") long id, @QueryParam("because") @Nullable String because) {
        changing.withdraw(id, because);
        return get(id);
    }

    @POST
    @Path("{id}/offers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "offerLesson", summary = "Offers a lesson to more departments; their leads are told")
    @APIResponse(responseCode = "200", description = "The lesson as it is now")
    @APIResponse(responseCode = "403", description = "You only read it")
    @APIResponse(responseCode = "404", description = "No such lesson or department")
    @APIResponse(responseCode = "409", description = "It was withdrawn")
    @APIResponse(responseCode = "422", description = "Nobody new is named")
    public LessonBody offer(@PathParam("id") long id, @Nullable OffersBody offers) {
        if (offers == null || offers.departments() == null) {
            throw Refusal.notFound();
        }
        publishing.offer(id, offers.ids(reading));
        return get(id);
    }

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerLesson",
            summary = "A department's answer: ADOPTED, PLANNED (for a day), or NOT_APPLICABLE, with the reason")
    @APIResponse(responseCode = "200", description = "The lesson as it is now")
    @APIResponse(responseCode = "404", description = "No such lesson, or not offered to a department that you lead")
    @APIResponse(responseCode = "422", description = "Answer, reason or day is missing")
    public LessonBody answer(@PathParam("id") long id, @Nullable AnswerBody answer) {
        String department = answer == null ? null : answer.department();
        if (answer == null || department == null) {
            throw Refusal.notFound();
        }
        reading.get(id);
        answering.answer(id, reading.department(department), answer.given(), answer.reason(), answer.plannedFor());
        return get(id);
    }
}
