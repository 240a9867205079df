package cx.stewardship.performancereviews.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.search.SearchSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Criteria by the words of their title, customer or job. */
@ApplicationScoped
public class SearchingCriteria implements SearchSource {

    private static final int POSITION = 50;

    private ReadingCriteria reading;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected SearchingCriteria() {}

    @Inject
    public SearchingCriteria(ReadingCriteria reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String title() {
        return texts.get(Pages.locale(), "reviews.criteria.title");
    }

    @Override
    public List<Hit> find(Actor actor, String text, int most) {
        List<String> words = Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return reading.all().stream()
                .filter(line -> {
                    String all = (line.title() + " " + line.customer() + " "
                                    + (line.jobTitle() == null ? "" : line.jobTitle()))
                            .toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(all::contains);
                })
                .limit(most)
                .map(line -> new Hit(
                        line.title(),
                        texts.get(
                                        Pages.locale(),
                                        "reviews.state." + line.state().name())
                                + (line.departmentName() == null ? "" : " · " + line.departmentName()),
                        false,
                        "/performance-reviews/criterion?id=" + line.id().value()))
                .toList();
    }
}
