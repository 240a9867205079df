package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.JoinedBy;
import cx.stewardship.customervoice.domain.Proposals;
import cx.stewardship.customervoice.domain.Proposals.Proposal;
import cx.stewardship.customervoice.domain.Proposals.State;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeMembers.Member;
import cx.stewardship.customervoice.domain.ThemeOperations.Before;
import cx.stewardship.customervoice.domain.ThemeOperations.Kind;
import cx.stewardship.customervoice.domain.Unplaced;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person makes of a proposed theme: a theme, part of another, or nothing. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class DecidingProposals {

    private static final int MOST = 50;

    private final Proposals proposals;
    private final ThemeWork work;
    private final ThemeLedger ledger;
    private final Unplaced unplaced;

    @SuppressWarnings("NullAway.Init")
    protected DecidingProposals() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public DecidingProposals(
            @Nullable Proposals proposals,
            @Nullable ThemeWork work,
            @Nullable ThemeLedger ledger,
            @Nullable Unplaced unplaced) {
        this.proposals = proposals;
        this.work = work;
        this.ledger = ledger;
        this.unplaced = unplaced;
    }

    /**
     * What is proposed to a department.
     *
     * @param free its comments of the last weeks that belong to no theme
     * @param known those of them that were read
     * @param last empty when nobody has looked yet
     */
    public record Board(
            List<Proposal> open, List<Proposal> dismissed, int free, int known, Proposals.@Nullable Search last)
            implements Serializable {

        /** Whether there are enough comments to look for themes. */
        public boolean enough() {
            return free >= ProposingThemes.NEEDED;
        }
    }

    /** Whoever decides no proposals at all is told so, whatever department they ask about. */
    public void look() {
        // who may is said by the annotation of this class
    }

    public Board of(DepartmentId department) {
        requireMine(department);
        int[] free = proposals.countFree(department.value(), ProposingThemes.since(work.now()));
        return new Board(
                proposals.of(department.value(), State.OPEN, MOST),
                proposals.of(department.value(), State.DISMISSED, MOST),
                free[0],
                free[1],
                proposals.last(department.value()).orElse(null));
    }

    /** How many wait in the departments that this actor answers for; in all for the CX team. */
    public int countOpen(Set<Long> departments) {
        return proposals.countOpen(departments);
    }

    /** Makes a theme of it; comments that were put elsewhere meanwhile stay there. */
    public ThemeId accept(long id, String name, String definition) {
        Proposal proposal = open(id);
        DepartmentId department = new DepartmentId(proposal.departmentId());
        work.requireFree(department, name, null);
        Theme theme = work.themes()
                .add(new Theme(
                        department, name, definition, work.now(), work.actor().signInName()));
        decide(id, State.ACCEPTED, theme);
        long operation = ledger.begin(Kind.ACCEPTED, department, work, List.of(Before.made(theme)));
        int joined = join(id, theme, operation);
        unplaced.again(department.value(), ProposingThemes.since(work.now()));
        work.record("accepted", theme, null, theme.name() + " +" + joined);
        return theme.id();
    }

    /** Its comments belong to a theme that is there. */
    public ThemeId join(long id, ThemeId into) {
        Proposal proposal = open(id);
        ledger.members().hold(Set.of(into.value()));
        Theme theme = work.changeable(into);
        if (theme.department().value() != proposal.departmentId()) {
            throw Refusal.invalid("voice.merge.otherDepartment");
        }
        decide(id, State.JOINED, theme);
        long operation = ledger.begin(Kind.ACCEPTED, theme.department(), work, List.of(Before.of(theme)));
        int joined = join(id, theme, operation);
        work.record("joined", theme, null, proposal.name() + " +" + joined);
        return theme.id();
    }

    /** It is none; it is not proposed again unless it grows by half. */
    public void dismiss(long id) {
        Proposal proposal = open(id);
        decide(id, State.DISMISSED, null);
        work.recordProposal("dismissed", id, proposal.name());
    }

    private int join(long id, Theme theme, long operation) {
        List<Long> comments = proposals.comments(id);
        ledger.members()
                .join(
                        theme.id().value(),
                        comments.stream()
                                .map(comment -> new Member(comment, JoinedBy.HAND, null))
                                .toList());
        ledger.members().came(theme.id().value(), comments, operation);
        return comments.size();
    }

    private Proposal open(long id) {
        Optional<Proposal> found = proposals.find(id);
        found.ifPresent(proposal -> requireMine(new DepartmentId(proposal.departmentId())));
        // what was looked for anew has other numbers: to whom it was shown, it is gone
        Proposal proposal = found.orElseThrow(() -> Refusal.conflict("voice.proposal.gone"));
        if (proposal.state() != State.OPEN) {
            throw Refusal.conflict("voice.proposal.decided", String.valueOf(proposal.decidedBy()));
        }
        return proposal;
    }

    private void decide(long id, State state, @Nullable Theme theme) {
        if (!proposals.decide(
                id,
                state,
                theme == null ? null : theme.id().value(),
                work.now(),
                work.actor().displayName())) {
            throw Refusal.conflict("voice.proposal.gone");
        }
    }

    private void requireMine(DepartmentId department) {
        if (!Scope.mayChangeThemesOf(work.actor(), department)) {
            throw Refusal.notFound();
        }
    }
}
