package cx.stewardship.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.fixture.Actors;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AllowedToInterceptorTest {

    static class UseCase {
        @AllowedTo(Role.HR)
        public void forHr() {}

        @AllowedTo(anyone = true)
        public void forAnyone() {}

        public void forgotten() {}
    }

    @Test
    void lets_through_whoever_holds_one_of_the_roles() throws Exception {
        assertThat(call("forHr", Actors.acting(Actors.with(1, Role.HR)))).isEqualTo("done");
    }

    @Test
    void refuses_whoever_holds_none_of_them() {
        assertThatThrownBy(() -> call("forHr", Actors.acting(Actors.with(1, Role.EXECUTIVE))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    @Test
    void denies_by_default_where_nothing_is_said() {
        assertThatThrownBy(() -> call("forgotten", Actors.acting(Actor.system())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    @Test
    void asks_to_sign_in_when_nobody_is_acting() {
        assertThatThrownBy(() -> call("forHr", nobody()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN));
    }

    @Test
    void needs_no_sign_in_where_anyone_may() throws Exception {
        assertThat(call("forAnyone", nobody())).isEqualTo("done");
    }

    private static CurrentActor nobody() {
        return new CurrentActor() {
            @Override
            public Optional<Actor> find() {
                return Optional.empty();
            }

            @Override
            public <T> T as(Actor actor, Supplier<T> work) {
                return work.get();
            }
        };
    }

    private static Object call(String name, CurrentActor current) throws Exception {
        Method method = UseCase.class.getMethod(name);
        InvocationContext invocation = (InvocationContext) Proxy.newProxyInstance(
                AllowedToInterceptorTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> called.getName().equals("getMethod") ? method : "done");
        return new AllowedToInterceptor(current).check(invocation);
    }
}
