package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Groups;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups texts that somebody brings, to see what is in a file. Nothing is kept. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
public class TryingOutThemes {

    public static final int MOST = 2_000;

    private final Embedder embedder;

    @SuppressWarnings("NullAway.Init")
    protected TryingOutThemes() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public TryingOutThemes(@Nullable Embedder embedder) {
        this.embedder = embedder;
    }

    /** @throws Refusal without texts, with more than 2,000, or with one that is empty or longer than a comment can be */
    public Groups group(List<@Nullable String> texts) {
        if (texts.isEmpty() || texts.size() > MOST) {
            throw Refusal.invalid("voice.try.howMany", MOST, texts.size());
        }
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text == null || text.isBlank()) {
                throw Refusal.invalid("voice.try.empty", i + 1);
            }
            if (text.length() > FullComment.LONGEST) {
                throw Refusal.invalid("voice.try.long", i + 1, FullComment.LONGEST);
            }
            checked.add(text);
        }
        return Groups.find(checked, checked.stream().map(embedder::embed).toArray(float[][]::new), List.of(), 2);
    }
}
