package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.DigestBook;
import cx.stewardship.customervoice.domain.DigestChoice;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One's own weekly digest: what it would say now, and when it comes. */
@ApplicationScoped
@Transactional
@AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
public class ChoosingDigest {

    private WritingDigests writing;
    private DigestBook book;
    private CurrentActor current;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ChoosingDigest() {}

    @Inject
    public ChoosingDigest(WritingDigests writing, DigestBook book, CurrentActor current, Clock clock) {
        this.writing = writing;
        this.book = book;
        this.current = current;
        this.clock = clock;
    }

    /** What one would get now: the last full week. */
    public Digest preview() {
        Actor actor = current.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return writing.write(actor, choice(), DigestChoice.weekBefore(today), today);
    }

    public DigestChoice choice() {
        PersonId person = current.get().person();
        return person == null ? DigestChoice.USUAL : book.choiceOf(person);
    }

    /** What the digest can be about. */
    public List<Departments.Department> departments() {
        return writing.choices(current.get());
    }

    /** @throws Refusal (invalid) when every department is left out; (conflict) for an account of no person */
    public void choose(DigestChoice choice) {
        PersonId person = current.get().person();
        if (person == null) {
            throw Refusal.conflict("voice.digest.noPerson");
        }
        Set<Long> known = new HashSet<>();
        departments().forEach(department -> known.add(department.id().value()));
        Set<Long> leftOut = new HashSet<>(choice.leftOut());
        leftOut.retainAll(known);
        if (leftOut.size() == known.size()) {
            throw Refusal.invalid("voice.digest.nothing");
        }
        book.choose(person, new DigestChoice(choice.weekday(), choice.hour(), leftOut));
    }
}
