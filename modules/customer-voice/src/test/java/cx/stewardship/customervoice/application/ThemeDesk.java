package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.ThemeUses;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.batch.ThemeKeeper;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.Embeddings;
import cx.stewardship.customervoice.fixture.TopicEmbedder;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.persistence.JpaCommentReads;
import cx.stewardship.customervoice.persistence.JpaComments;
import cx.stewardship.customervoice.persistence.JpaEmbeddings;
import cx.stewardship.customervoice.persistence.JpaProposals;
import cx.stewardship.customervoice.persistence.JpaRoutingRules;
import cx.stewardship.customervoice.persistence.JpaStories;
import cx.stewardship.customervoice.persistence.JpaThemeBook;
import cx.stewardship.customervoice.persistence.JpaThemeCentres;
import cx.stewardship.customervoice.persistence.JpaThemeMembers;
import cx.stewardship.customervoice.persistence.JpaThemeOperations;
import cx.stewardship.customervoice.persistence.JpaThemeReads;
import cx.stewardship.customervoice.persistence.JpaThemes;
import cx.stewardship.customervoice.persistence.JpaUnplaced;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.page.Formats;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything people do to themes, as one actor sees it, over one entity manager; and comments to do it with. */
final class ThemeDesk {

    static final Actor CX = Actors.with(1, Role.CX_TEAM);
    static final Actor BILLING_LEAD = Actors.lead(7, VoiceWorld.BILLING);
    static final Actor FIELD_LEAD = Actors.lead(8, VoiceWorld.FIELD);
    static final TopicEmbedder EMBEDDER = new TopicEmbedder();
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    /** One company for a test. */
    static final class Company {
        final TestDatabase database;
        final VoiceWorld world;
        final AuditEntries audit = new AuditEntries();
        final List<ThemeUses.Use> uses = new ArrayList<>();
        Clock clock = CLOCK;

        Company(TestDatabase database) {
            this.database = database;
            this.world = VoiceWorld.in(database);
        }

        <T> T as(Actor actor, Function<ThemeDesk, T> work) {
            return database.inTransaction(em -> work.apply(new ThemeDesk(em, this, actor)));
        }

        /** Takes comments of a department in, each on a day of November. */
        List<Long> comments(DepartmentId department, String prefix, int howMany, String text) {
            List<TakeComment> taken = new ArrayList<>();
            for (int i = 0; i < howMany; i++) {
                taken.add(said(prefix + i, text + " " + i, world.get(department).code(), 1 + i % 15));
            }
            return as(CX, desk -> desk.taking.take(taken, "crm", null, false).stream()
                    .map(TakenComment::id)
                    .map(id -> id == null ? 0L : id.value())
                    .toList());
        }

        /** Finds out what comments mean, as the background does. */
        void read() {
            database.doInTransaction(em -> {
                JpaEmbeddings embeddings = new JpaEmbeddings(em);
                List<Embeddings.Unread> unread = embeddings.claim(1_000, CLOCK.instant(), Duration.ofMinutes(1));
                embeddings.keep(
                        EMBEDDER.model(),
                        EMBEDDER.version(),
                        unread.stream()
                                .map(each ->
                                        new Embeddings.Read(each.commentId(), each.text(), EMBEDDER.embed(each.text())))
                                .toList());
            });
        }

        /** Lets what was read join themes, as the background does. */
        void place() {
            while (as(Actor.system(), desk -> desk.placing.place(50)) > 0) {
                // on to the next
            }
        }

        ThemeId theme(String name, List<Long> comments) {
            return as(BILLING_LEAD, desk -> desk.grouping.intoNew(VoiceWorld.BILLING, name, "What " + name, comments));
        }

        List<Long> membersOf(ThemeId theme) {
            return as(
                    CX,
                    desk -> desk.reads.stream(null, CommentFilter.ALL.ofTheme(theme.value()), null, 500).rows().stream()
                            .map(CommentLine::id)
                            .sorted()
                            .toList());
        }

        CommentId id(long id) {
            return new CommentId(id);
        }
    }

    final EntityManager manager;
    private final VoiceWorld world;
    private final CurrentActor current;
    final JpaCommentReads reads;
    final JpaThemeBook book;
    final JpaThemeMembers members;
    final ThemeWork work;
    final ThemeLedger ledger;
    final TakingComments taking;
    final GroupingComments grouping;
    final NamingThemes naming;
    final MergingThemes merging;
    final DissolvingThemes dissolving;
    final UndoingThemeWork undoing;
    final Themes themes;
    final SplittingThemes splitting;
    final PlacingComments placing;
    final ProposingThemes proposing;
    final DecidingProposals deciding;
    final JpaThemeCentres centres;

    ThemeDesk(EntityManager em, Company company, Actor actor) {
        current = Actors.acting(actor);
        manager = em;
        world = company.world;
        reads = new JpaCommentReads(em);
        book = new JpaThemeBook(em);
        members = new JpaThemeMembers(em, company.clock);
        work = new ThemeWork(book, company.audit, current, company.clock);
        ThemeUses uses = (themes, reader) -> company.uses.stream()
                .filter(use -> themes.contains(use.theme()))
                .toList();
        ledger = new ThemeLedger(new JpaThemeOperations(em), members, new JpaThemeReads(em), List.of(uses));
        taking = new TakingComments(
                new JpaComments(em),
                new RoutingKnowledge(company.world, new JpaRoutingRules(em), book, CLOCK),
                company.audit,
                CLOCK);
        grouping = new GroupingComments(members, reads, book, work);
        naming = new NamingThemes(work, ledger);
        ThemePreviews previews = new ThemePreviews(ledger);
        merging = new MergingThemes(work, ledger, previews);
        dissolving = new DissolvingThemes(work, ledger, previews);
        undoing = new UndoingThemeWork(work, ledger, new JpaProposals(em));
        themes = new JpaThemes(em, new JpaThemeReads(em), new JpaThemeCentres(em), EMBEDDER);
        JpaEmbeddings embeddings = new JpaEmbeddings(em);
        splitting = new SplittingThemes(work, ledger, embeddings, reads);
        centres = new JpaThemeCentres(em);
        JpaUnplaced unplaced = new JpaUnplaced(em);
        placing = new PlacingComments(unplaced, centres, members, EMBEDDER);
        proposing = new ProposingThemes(new JpaProposals(em), centres, EMBEDDER, work);
        deciding = new DecidingProposals(new JpaProposals(em), work, ledger, unplaced);
    }

    ThemeKeeper keeper() {
        return new ThemeKeeper(placing, proposing, world, current);
    }

    VoiceThread thread() {
        return new VoiceThread(reads, themes, new JpaStories(manager), Formats.in(Locale.ENGLISH, CLOCK));
    }

    ReadingTexts texts() {
        return new ReadingTexts(new JpaEmbeddings(manager), new JpaComments(manager), null, CLOCK);
    }

    static TakeComment said(String id, String text, @Nullable String department, int day) {
        return inTheme(id, text, department, day, null);
    }

    static TakeComment inTheme(String id, String text, @Nullable String department, int day, @Nullable String theme) {
        return new TakeComment(
                "crm",
                id,
                Instant.parse("2026-11-%02dT08:00:00Z".formatted(day)),
                null,
                text,
                department,
                null,
                null,
                "hassle",
                null,
                "using",
                null,
                null,
                null,
                "C-" + id,
                theme);
    }
}
