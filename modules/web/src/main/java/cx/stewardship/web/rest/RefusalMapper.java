package cx.stewardship.web.rest;

import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.text.Texts;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a refusal to a machine in the same words as to a person. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    private final Texts texts = new Texts();

    @Context
    private @Nullable HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        Locale locale = Language.of(headers);
        return problem(refusal, texts, locale).response(locale);
    }

    static Problem problem(Refusal refusal, Texts texts, Locale locale) {
        return new Problem(
                refusal.key(),
                texts.get(locale, "web.problem." + refusal.kind()),
                refusal.kind().status(),
                texts.get(locale, refusal.key(), refusal.arguments()),
                null);
    }
}
