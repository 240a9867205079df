package cx.stewardship.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import cx.stewardship.acceptance.browser.Browsers;
import cx.stewardship.acceptance.browser.Visitor;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page × every role × a record of one's own department, of another, and one that does not exist. The pages are read from
 * the sources; what each role is answered is the table in {@code docs/access.md}.
 */
@ExtendWith({Browsers.class, RunningProduct.class})
class PageAccessIT {

    private static final List<String> PEOPLE = List.of("", "ines", "mara", "ruta", "tomas", "henrik", "lena");

    @Test
    void answers_each_role_as_the_table_of_access_says(Product product, Browser browser) {
        Map<String, List<Record>> records = records(product, browser);
        List<String> rows = new ArrayList<>();
        List<String> told = new ArrayList<>();
        Map<String, Visitor> visitors = visitors(product, browser);
        try {
            for (String page : Pages.all()) {
                Map<String, List<String>> answers = new LinkedHashMap<>();
                for (Record record : records.getOrDefault(page, List.of(new Record("", "", "")))) {
                    List<String> row = new ArrayList<>();
                    for (Visitor visitor : visitors.values()) {
                        row.add(answer(visitor.fetch(page + record.query())));
                    }
                    answers.put(record.whose(), row);
                    rows.add(Table.row(page, record.whose(), row));
                }
                told.addAll(tellingApart(page, records.get(page), answers, visitors));
            }
        } finally {
            visitors.values().forEach(Visitor::close);
        }
        assertThat(told).as("pages that tell what exists").isEmpty();
        assertThat(String.join("\n", rows)).isEqualTo(String.join("\n", Table.rows("Pages")));
    }

    private static Map<String, Visitor> visitors(Product product, Browser browser) {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        for (String person : PEOPLE) {
            visitors.put(
                    person, person.isEmpty() ? Visitor.nobody(product, browser) : Visitor.as(person, product, browser));
        }
        return visitors;
    }

    private static String answer(APIResponse response) {
        if (response.status() == 302) {
            String to = response.headers().getOrDefault("location", "");
            return to.contains("/sign-in") ? "sign in" : "goes to " + to.replaceAll("^https?://[^/]+|[;?].*$", "");
        }
        return switch (response.status()) {
            case 200 ->
                response.text().contains("j_security_check") || response.url().contains("/sign-in")
                        ? "sign in"
                        : "open";
            case 403 -> "no";
            case 404 -> "not found";
            default -> Integer.toString(response.status());
        };
    }

    /** Where both are refused, a record of others must read exactly like none: same status, same words. */
    private static List<String> tellingApart(
            String page, List<Record> records, Map<String, List<String>> answers, Map<String, Visitor> visitors) {
        List<String> told = new ArrayList<>();
        if (records == null || !answers.containsKey("none")) {
            return told;
        }
        Record none = records.stream()
                .filter(record -> record.whose().equals("none"))
                .findFirst()
                .orElseThrow();
        int column = 0;
        for (Map.Entry<String, Visitor> visitor : visitors.entrySet()) {
            for (Record record : records) {
                String said = answers.get(record.whose()).get(column);
                if (record != none
                        && !said.equals("open")
                        && !isKnown(visitor.getValue(), page, record)
                        && !words(visitor.getValue(), page, record).equals(words(visitor.getValue(), page, none))) {
                    told.add(page + " to " + visitor.getKey() + ", record " + record.whose());
                }
            }
            column++;
        }
        return told;
    }

    /** Pages about a plan: who may read the plan knows that it exists, and is told that this page of it is for others. */
    private static final Set<String> OF_A_PLAN = Set.of("/action-plans/customers", "/action-plans/publish-lesson");

    private static boolean isKnown(Visitor visitor, String page, Record record) {
        // everybody reads lessons, not everybody changes them
        return page.equals("/action-plans/edit-lesson")
                || OF_A_PLAN.contains(page)
                        && answer(visitor.fetch("/action-plans/plan?id="
                                        + record.query().replaceAll("\\D", "")))
                                .equals("open");
    }

    private static String words(Visitor visitor, String page, Record record) {
        APIResponse response = visitor.fetch(page + record.query());
        if (response.status() == 302) {
            return answer(response);
        }
        return response.status() + " "
                + Jsoup.parse(response.text()).body().text().replaceAll("\\b[0-9A-Fa-f-]*\\d[0-9A-Fa-f-]*\\b", "#");
    }

