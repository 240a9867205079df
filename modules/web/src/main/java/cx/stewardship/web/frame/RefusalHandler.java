package cx.stewardship.web.frame;

import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Tells a refusal that a page bean let pass in the same way as one it caught, and answers a lost session so that the browser
 * can say it: an Ajax request gets a status and no page, so that nothing that was typed is thrown away.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    /** Makes one for each request. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }

    private static final int SESSION_LOST = 401;

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable failure = events.next().getContext().getException();
            if (tell(failure)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean tell(Throwable failure) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Refusal refusal = find(failure, Refusal.class);
        if (refusal != null) {
            Pages.tell(refusal);
            return true;
        }
        if (find(failure, ViewExpiredException.class) != null
                && faces.getPartialViewContext().isAjaxRequest()) {
            ExternalContext out = faces.getExternalContext();
            out.setResponseStatus(SESSION_LOST);
            faces.responseComplete();
            return true;
        }
        return false;
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
