package cx.stewardship.benchmarks.pages;

import cx.stewardship.benchmarks.OwnPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Opens pages as eight people at once, with a million comments on a PostgreSQL that it brings itself, and prints how long
 * each took beside a page of the same server that asks the database for nothing but who is there. Settings (system
 * properties): {@code comments}, {@code users}, {@code opened} (how often each opens each page), {@code warm} (how often
 * before it counts: a server that has just started spends as much on compiling itself as on pages), {@code product} (the unpacked
 * server), {@code heap} (of the server), {@code url} (a PostgreSQL of one's own, with user postgres; comments that are there
 * already are not written again).
 */
public final class PagesBenchmark {

    private static final String PASSWORD = "warm-homes-2026";
    private static final String TRIVIAL = "a page without data";

    /** What is opened, by whom. */
    private record Opened(String what, String by, String page) {}

    private static final List<Opened> PAGES = List.of(
            new Opened(TRIVIAL, "tomas", "/organization/my-account"),
            new Opened("home, customer experience team", "tomas", "/home"),
            new Opened("home, department lead", "mara", "/home"),
            new Opened("home, executive", "henrik", "/home"),
            new Opened("stream, first page, company", "tomas", "/customer-voice/comments"),
            new Opened("stream, first page, department", "mara", "/customer-voice/comments"),
            new Opened("stream, filtered", "tomas", "/customer-voice/comments?harm=HASSLE&stage=USING"),
            new Opened("stream, filtered, department", "mara", "/customer-voice/comments?harm=HASSLE&stage=USING"),
            new Opened("search, frequent words", "tomas", "/customer-voice/comments?q=invoice%20reminder"),
            new Opened("search, a rare word", "tomas", "/customer-voice/comments?q=case4711"),
            new Opened("search, department", "mara", "/customer-voice/comments?q=invoice%20reminder"),
            new Opened(
                    "search, most relevant first",
                    "tomas",
                    "/customer-voice/comments?q=invoice%20reminder&sort=relevance"),
            new Opened("themes and Pareto, company", "tomas", "/customer-voice/themes"),
            new Opened("themes and Pareto, department", "mara", "/customer-voice/themes"),
            new Opened("a theme's trend of 52 weeks", "tomas", "/customer-voice/theme?id=#"));

    private final int users = Integer.getInteger("users", 8);
    private final int times = Integer.getInteger("opened", 10);
    private final int warm = Integer.getInteger("warm", 20);

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("stewardship-pages");
        String url = System.getProperty("url", "");
        if (url.isEmpty()) {
            try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
                run(postgres.url(), folder);
            }
        } else {
            run(url, folder);
        }
    }

    private static void run(String url, Path folder) throws Exception {
        Map<String, String> environment =
                Map.of("DB_URL", url, "DB_USER", "postgres", "DB_PASSWORD", "", "READING", "off");
        Path product = Path.of(System.getProperty("product"));
        try (Server first = new Server(product, folder, "1g", environment)) {
            System.out.println("Company ready at " + first.address());
        }
        long theme;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            int comments = Integer.getInteger("comments", 1_000_000);
            if (number(connection, "select coalesce(sum(comments), 0) from customer_voice.company_week") < comments) {
                long start = System.nanoTime();
                new ManyComments(connection).write(comments);
                System.out.printf(Locale.ROOT, "Comments written in %.0f s%n", (System.nanoTime() - start) / 1e9);
            }
            theme = number(
                    connection,
                    "select theme_id from customer_voice.theme_week group by theme_id"
                            + " order by sum(comments) desc fetch first 1 rows only");
        }
        try (Server server = new Server(product, folder, System.getProperty("heap", "1g"), environment)) {
            new PagesBenchmark().measure(server, Long.toString(theme));
        }
    }

    private static long number(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void measure(Server server, String theme) throws Exception {
        round(server, theme, warm);
        Map<String, List<Double>> seconds = round(server, theme, times);
        double trivial = share(Objects.requireNonNull(seconds.get(TRIVIAL)), 0.95);
        System.out.println("\n| page | median, ms | 95 of 100, ms | × a page without data |\n|---|---|---|---|");
        seconds.forEach((what, each) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f |%n",
                what,
                share(each, 0.5) * 1000,
                share(each, 0.95) * 1000,
                share(each, 0.95) / trivial));
    }

    /** All of them open all pages, each in an order of its own. */
    private Map<String, List<Double>> round(Server server, String theme, int times) throws Exception {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        PAGES.forEach(page -> seconds.put(page.what(), Collections.synchronizedList(new ArrayList<>())));
        ExecutorService people = Executors.newFixedThreadPool(users);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                Random order = new Random(user);
                work.add(() -> open(server, theme, times, order, seconds));
            }
            for (Future<Integer> done : people.invokeAll(work)) {
                done.get();
            }
            return seconds;
        } finally {
            people.shutdownNow();
        }
    }

    private static int open(Server server, String theme, int times, Random order, Map<String, List<Double>> seconds)
            throws Exception {
        Map<String, User> signedIn = new LinkedHashMap<>();
        for (Opened page : PAGES) {
            if (!signedIn.containsKey(page.by())) {
                signedIn.put(page.by(), new User(server.address(), page.by(), PASSWORD));
            }
        }
        int opened = 0;
        for (int i = 0; i < times; i++) {
            List<Opened> pages = new ArrayList<>(PAGES);
            Collections.shuffle(pages, order);
            for (Opened page : pages) {
                double took = Objects.requireNonNull(signedIn.get(page.by()))
                        .open(page.page().replace("#", theme));
                Objects.requireNonNull(seconds.get(page.what())).add(took);
                opened++;
            }
        }
        return opened;
    }

    private static double share(List<Double> seconds, double share) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
