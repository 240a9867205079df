package cx.stewardship.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/action-plans/plan?id=118", "/organization/people?q=a%20b"})
    void one_may_go_on_to_a_page_of_this_application(String target) {
        assertThat(Doors.leadsInside(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/home\r\nSet-Cookie: a=b",
                "/sign-in?to=/sign-in",
                "home"
            })
    void nobody_is_sent_elsewhere_after_signing_in(String target) {
        assertThat(Doors.leadsInside(target)).isFalse();
    }

    /** With 401 the browser would open a window for a name and a password, and the page would wait for it in silence. */
    @Test
    void a_page_whose_session_is_gone_gets_an_answer_that_its_script_can_read() {
        Map<String, Object> told = new HashMap<>();
        Doors.closed(request("partial/ajax"), response(told));
        assertThat(told).containsEntry("setStatus", 403).doesNotContainKey("sendRedirect");
        told.clear();
        Doors.closed(request(null), response(told));
        assertThat(told).containsEntry("sendRedirect", "/sign-in?to=%2Fhome").doesNotContainKey("setStatus");
    }

    private static HttpServletRequest request(@Nullable String facesRequest) {
        return fake(HttpServletRequest.class, (method, first) -> switch (method) {
            case "getHeader" -> "Faces-Request".equals(first) ? facesRequest : null;
            case "getMethod" -> "GET";
            case "getContextPath" -> "";
            case "getRequestURI", "getServletPath" -> "/home";
            default -> null;
        });
    }

    private static HttpServletResponse response(Map<String, Object> told) {
        return fake(HttpServletResponse.class, (method, first) -> {
            told.put(method, first);
            return null;
        });
    }

    private static <T> T fake(Class<T> type, BiFunction<String, @Nullable Object, @Nullable Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(method.getName(), arguments == null ? null : arguments[0])));
    }
}