    private static Map<String, List<Record>> records(Product product, Browser browser) {
        Record.Finder find = new Record.Finder(product);
        long comment = find.comment("BILLING", "SCHEDULING");
        long otherComment = find.comment("SCHEDULING", "BILLING");
        Map<String, List<Record>> records = new TreeMap<>();
        records.put("/customer-voice/comment", Record.both("?id=#", comment, otherComment));
        records.put("/customer-voice/theme", Record.both("?id=#", find.theme("BILLING"), find.theme("SCHEDULING")));
        records.put("/customer-voice/story", Record.one("?id=#", find.story()));
        records.put(
                "/customer-voice/write-story",
                Record.both("?theme=#", find.theme("BILLING"), find.theme("SCHEDULING")));
        records.put(
                "/customer-voice/expectation",
                Record.both("?id=#", find.expectation("BILLING"), find.expectation("SCHEDULING")));
        records.put("/customer-voice/minute", ofDepartments("?department=#"));
        records.put("/customer-voice/ripple", ofDepartments("?from=#&to=#"));
        records.put("/customer-voice/split", Record.both("?id=#", find.theme("BILLING"), find.theme("SCHEDULING")));
        records.put("/customer-voice/dissolve", Record.both("?id=#", find.theme("BILLING"), find.theme("SCHEDULING")));
        records.put("/action-plans/plan", Record.both("?id=#", find.plan("BILLING"), find.plan("SCHEDULING")));
        records.put("/action-plans/customers", Record.both("?plan=#", find.plan("BILLING"), find.plan("SCHEDULING")));
        records.put(
                "/action-plans/publish-lesson", Record.both("?plan=#", find.plan("BILLING"), find.plan("SCHEDULING")));
        records.put("/action-plans/lesson", Record.one("?id=#", find.lesson()));
        records.put("/action-plans/edit-lesson", Record.one("?id=#", find.lesson()));
        records.put("/action-plans/start", Record.both("?theme=#", find.theme("BILLING"), find.theme("SCHEDULING")));
        records.put("/golden-thread", Record.both("?kind=COMMENT&id=#", comment, otherComment));
        records.put("/performance-reviews/criterion", Record.one("?id=#", find.criterion()));
        records.put("/performance-reviews/cycle", Record.one("?id=#", find.cycle()));
        try (Visitor ines = Visitor.as("ines", product, browser);
                Visitor ruta = Visitor.as("ruta", product, browser);
                Visitor nadia = Visitor.as("nadia", product, browser);
                Visitor jonas = Visitor.as("jonas", product, browser);
                Visitor mara = Visitor.as("mara", product, browser);
                Visitor tomas = Visitor.as("tomas", product, browser);
                Visitor lena = Visitor.as("lena", product, browser)) {
            long job = linked(ines, "/job-descriptions/jobs", "/job-descriptions/job\\?id=(\\d+)");
            String meeting = "routine\\?id=(\\d+)";
            records.put(
                    "/action-plans/routine",
                    Record.both(
                            "?id=#",
                            linked(mara, "/action-plans/routines", meeting),
                            linked(nadia, "/action-plans/routines", meeting)));
            records.put("/job-descriptions/job", Record.ofInes("?id=#", job, find.job("SCHEDULING")));
            records.put("/job-descriptions/compare", Record.ofInes("?id=#", job, find.job("SCHEDULING")));
            records.put(
                    "/maturity/answer",
                    Record.ofInes(
                            "?id=#",
                            linked(ines, "/home", "/maturity/answer\\?id=(\\d+)"),
                            linked(jonas, "/home", "/maturity/answer\\?id=(\\d+)")));
            records.put(
                    "/performance-reviews/review",
                    Record.ofInes(
                            "?id=#",
                            linked(ines, "/performance-reviews/my-reviews", "/performance-reviews/review\\?id=(\\d+)"),
                            linked(
                                    ruta,
                                    "/performance-reviews/cycle?id=" + find.cycle() + "&department=SCHEDULING",
                                    "/performance-reviews/review\\?id=(\\d+)")));
            long campaign = linked(tomas, "/maturity/campaigns", "/maturity/campaign\\?id=(\\d+)");
            records.put("/maturity/campaign", Record.one("?id=#", campaign));
            records.put(
                    "/maturity/quality", Record.one("?campaign=#&department=SCHEDULING&quality=preventive", campaign));
            records.put(
                    "/imports/guide",
                    List.of(new Record("any", "?kind=comments", ""), new Record("no such kind", "?kind=nothing", "")));
            records.put("/imports/import", Record.one("?id=#", find.importRun()));
            records.put("/imports/undo", Record.one("?id=#", find.importRun()));
            records.put(
                    "/organization/person",
                    Record.one("?id=#", linked(lena, "/organization/people", "/organization/person\\?id=(\\d+)")));
            records.put(
                    "/organization/account",
                    Record.one("?id=#", linked(lena, "/organization/accounts", "/organization/account\\?id=(\\d+)")));
        }
        return records;
    }

    private static List<Record> ofDepartments(String query) {
        return List.of(
                new Record("of Billing", query.replace("#", "BILLING"), ""),
                new Record("of Scheduling", query.replace("#", "SCHEDULING"), ""),
                new Record("none", query.replace("#", "NOWHERE"), ""));
    }

    private static long linked(Visitor visitor, String page, String pattern) {
        String text = visitor.fetch(page).text().replace("&amp;", "&");
        long[] all = Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .toArray();
        assertThat(all).as(pattern + " on " + page).isNotEmpty();
        return all[all.length - 1];
    }
}
