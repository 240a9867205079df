package cx.stewardship.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a browser: the machine's Chromium where there is one, else the one that Playwright downloads. Where neither can be
 * had, the test is skipped and says how to get one. One browser serves all tests.
 */
public final class Browsers implements ExecutionCondition, ParameterResolver {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private record Attempt(Running running, String failure) implements AutoCloseable {
        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Attempt attempt = attempt(context);
        if (attempt.running() != null) {
            return ConditionEvaluationResult.enabled("A browser is there.");
        }
        String line = "Browser tests are skipped: no Chromium here and none could be downloaded. Install one"
                + " (Debian: apt-get install chromium) and run ./mvnw verify again. " + attempt.failure();
        System.err.println(line);
        return ConditionEvaluationResult.disabled(line);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return attempt(context).running().browser();
    }

    private static Attempt attempt(ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Attempt.class, type -> launch(), Attempt.class);
    }

    private static Attempt launch() {
        Optional<Path> chromium =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        Map<String, String> environment = new HashMap<>(System.getenv());
        chromium.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run"));
            chromium.ifPresent(options::setExecutablePath);
            return new Attempt(new Running(playwright, playwright.chromium().launch(options)), "");
        } catch (PlaywrightException e) {
            return new Attempt(
                    null, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
