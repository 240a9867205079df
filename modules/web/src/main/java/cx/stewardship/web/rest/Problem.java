package cx.stewardship.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the API says no: problem details of RFC 9457.
 *
 * @param key names the kind of problem for machines; it becomes the {@code type}
 * @param title the kind of problem in words, the same each time
 * @param status of HTTP
 * @param detail what it is this time
 * @param incident number under which the server's log knows more; null when there is nothing to look up
 */
public record Problem(String key, String title, int status, String detail, @Nullable String incident) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public String json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "urn:stewardship:problem:" + key)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (incident != null) {
            json.add("incident", incident);
        }
        return json.build().toString();
    }

    Response response(Locale locale) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .entity(json())
                .build();
    }
}
