package cx.stewardship.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.product.Product;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser: signs in by the form and goes from page to page. Faults that the browser reports are kept. */
public final class Visitor implements AutoCloseable {

    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Visitor(Product product, Browser browser, ColorScheme scheme) {
        this.address = product.address();
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
    }

    public static Visitor nobody(Product product, Browser browser) {
        return new Visitor(product, browser, ColorScheme.LIGHT);
    }

    public static Visitor as(String signInName, Product product, Browser browser) {
        return as(signInName, Api.DEMO_PASSWORD, product, browser);
    }

    public static Visitor as(String signInName, String password, Product product, Browser browser) {
        Visitor visitor = nobody(product, browser);
        visitor.signIn(signInName, password);
        return visitor;
    }

    public void signIn(String signInName, String password) {
        open("/sign-in");
        page.getByLabel("User name").fill(signInName);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Goes to an address within the product and waits until it has settled. */
    public Response open(String path) {
        Response response = page.navigate(address.resolve(path).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return response;
    }

    /** Fetches an address with this visitor's session, without showing it. */
    public com.microsoft.playwright.APIResponse fetch(String path) {
        return context.request()
                .get(
                        address.resolve(path).toString(),
                        com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0));
    }

    public Page page() {
        return page;
    }

    public List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        context.close();
    }
}
