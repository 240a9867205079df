package cx.stewardship.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.product.Database;
import cx.stewardship.acceptance.product.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first start on an empty database: one administrator with a one-time password, and nothing else. */
@ExtendWith(Browsers.class)
class FirstStartIT {

    private static final Pattern ONE_TIME = Pattern.compile("one-time password (\\S+)");
    private static final String OWN = "nobody-else-knows-this-7";

    @Test
    void opens_one_account_whose_password_has_to_be_changed_and_nothing_else(Browser browser) throws IOException {
        try (Product product = Product.start(Database.ofThisRun(), false)) {
            String oneTime = oneTimePassword(product);
            try (Visitor stranger = Visitor.nobody(product, browser)) {
                stranger.open("/sign-in");
                stranger.page().getByLabel("User name").fill("admin");
                stranger.page().locator("[id='sign-in:password']").fill("not-the-one-time-one");
                stranger.page().locator("[id='sign-in:submit']").click();
                assertThat(stranger.page().innerText("[role=alert]"))
                        .as("who cannot sign in is told so, beside the form")
                        .contains("not right");
                assertThat(stranger.page().inputValue("[id='sign-in:user']")).isEqualTo("admin");
            }
            try (Visitor admin = Visitor.as("admin", oneTime, product, browser)) {
                assertThat(admin.open("/organization/people").url()).endsWith("/organization/first-password");
                change(admin.page(), "not-the-one-time-one");
                assertThat(admin.page().innerText("[role=alert]")).contains("present password");
                change(admin.page(), oneTime);
                admin.page().waitForURL("**/home");
                assertThat(admin.page().innerText("main"))
                        .as("what to begin with")
                        .contains("Bring in your departments and people", "Open accounts for those who work with it");
                admin.open("/organization/people");
                assertThat(admin.page().innerText("main")).contains("Nobody");
            }
            assertThat(Api.asNobody(product)
                            .post("/tokens", "{\"userName\":\"admin\",\"password\":\"" + oneTime + "\"}")
                            .status())
                    .isEqualTo(401);
            assertThat(Api.as(product, "admin", OWN).get("/comments").status()).isEqualTo(403);
        }
    }

    private static void change(Page page, String present) {
        page.locator("[id='password:present']").fill(present);
        page.locator("[id='password:next']").fill(OWN);
        page.locator("[id='password:again']").fill(OWN);
        page.getByRole(AriaRole.BUTTON).first().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static String oneTimePassword(Product product) throws IOException {
        Matcher matcher = ONE_TIME.matcher(Files.readString(product.console()));
        assertThat(matcher.find()).as("a one-time password on the console").isTrue();
        return matcher.group(1);
    }
}
