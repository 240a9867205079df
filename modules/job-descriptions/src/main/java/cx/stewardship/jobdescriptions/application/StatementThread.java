package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.jobdescriptions.domain.JobLibrary.StatedIn;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.text.Texts;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Responsibilities in the golden thread, and the plans they spring from. */
@ApplicationScoped
public class StatementThread implements ThreadLinks {

    private JobLibrary library;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected StatementThread() {}

    @Inject
    public StatementThread(JobLibrary library, Texts texts) {
        this.library = library;
        this.texts = texts;
    }

    @Override
    public Optional<ThreadNode> describe(ThreadRef ref, Actor actor) {
        return ref.kind() != ThreadKind.RESPONSIBILITY
                ? Optional.empty()
                : number(ref)
                        .flatMap(library::statement)
                        .filter(s -> JobReach.mayRead(actor, s.departmentId(), s.state() == VersionState.PUBLISHED))
                        .map(s -> node(ref, s));
    }

    private ThreadNode node(ThreadRef ref, StatedIn stated) {
        return new ThreadNode(
                ref,
                stated.text(),
                texts.get(
                        Locale.ENGLISH,
                        "jobs.thread.detail." + stated.state().name().toLowerCase(Locale.ROOT),
                        stated.title(),
                        stated.version()),
                "/job-descriptions/job?id=" + stated.job() + "&statement=" + stated.statement());
    }

    @Override
    public List<ThreadLink> touching(ThreadRef ref, int most) {
        if (ref.kind() == ThreadKind.PLAN) {
            return number(ref).stream()
                    .flatMap(plan -> library.springingFrom(plan, most).stream())
                    .map(statement -> new ThreadLink(ref, ThreadRef.of(ThreadKind.RESPONSIBILITY, statement)))
                    .toList();
        }
        if (ref.kind() != ThreadKind.RESPONSIBILITY) {
            return List.of();
        }
        return number(ref)
                .flatMap(library::statement)
                .flatMap(stated -> Optional.ofNullable(stated.plan()))
                .map(plan -> new ThreadLink(ThreadRef.of(ThreadKind.PLAN, plan), ref))
                .stream()
                .limit(most)
                .toList();
    }

    private static Optional<Long> number(ThreadRef ref) {
        try {
            return Optional.of(Long.valueOf(ref.id()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
