package cx.stewardship.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may carry out a use case. It stands on every public method of every use case; whoever holds none of the
 * roles is refused before the method begins. Which department's or person's objects they may touch is the use case's own
 * question: what is outside one's scope is answered as if it did not exist ({@link Refusal#notFound}).
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {
    @Nonbinding
    Role[] value() default {};

    /** True for the few use cases that need no sign-in, such as signing in. */
    @Nonbinding
    boolean anyone() default false;
}
