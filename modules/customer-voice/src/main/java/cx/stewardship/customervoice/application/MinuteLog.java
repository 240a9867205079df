package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.MinuteUse;
import cx.stewardship.customervoice.domain.MinuteUses;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The record of meetings that began with customers. */
@Dependent
class MinuteLog {

    private final MinuteUses uses;
    private final Desk desk;

    @Inject
    MinuteLog(MinuteUses uses, Desk desk) {
        this.uses = uses;
        this.desk = desk;
    }

    MinuteUses uses() {
        return uses;
    }

    Desk desk() {
        return desk;
    }

    void note(NoteMinute command) {
        Actor actor = desk.actor();
        MinuteUse use = new MinuteUse(
                command.department(), command.story(), command.meeting(), command.people(), command.heldOn());
        use.noted(actor.signInName(), actor.displayName(), desk.now(), desk.today());
        uses.add(use);
        desk.record("held", "customer-minute", use.id(), null, use.meeting() + ", " + use.people());
    }

    void takeBack(long id) {
        MinuteUse use = uses.find(id).filter(this::mayTakeBack).orElseThrow(Refusal::notFound);
        uses.remove(use);
        desk.record("took back", "customer-minute", id, use.meeting() + ", " + use.people(), null);
    }

    boolean mayTakeBack(MinuteUse use) {
        Actor actor = desk.actor();
        return actor.is(Role.CX_TEAM) || use.isNotedBy(actor.signInName());
    }
}
