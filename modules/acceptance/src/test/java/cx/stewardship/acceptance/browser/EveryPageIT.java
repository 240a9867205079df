package cx.stewardship.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page as each of the demo people who can come to it: it answers and no text is missing from the bundles. Each kind of
 * page is then shown once to the first who came to it: nothing fails in the browser, nothing sticks out on a phone, and axe
 * finds nothing (WCAG 2.2 AA).
 */
@ExtendWith({Browsers.class, RunningProduct.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private final Set<String> shown = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"tomas", "mara", "henrik", "ruta", "lena", "ines", "jonas", "nadia"})
    void answers_reads_well_and_is_accessible(String person, Product product, Browser browser) {
        try (Visitor visitor = Visitor.as(person, product, browser)) {
            Walk walk = Walk.by(visitor);
            List<String> faults = new ArrayList<>(walk.faults());
            for (Map.Entry<String, String> page : walk.examples().entrySet()) {
                if (shown.add(page.getKey())) {
                    faults.addAll(Look.at(page.getValue(), visitor));
                }
            }
            faults.addAll(visitor.faults());
            assertThat(faults).isEmpty();
        }
    }

    @AfterAll
    void has_seen_the_whole_product() {
        assertThat(shown).as("pages shown").hasSizeGreaterThan(40);
    }
}
