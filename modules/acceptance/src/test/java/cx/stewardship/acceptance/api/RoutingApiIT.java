package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.JsonObject;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A machine asks whom a comment concerns, corrects it, and tries texts out. */
@ExtendWith(RunningProduct.class)
class RoutingApiIT {

    @Test
    void a_comment_is_corrected_for_several_departments_and_for_none(Product product) {
        Api tomas = Api.as(product, "tomas");
        long id = tomas.post(
                        "/comments",
                        "{\"externalId\":\"routing-api\",\"occurredAt\":\"2026-03-02T08:00:00Z\",\"text\":\"Hm, well.\"}")
                .json()
                .getJsonNumber("id")
                .longValue();
        String path = "/comments/" + id + "/routing";
        assertThat(tomas.get(path).json().getBoolean("waiting")).isTrue();

        JsonObject two = tomas.post(path, "{\"originatedIn\":[\"BILLING\",\"FIELD\"],\"receivedBy\":[\"CONTACT\"]}")
                .json();
        assertThat(two.getBoolean("waiting")).isFalse();
        assertThat(two.getJsonArray("concerns")).hasSize(3);
        assertThat(two.getJsonArray("concerns").getJsonObject(0).getString("by"))
                .isEqualTo("hand");

        JsonObject none = tomas.post(path, "{\"nobody\":true}").json();
        assertThat(none.getBoolean("waiting")).isFalse();
        assertThat(none.getJsonArray("concerns")).isEmpty();

        assertThat(tomas.post(path, "{}").status()).isEqualTo(422);
        assertThat(tomas.post(path, "{\"originatedIn\":[\"NOWHERE\"]}").status())
                .isEqualTo(422);
        assertThat(tomas.post(path, "{\"nobody\":true,\"originatedIn\":[\"BILLING\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(Api.as(product, "henrik").post(path, "{\"nobody\":true}").status())
                .isEqualTo(403);
    }

    @Test
    void texts_are_tried_out_a_hundred_at_most(Product product) {
        Api tomas = Api.as(product, "tomas");
        JsonObject tried = tomas.post(
                        "/analysis/route",
                        "{\"texts\":[\"You sent a reminder although I had paid\",\"\\uD83D\\uDE21\"]}")
                .json();
        assertThat(tried.getJsonArray("texts")).hasSize(2);
        JsonObject first = tried.getJsonArray("texts").getJsonObject(0);
        assertThat(first.getJsonArray("concerns").getJsonObject(0).getString("department"))
                .isEqualTo("BILLING");
        assertThat(first.getJsonArray("concerns").getJsonObject(0).getString("why"))
                .contains("remind");
        assertThat(tried.getJsonArray("texts").getJsonObject(1).getBoolean("waiting"))
                .isTrue();
        String many = String.join(",", Collections.nCopies(101, "\"a\""));
        assertThat(tomas.post("/analysis/route", "{\"texts\":[" + many + "]}").status())
                .isEqualTo(422);
        assertThat(tomas.post("/analysis/route", "{}").status()).isEqualTo(422);
        assertThat(Api.as(product, "mara")
                        .post("/analysis/route", "{\"texts\":[\"a\"]}")
                        .status())
                .isEqualTo(403);
    }
}
