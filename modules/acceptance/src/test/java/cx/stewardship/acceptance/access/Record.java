package cx.stewardship.acceptance.access;

import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.product.Product;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * One record of the demo company that somebody may or may not open.
 *
 * @param whose as the table of access says it
 * @param query what the page's address ends with
 * @param id as the API knows it
 */
record Record(String whose, String query, String id) {

    private static final String NO_SUCH = "999999999";

    static Record none(String query) {
        return new Record("none", query.replace("#", NO_SUCH), NO_SUCH);
    }

    private static Record of(String whose, String query, long id) {
        return new Record(whose, query.replace("#", Long.toString(id)), Long.toString(id));
    }

    /** The records of one kind: of Billing, which Mara leads, of Scheduling, and one that does not exist. */
    static List<Record> both(String query, long billing, long scheduling) {
        return List.of(of("of Billing", query, billing), of("of Scheduling", query, scheduling), none(query));
    }

    static List<Record> one(String query, long id) {
        return List.of(of("any", query, id), none(query));
    }

    static List<Record> ofInes(String query, long hers, long scheduling) {
        return List.of(of("of Ines", query, hers), of("of Scheduling", query, scheduling), none(query));
    }

    /** Finds examples through the API, by what somebody who sees the whole company is told. */
    static final class Finder {

        private final Api tomas;
        private final Api ruta;
        private final Api nadia;

        Finder(Product product) {
            this.tomas = Api.as(product, "tomas");
            this.ruta = Api.as(product, "ruta");
            this.nadia = Api.as(product, "nadia");
        }

        long comment(String department, String notOf) {
            return tomas.get("/departments/" + department + "/comments").json().getJsonArray("comments").stream()
                    .map(value -> value.asJsonObject())
                    .filter(comment -> !comment.get("concerns").toString().contains(notOf))
                    .mapToLong(Finder::id)
                    .findFirst()
                    .orElseThrow();
        }

        long theme(String department) {
            return first(tomas.get("/departments/" + department + "/themes").array());
        }

        long story() {
            return first(tomas.get("/stories").array());
        }

        long expectation(String department) {
            return first(tomas.get("/expectations?department=" + department).array());
        }

        /** One that nobody from another department owns or checks. */
        long plan(String department) {
            return tomas.get("/plans?department=" + department).json().getJsonArray("plans").stream()
                    .map(value -> value.asJsonObject())
                    .filter(plan -> department.equals("BILLING")
                            || !(plan.getString("owner") + plan.getString("checker")).contains("Mara"))
                    .mapToLong(Finder::id)
                    .findFirst()
                    .orElseThrow();
        }

        /** A file that is attached to an action of a plan; one that does not exist when the plan does not. */
        String file(String plan) {
            return plan.equals(NO_SUCH)
                    ? NO_SUCH
                    : Long.toString(
                            first(tomas.get("/plans/" + plan + "/evidence").array()));
        }

        long lesson() {
            return first(tomas.get("/lessons").json().getJsonArray("lessons"));
        }

        long job(String department) {
            return first(ruta.get("/jobs?department=" + department + "&state=PUBLISHED")
                    .json()
                    .getJsonArray("jobs"));
        }

        /** A file that Tomas sent; only he and the administrator see it. */
        long importRun() {
            return tomas.get("/imports").json().getJsonArray("imports").stream()
                    .map(value -> value.asJsonObject())
                    .filter(run -> run.getString("kind").equals("comments"))
                    .mapToLong(Finder::id)
                    .findFirst()
                    .orElseThrow();
        }

        long criterion() {
            return first(ruta.get("/criteria?state=PUBLISHED").array());
        }

        long cycle() {
            return first(ruta.get("/cycles").array());
        }

        /** Told to Nadia, who is none of those that the tables are about. */
        long noticeOfAnother() {
            return first(nadia.get("/notices").json().getJsonArray("notices"));
        }

        private static long first(JsonArray records) {
            return id(records.getJsonObject(0));
        }

        private static long id(JsonObject record) {
            return record.getJsonNumber("id").longValue();
        }
    }

    /** What stands in a path of the API, for those who read it: {@code {id}} becomes the record. */
    String in(String path, Map<String, String> others) {
        String filled = path.replace("{id}", id);
        for (Map.Entry<String, String> other : others.entrySet()) {
            filled = filled.replace("{" + other.getKey() + "}", other.getValue());
        }
        return filled;
    }
}
