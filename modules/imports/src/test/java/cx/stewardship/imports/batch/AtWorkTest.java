package cx.stewardship.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AtWorkTest {

    private static final ImportId ID = new ImportId(7);

    private final AtWork atWork = new AtWork();

    @Test
    void the_job_that_goes_on_is_not_forgotten_when_the_one_before_it_ends() {
        atWork.begins(ID);
        atWork.begins(ID);
        atWork.ends(ID);
        assertThat(atWork.has(ID)).isTrue();
        assertThat(atWork.all()).containsExactly(ID);
        atWork.ends(ID);
        assertThat(atWork.has(ID)).isFalse();
    }

    @Test
    void is_tried_again_as_long_as_it_gets_further() {
        for (int row = 0; row < 20; row++) {
            assertThat(atWork.mayTryAgain(ID, row)).isTrue();
        }
        assertThat(atWork.mayTryAgain(ID, 19)).isTrue();
        assertThat(atWork.mayTryAgain(ID, 19)).as("three times at the same row").isFalse();
        assertThat(atWork.mayTryAgain(ID, 19)).as("somebody let it go on").isTrue();
    }

    @Test
    void the_silence_is_a_setting_within_reason() {
        assertThat(BatchImportJobs.silence(null)).isEqualTo(ImportRun.SILENCE);
        assertThat(BatchImportJobs.silence("soon")).isEqualTo(ImportRun.SILENCE);
        assertThat(BatchImportJobs.silence("30")).isEqualTo(Duration.ofSeconds(30));
        assertThat(BatchImportJobs.silence("0")).isEqualTo(Duration.ofSeconds(2));
    }
}
