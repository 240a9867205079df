package cx.stewardship.web.frame;

import cx.stewardship.shared.page.WayOut;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages of this request. A page with {@code st:errors} shows what went wrong above its form; what nobody has shown by the
 * end of the page floats as a toast, so that no refusal is ever lost.
 */
@Named
@RequestScoped
public class Toasts {

    private final List<Toast> good = new ArrayList<>();

    /**
     * @param target the id of the field it belongs to; empty when it belongs to none
     * @param wayOut address of the page where something can be done about it; empty when there is none
     * @param words of the link to it
     */
    public record Toast(String text, String tone, String icon, String target, String wayOut, String words) {}

    /** Whether something went wrong; to ask for it does not count as showing it. */
    public boolean isAnyErrors() {
        return FacesContext.getCurrentInstance().getMessageList().stream().anyMatch(Toasts::isError);
    }

    /**
     * Whether something is still to be shown. The list is drawn only then: a {@code ui:repeat} that was walked through before
     * the refusal keeps the empty list it saw when there are errors, and nothing would appear.
     */
    public boolean isAnyPending() {
        return !good.isEmpty()
                || FacesContext.getCurrentInstance().getMessageList().stream()
                        .anyMatch(message -> !message.isRendered());
    }

    /** What went wrong, with the field; counts as shown. */
    public List<Toast> getErrors() {
        List<Toast> errors = new ArrayList<>();
        each(FacesContext.getCurrentInstance(), (message, toast) -> {
            if (isError(message)) {
                errors.add(toast.get());
                message.rendered();
            }
        });
        return List.copyOf(errors);
    }

    /**
     * What nothing on the page has shown yet. Good news counts as shown, and is kept for as long as the answer is written: the
     * list is asked for more than once. What went wrong does not, for a form may still show it.
     */
    public List<Toast> getPending() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Toast> bad = new ArrayList<>();
        if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            each(faces, (message, toast) -> {
                if (!message.isRendered() && isError(message)) {
                    bad.add(toast.get());
                } else if (!message.isRendered()) {
                    good.add(toast.get());
                    message.rendered();
                }
            });
        }
        return Stream.concat(good.stream(), bad.stream()).toList();
    }

    private static void each(FacesContext faces, BiConsumer<FacesMessage, Supplier<Toast>> what) {
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                what.accept(message, () -> toast(faces, id, message, isError(message)));
            }
        }
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_ERROR.getOrdinal();
    }

    private static Toast toast(FacesContext faces, @Nullable String id, FacesMessage message, boolean error) {
        String text = Objects.requireNonNullElse(message.getSummary(), message.getDetail());
        String tone = error ? "bad" : message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warn" : "good";
        String icon = error ? "refuse" : "good".equals(tone) ? "check" : "alert";
        UIComponent field = id == null ? null : faces.getViewRoot().findComponent(id);
        WayOut out = message instanceof WayOut known ? known : null;
        return new Toast(
                text,
                tone,
                icon,
                field == null ? "" : field.getClientId(faces),
                out == null ? "" : out.address(),
                out == null ? "" : out.words());
    }
}
