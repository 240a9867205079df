package cx.stewardship.jobdescriptions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.jobdescriptions.application.PastingDescriptions;
import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import org.junit.jupiter.api.Test;

/** Faces hands over null for a field that was left empty. */
class PastePageTest {

    @Test
    @SuppressWarnings("NullAway")
    void what_is_left_empty_is_an_empty_text_and_refused_in_words() {
        PastePage page = new PastePage(null, null, null);
        page.setText(null);
        page.setTitle(null);
        assertThat(page.getTitle()).isEmpty();
        assertThatThrownBy(() -> new PastingDescriptions().preview(page.getText()))
                .isInstanceOf(DescriptionRefused.class);
    }
}
