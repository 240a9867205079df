package cx.stewardship.actionplans.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlChartPictureTest {

    @Test
    void the_words_of_limit_and_mean_never_stand_on_each_other() {
        assertThat(ControlChartPicture.clearOf(256, 256)).as("nobody complains").isEqualTo(240);
        assertThat(ControlChartPicture.clearOf(230, 240)).isEqualTo(224);
        assertThat(ControlChartPicture.clearOf(100, 240)).as("far enough").isEqualTo(100);
    }
}
