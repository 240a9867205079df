package cx.stewardship.benchmarks.pages;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, who has signed in. */
final class User {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;

    User(URI server, String name, String password) throws Exception {
        this.server = server;
        HttpResponse<String> form = send(HttpRequest.newBuilder(server.resolve("/sign-in")));
        Matcher state = STATE.matcher(form.body());
        if (!state.find()) {
            throw new IllegalStateException("No form to sign in at " + server);
        }
        send(HttpRequest.newBuilder(server.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join(
                        "&",
                        "sign-in_SUBMIT=1",
                        "sign-in:to=",
                        "sign-in:user=" + coded(name),
                        "sign-in:password=" + coded(password),
                        "sign-in:submit=Sign+in",
                        "jakarta.faces.ViewState=" + coded(state.group(1))))));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @return seconds until all of the page was there */
    double open(String page) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve(page)));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200
                || !answer.body().contains("id=\"main\"")
                || answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException(page + " answered " + answer.statusCode() + " at " + answer.uri());
        }
        return seconds;
    }
}
