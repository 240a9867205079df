package cx.stewardship.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that the API describes × every role × a record of one's own department, of another, and one that does not
 * exist. What reads are answered is the table in {@code docs/access.md}.
 */
@ExtendWith(RunningProduct.class)
class ApiAccessIT {

    private static final List<String> PEOPLE = List.of("", "ines", "mara", "ruta", "tomas", "henrik", "lena");
    private static final String PREFIX = "/api/v1";

    private record Operation(String method, String path) {}

    @Test
    void answers_each_role_as_the_table_of_access_says(Product product) throws Exception {
        List<Api> callers = PEOPLE.stream()
                .map(person -> person.isEmpty() ? Api.asNobody(product) : Api.as(product, person))
                .toList();
        Record.Finder find = new Record.Finder(product);
        Map<String, List<Record>> records = records(find);
        List<String> rows = new ArrayList<>();
        for (Operation operation : operations(product)) {
            if (!operation.method().equals("get")) {
                continue;
            }
            for (Record record : records.getOrDefault(group(operation.path()), List.of(new Record("", "", "")))) {
                if (!operation.path().contains("{") && !record.whose().matches("|of Billing|any")) {
                    continue;
                }
                String path =
                        operation.path().contains("{") ? filled(operation.path(), record, find) : operation.path();
                String whose = operation.path().contains("{") ? record.whose() : "";
                rows.add(Table.row(
                        operation.path(),
                        whose,
                        callers.stream()
                                .map(caller -> answer(caller.get(path).status()))
                                .toList()));
            }
        }
        assertThat(String.join("\n", rows)).isEqualTo(String.join("\n", Table.rows("API")));
    }

    @Test
    void tells_nobody_anything_without_a_token(Product product) throws Exception {
        Api nobody = Api.asNobody(product);
        for (Operation operation : operations(product)) {
            if (operation.path().equals("/tokens")) {
                continue;
            }
            String path = operation.path().replaceAll("\\{\\w+}", "1");
            int status = operation.method().equals("get")
                    ? nobody.get(path).status()
                    : nobody.post(path, "{}").status();
            assertThat(status).as(operation.toString()).isEqualTo(401);
        }
    }

    @Test
    void changes_nothing_of_another_department_and_does_not_tell_that_it_exists(Product product) throws Exception {
        Api mara = Api.as(product, "mara");
        Record.Finder find = new Record.Finder(product);
        Map<String, List<Record>> records = records(find);
        List<String> told = new ArrayList<>();
        int looked = 0;
        for (Operation operation : operations(product)) {
            if (operation.method().equals("get") || !operation.path().matches(".*\\{id}.*|.*\\{code}.*")) {
                continue;
            }
            Record other = records.get(group(operation.path())).stream()
                    .filter(record -> record.whose().matches("of Scheduling|any"))
                    .findFirst()
                    .orElseThrow();
            Record none = records.get(group(operation.path())).stream()
                    .filter(record -> record.whose().equals("none"))
                    .findFirst()
                    .orElseThrow();
            Api.Answer toOther = mara.post(filled(operation.path(), other, find), "{}");
            Api.Answer toNone = mara.post(filled(operation.path(), none, find), "{}");
            looked++;
            if (toOther.status() < 400
                    || toOther.status() != toNone.status()
                    || !toOther.body()
                            .replace(other.id(), "#")
                            .equals(toNone.body().replace(none.id(), "#"))) {
                told.add(operation + ": " + toOther.body() + " and for none " + toNone.body());
            }
        }
        assertThat(told).isEmpty();
        assertThat(looked).as("operations that write to a record").isGreaterThan(5);
    }

    private static Map<String, List<Record>> records(Record.Finder find) {
        Map<String, List<Record>> records = new TreeMap<>();
        records.put(
                "comments",
                Record.both("", find.comment("BILLING", "SCHEDULING"), find.comment("SCHEDULING", "BILLING")));
        records.put("themes", Record.both("", find.theme("BILLING"), find.theme("SCHEDULING")));
        records.put("thread", records.get("comments"));
        records.put("expectations", Record.both("", find.expectation("BILLING"), find.expectation("SCHEDULING")));
        records.put("plans", Record.both("", find.plan("BILLING"), find.plan("SCHEDULING")));
        records.put("lessons", Record.one("", find.lesson()));
        records.put("jobs", Record.both("", find.job("BILLING"), find.job("SCHEDULING")));
        records.put("criteria", Record.one("", find.criterion()));
        records.put("cycles", Record.one("", find.cycle()));
        records.put("notices", Record.one("", find.noticeOfAnother()));
        records.put("imports", Record.one("", find.importRun()));
        records.put(
                "departments",
                List.of(
                        new Record("of Billing", "", "BILLING"),
                        new Record("of Scheduling", "", "SCHEDULING"),
                        new Record("none", "", "NOWHERE")));
        records.put("maturity", List.of(new Record("any", "", "ten-qualities"), new Record("none", "", "no-such")));
        return records;
    }

    private static String group(String path) {
        return path.replaceAll("^/([a-z]+).*", "$1");
    }

    private static String filled(String path, Record record, Record.Finder find) {
        return record.in(
                path,
                Map.of(
                        "code",
                        record.id(),
                        "kind",
                        path.startsWith("/thread") ? "COMMENT" : "comments",
                        "source",
                        "contact-centre",
                        "transition",
                        "begin",
                        "action",
                        "1",
                        "file",
                        path.contains("{file}") ? find.file(record.id()) : ""));
    }

    private static String answer(int status) {
        return switch (status) {
            // 409: it may be read, and there is nothing to say of it at the moment
            case 200, 409 -> "open";
            case 401 -> "sign in";
            case 403 -> "no";
            case 404 -> "not found";
            default -> Integer.toString(status);
        };
    }

    private static List<Operation> operations(Product product) throws IOException, InterruptedException {
        String document = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(product.address().resolve(URI.create("/openapi?format=json")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        List<Operation> operations = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            JsonObject paths = reader.readObject().getJsonObject("paths");
            for (String path : new TreeSet<>(paths.keySet())) {
                for (String method : new TreeSet<>(paths.getJsonObject(path).keySet())) {
                    if (List.of("get", "post", "put", "delete", "patch").contains(method)) {
                        operations.add(new Operation(method, path.replaceFirst("^" + PREFIX, "")));
                    }
                }
            }
        }
        return operations;
    }
}
