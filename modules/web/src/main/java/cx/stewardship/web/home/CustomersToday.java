package cx.stewardship.web.home;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.words.CustomerWords;
import cx.stewardship.shared.words.RisingThemes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What customers say today: one story, and what is rising. */
@ApplicationScoped
public class CustomersToday {

    private Iterable<CustomerWords> words;
    private Iterable<RisingThemes> themes;

    @SuppressWarnings("NullAway.Init")
    protected CustomersToday() {}

    @Inject
    public CustomersToday(Instance<CustomerWords> words, Instance<RisingThemes> themes) {
        this((Iterable<CustomerWords>) words, themes);
    }

    CustomersToday(Iterable<CustomerWords> words, Iterable<RisingThemes> themes) {
        this.words = words;
        this.themes = themes;
    }

    Optional<CustomerWords.Story> story(LocalDate today) {
        return StreamSupport.stream(words.spliterator(), false)
                .flatMap(source -> source.storyOfTheDay(today).stream())
                .findFirst();
    }

    List<RisingThemes.Rising> rising(Actor actor, Optional<DepartmentId> department, LocalDate today) {
        return StreamSupport.stream(themes.spliterator(), false)
                .flatMap(source -> source.rising(actor, department, today, Home.MOST_RISING).stream())
                .limit(Home.MOST_RISING)
                .toList();
    }
}
