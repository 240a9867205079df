package cx.stewardship.web.rest;

import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.text.Texts;
import cx.stewardship.web.http.Incidents;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says everything else that can go wrong without telling what is inside: a wrong address or form with its own status, what
 * nobody foresaw as 500 with a number under which the log holds the rest.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private final Texts texts = new Texts();

    @Context
    private @Nullable HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        Locale locale = Language.of(headers);
        Refusal refusal = find(failure, Refusal.class);
        if (refusal != null) {
            return RefusalMapper.problem(refusal, texts, locale).response(locale);
        }
        WebApplicationException answer = find(failure, WebApplicationException.class);
        if (answer != null && answer.getResponse().getStatus() < SERVER_ERROR) {
            return answered(answer, locale);
        }
        if (find(failure, JsonbException.class) != null
                || find(failure, JsonException.class) != null
                || failure instanceof ProcessingException) {
            return problem(BAD_REQUEST, null, locale).response(locale);
        }
        return problem(SERVER_ERROR, Incidents.log(failure), locale).response(locale);
    }

    /** What a resource or the container decided keeps its status and headers; without a body it gets ours. */
    private Response answered(WebApplicationException answer, Locale locale) {
        Response given = answer.getResponse();
        boolean own = Problem.MEDIA_TYPE.equals(String.valueOf(given.getMediaType()));
        if (own || given.getStatus() < BAD_REQUEST) {
            return given;
        }
        return Response.fromResponse(given)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .entity(problem(given.getStatus(), null, locale).json())
                .build();
    }

    private Problem problem(int status, @Nullable String incident, Locale locale) {
        String key = "web.problem." + status;
        String detail = texts.get(locale, key + ".detail", incident == null ? "" : incident);
        boolean known = !detail.equals(key + ".detail");
        String shown = known ? key : "web.problem.other";
        return new Problem(
                "http." + status,
                texts.get(locale, shown),
                status,
                known ? detail : texts.get(locale, shown + ".detail", status),
                incident);
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
