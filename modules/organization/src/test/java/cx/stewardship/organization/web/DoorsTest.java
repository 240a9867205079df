package cx.stewardship.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
