package cx.stewardship.shared.page;

import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.text.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way from a page bean to a use case and back: a refusal becomes a sentence for the user, never a stack trace.
 *
 * <pre>{@code
 * if (Pages.attempt(() -> closing.close(command))) { Pages.say("plans.close.done"); }
 * }</pre>
 *
 * On the first request of a page (a {@code f:viewAction}) a refusal means that there is nothing to show: the answer is the
 * page for what does not exist (404), for what the role does not allow (403), or the sign-in.
 */
public final class Pages {

    private static final Texts TEXTS = new Texts();

    private Pages() {}

    /** Does the work. @return whether it went through; if not, the user was told why */
    public static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            tell(refusal);
            return false;
        }
    }

    /** Does the work. @return its result; empty when it was refused (the user was told why) or gave nothing */
    public static <T> Optional<T> attempt(Supplier<? extends @Nullable T> work) {
        try {
            return Optional.ofNullable(work.get());
        } catch (Refusal refusal) {
            tell(refusal);
            return Optional.empty();
        }
    }

    /** Tells the user of a refusal that was caught elsewhere. */
    public static void tell(Refusal refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() && answer(faces, refusal)) {
            return;
        }
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text(refusal), null));
    }

    /**
     * Tells the user of a refusal and of the place where something can be done about it.
     *
     * @param address within the application: {@code /action-plans/plan?id=131#agree}
     * @param wayOut words of the link
     */
    public static void tell(Refusal refusal, String address, String wayOut) {
        FacesContext.getCurrentInstance().addMessage(null, new WayOut(text(refusal), address, wayOut));
    }

    /** Puts a refusal next to a field. @param clientId of the field, as in {@code form:due} */
    public static void tell(String clientId, Refusal refusal) {
        FacesContext.getCurrentInstance()
                .addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text(refusal), null));
    }

    /** Says what happened; the sentence outlives one redirect. @param key of the text: {@code plans.close.done} */
    public static void say(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_INFO, TEXTS.get(locale(), key, List.of(arguments)), null));
    }

    /** The text of a refusal in the language of the page. */
    public static String text(Refusal refusal) {
        return TEXTS.get(locale(), refusal.key(), refusal.arguments());
    }

    /** A text in the language of the page, for what a bean has to put together. */
    public static String text(String key, Object... arguments) {
        return TEXTS.get(locale(), key, List.of(arguments));
    }

    /** The language of the page; English where there is no page. */
    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }

    /** Sends the page for what does not exist, or is not for this actor. */
    public static void notFound() {
        answer(FacesContext.getCurrentInstance(), Refusal.notFound());
    }

    /** @return whether the whole request was answered by another page */
    private static boolean answer(FacesContext faces, Refusal refusal) {
        ExternalContext out = faces.getExternalContext();
        try {
            switch (refusal.kind()) {
                case NOT_FOUND -> out.responseSendError(404, "");
                case NOT_ALLOWED -> out.responseSendError(403, "");
                case NOT_SIGNED_IN -> out.redirect(out.getRequestContextPath() + "/sign-in");
                default -> {
                    return false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
        return true;
    }
}
