package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThemeReads;
import cx.stewardship.customervoice.domain.Words;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.search.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds themes by the words of their names and definitions. */
@ApplicationScoped
@Transactional
public class ThemeSearchSource implements SearchSource {

    private final ThemeReads themes;

    @SuppressWarnings("NullAway.Init")
    protected ThemeSearchSource() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemeSearchSource(@Nullable ThemeReads themes) {
        this.themes = themes;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String title() {
        return Pages.text("voice.search.themes");
    }

    @Override
    public List<Hit> find(Actor actor, String text, int most) {
        List<String> wanted = Words.of(text);
        return themes.of(actor.is(Role.EXECUTIVE) ? null : Scope.ofLists(actor)).stream()
                .filter(theme -> {
                    String spoken = Words.spoken(theme.name() + " " + theme.definition());
                    return wanted.stream().allMatch(word -> spoken.contains(" " + word));
                })
                .limit(most)
                .map(theme -> new Hit(
                        theme.name(),
                        Pages.text("voice.thread.theme", theme.comments()),
                        false,
                        "/customer-voice/theme?id=" + theme.id()))
                .toList();
    }
}
