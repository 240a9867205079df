package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Embeddings.Read;
import cx.stewardship.customervoice.domain.Embeddings.Unread;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.fixture.WordEmbedder;
import cx.stewardship.customervoice.persistence.JpaCommentHistory;
import cx.stewardship.customervoice.persistence.JpaCommentReads;
import cx.stewardship.customervoice.persistence.JpaComments;
import cx.stewardship.customervoice.persistence.JpaEmbeddings;
import cx.stewardship.customervoice.persistence.JpaRoutingActs;
import cx.stewardship.customervoice.persistence.JpaRoutingModels;
import cx.stewardship.customervoice.persistence.JpaRoutingRules;
import cx.stewardship.customervoice.persistence.JpaRoutingSamples;
import cx.stewardship.customervoice.persistence.JpaThemeBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All use cases of routing as one actor sees them, over one entity manager. */
final class RoutingDesk {

    final TakingComments taking;
    final ReadingComments reading;
    final SendingComments sending;
    final WorkingOffTheQueue queue;
    final ReadingTexts texts;
    final LearningRouting learning;
    final DrawingSamples drawing;
    final RoutingQuality quality;
    final EditingRoutingRules rules;
    final ApplyingRules applying;
    final ExplainingRouting explaining;
    final WordEmbedder embedder = new WordEmbedder();

    private RoutingDesk(EntityManager em, Departments world, Actor actor, AuditEntries audit, Clock clock) {
        CurrentActor current = Actors.acting(actor);
        JpaComments comments = new JpaComments(em);
        JpaCommentReads reads = new JpaCommentReads(em);
        JpaEmbeddings embeddings = new JpaEmbeddings(em);
        JpaRoutingModels models = new JpaRoutingModels(em);
        JpaRoutingSamples samples = new JpaRoutingSamples(em);
        JpaRoutingActs acts = new JpaRoutingActs(em);
        JpaRoutingRules ruleBook = new JpaRoutingRules(em);
        RoutingKnowledge knowledge = new RoutingKnowledge(world, ruleBook, new JpaThemeBook(em), clock);
        RoutingByModel byModel = new RoutingByModel(comments, models, world, audit);
        RoutingRecord record = new RoutingRecord(acts, samples, audit, clock);
        RoutingChoices choices = new RoutingChoices(byModel, knowledge, embeddings);
        taking = new TakingComments(comments, knowledge, audit, clock);
        reading = new ReadingComments(reads, world, current, new JpaCommentHistory(em));
        sending = new SendingComments(comments, reads, record, current);
        queue = new WorkingOffTheQueue(reads, samples, choices, current);
        texts = new ReadingTexts(embeddings, comments, byModel, clock);
        learning = new LearningRouting(new RoutingLessons(models, world, audit, clock), embedder);
        drawing = new DrawingSamples(samples, clock);
        quality = new RoutingQuality(samples, models, clock);
        rules = new EditingRoutingRules(ruleBook, reads, world, audit);
        applying = new ApplyingRules(rules, comments, record, current);
        explaining = new ExplainingRouting(choices, reading, embedder);
    }

    static <T> T as(
            TestDatabase database,
            Departments world,
            Actor actor,
            AuditEntries audit,
            Clock clock,
            Function<RoutingDesk, T> work) {
        return database.inTransaction(em -> work.apply(new RoutingDesk(em, world, actor, audit, clock)));
    }

    /** A company at work, for stories that do not care about databases. */
    static final class Story {
        final TestDatabase database;
        final AuditEntries audit = new AuditEntries();
        Departments world;
        Clock clock;

        Story(TestDatabase database, Clock clock) {
            this.database = database;
            this.world = VoiceWorld.in(database);
            this.clock = clock;
        }

        <T> T as(Actor actor, Function<RoutingDesk, T> work) {
            return RoutingDesk.as(database, world, actor, audit, clock, work);
        }

        void doAs(Actor actor, Consumer<RoutingDesk> work) {
            as(actor, desk -> {
                work.accept(desk);
                return 0;
            });
        }

        /** Reads all there is to read, as the background does. */
        void readAll() {
            while (this.<Boolean>as(Actor.system(), RoutingDesk::readSome)) {
                continue;
            }
        }
    }

    private boolean readSome() {
        List<Unread> claimed = texts.claim(16);
        List<Read> read = new ArrayList<>();
        claimed.forEach(each -> read.add(new Read(each.commentId(), each.text(), embedder.embed(each.text()))));
        texts.keep(embedder.model(), embedder.version(), read);
        return !claimed.isEmpty();
    }

    static TakeComment said(String id, String text, @Nullable String originatedIn, Instant at) {
        return new TakeComment(
                "crm", id, at, null, text, null, null, originatedIn, null, null, null, null, null, null, null, null);
    }
}
