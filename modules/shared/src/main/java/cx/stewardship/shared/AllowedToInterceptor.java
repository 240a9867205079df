package cx.stewardship.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Denies by default: runs before the transaction begins. */
@Interceptor
@AllowedTo
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AllowedToInterceptor {

    private final CurrentActor current;

    @Inject
    public AllowedToInterceptor(CurrentActor current) {
        this.current = current;
    }

    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        AllowedTo allowed = invocation.getMethod().getAnnotation(AllowedTo.class);
        if (allowed == null) {
            allowed = invocation.getMethod().getDeclaringClass().getAnnotation(AllowedTo.class);
        }
        boolean open = allowed != null && allowed.anyone();
        if (!open && (allowed == null || !current.get().isAny(allowed.value()))) {
            throw Refusal.notAllowed();
        }
        return invocation.proceed();
    }
}
