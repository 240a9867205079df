package cx.stewardship.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final List<String> NAMES = List.of("Billing", "Sales", "IT", "Field Service");

    @Test
    void finds_what_was_misspelt() {
        assertThat(Likeness.nearest("Biling", NAMES)).contains("Billing");
        assertThat(Likeness.nearest("sale", NAMES)).contains("Sales");
        assertThat(Likeness.nearest("Feild Service", NAMES)).contains("Field Service");
    }

    @Test
    void leaves_alone_what_is_another_name() {
        assertThat(Likeness.nearest("HR", NAMES)).isEmpty();
        assertThat(Likeness.nearest("Production", NAMES)).isEmpty();
    }
}
