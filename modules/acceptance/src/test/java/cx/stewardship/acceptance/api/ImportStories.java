package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends a file in and waits until its import has ended. */
public final class ImportStories {

    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED", "UNDONE");

    private ImportStories() {}

    public static JsonObject run(Api api, String kind, String source, String fileName, byte[] content) {
        Api.Answer accepted = api.upload("/imports?kind=" + kind, fileName, content, "source", source);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String location = accepted.header("Location").orElseThrow();
        return await(api, Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
    }

    public static JsonObject await(Api api, long id) {
        return await(api, id, "COMPLETED");
    }

    /** Waits until it is over, and in this state. */
    public static JsonObject await(Api api, long id, String state) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (true) {
            JsonObject run = api.get("/imports/" + id).json();
            if (ENDED.contains(run.getString("state"))) {
                assertThat(run.getString("state")).as(run.toString()).isEqualTo(state);
                return run;
            }
            assertThat(Instant.now()).as("import %s still %s", id, run).isBefore(end);
            pause();
        }
    }

    public static long id(JsonObject run) {
        return run.getJsonNumber("id").longValue();
    }

    /** Between two looks at a condition. */
    private static void pause() {
        try {
            new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
