package cx.stewardship.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** What visitors do on every page. */
final class Steps {

    private Steps() {}

    /** Does what makes the page send something, and waits until it has settled after the answer. */
    static void sendsAfter(Page page, Runnable act) {
        page.waitForResponse(response -> response.request().method().equals("POST"), act);
        settle(page);
    }

    static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
