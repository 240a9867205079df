package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Comments and themes in the golden thread, and which comment belongs to which theme. */
@ApplicationScoped
@Transactional
public class VoiceThread implements ThreadLinks {

    private static final int TITLE = 110;

    private final CommentReads comments;
    private final Themes themes;
    private final Stories stories;
    private final Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected VoiceThread() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public VoiceThread(
            @Nullable CommentReads comments,
            @Nullable Themes themes,
            @Nullable Stories stories,
            @Nullable Formats formats) {
        this.comments = comments;
        this.themes = themes;
        this.stories = stories;
        this.formats = formats;
    }

    @Override
    public Optional<ThreadNode> describe(ThreadRef ref, Actor actor) {
        return switch (ref.kind()) {
            case COMMENT ->
                number(ref)
                        .flatMap(comments::find)
                        .filter(line -> Scope.maySee(actor, line)
                                || stories.toldBy(line.id()).isPresent())
                        .map(line -> node(ref, line, Scope.maySee(actor, line)));
            case THEME ->
                number(ref).flatMap(id -> themes.find(new ThemeId(id), actor)).map(theme -> node(ref, theme));
            default -> Optional.empty();
        };
    }

    /** @param open whether the reader may open the comment's page, and not only read the words of a story */
    private ThreadNode node(ThreadRef ref, CommentLine line, boolean open) {
        return new ThreadNode(
                ref,
                shortened(line.text()),
                formats.day(line.occurredAt()),
                open ? "/customer-voice/comment?id=" + line.id() : "");
    }

    private ThreadNode node(ThreadRef ref, Themes.Theme theme) {
        return new ThreadNode(
                ref,
                theme.name(),
                theme.comments() == 0 ? empty(theme.id()) : formats.text("voice.thread.theme", theme.comments()),
                "/customer-voice/theme?id=" + theme.id().value());
    }

    /** The name of a dissolved theme is kept for those who refer to it; they are told that it is no more. */
    private String empty(ThemeId theme) {
        return themes.ending(theme)
                .filter(ending -> ending.into() == null)
                .map(ending -> formats.text("voice.thread.dissolved"))
                .orElseGet(() -> formats.text("voice.thread.theme", 0));
    }

    private static String shortened(String text) {
        if (text.length() <= TITLE) {
            return text;
        }
        int end = text.lastIndexOf(' ', TITLE);
        return text.substring(0, end < TITLE / 2 ? TITLE : end) + " …";
    }

    @Override
    public List<ThreadLink> touching(ThreadRef ref, int most) {
        return switch (ref.kind()) {
            case COMMENT ->
                number(ref).flatMap(comments::find).stream()
                        .flatMap(line -> line.themes().stream())
                        .limit(most)
                        .map(theme -> new ThreadLink(ref, ThreadRef.of(ThreadKind.THEME, theme.id())))
                        .toList();
            case THEME ->
                number(ref).stream()
                        .flatMap(id -> themes.quotes(new ThemeId(id), most).stream())
                        .map(quote -> new ThreadLink(
                                ThreadRef.of(ThreadKind.COMMENT, quote.id().value()), ref))
                        .toList();
            default -> List.of();
        };
    }

    private static Optional<Long> number(ThreadRef ref) {
        try {
            return Optional.of(Long.valueOf(ref.id()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
