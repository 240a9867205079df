package cx.stewardship.actionplans.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as somebody plans it.
 *
 * @param text what is done, 1 to 400 characters
 * @param owner the person who does it; null when a partner or supplier does
 * @param partner the partner's or supplier's name; null when a person of the company does it
 * @param routine the meeting in which it is followed up; null when it is the plan's
 */
public record ActionWording(
        ActionKind kind,
        String text,
        @Nullable Long owner,
        @Nullable String partner,
        LocalDate due,
        @Nullable Long routine) {

    public ActionWording(ActionKind kind, String text, @Nullable Long owner, @Nullable String partner, LocalDate due) {
        this(kind, text, owner, partner, due, null);
    }

    /** @throws PlanRefused when nobody, or more than one, is named */
    public ActionWording {
        text = text.strip();
        partner = partner == null || partner.isBlank() ? null : partner.strip();
        if (text.isEmpty() || text.length() > 400) {
            throw PlanRefused.invalid("plans.action.text");
        }
        if (partner != null && partner.length() > 160) {
            throw PlanRefused.invalid("plans.action.partnerTooLong");
        }
        if ((owner == null) == (partner == null)) {
            throw PlanRefused.invalid("plans.action.oneOwner");
        }
    }

    /** @throws PlanRefused when something is missing */
    public static ActionWording of(
            @Nullable ActionKind kind,
            @Nullable String text,
            @Nullable Long owner,
            @Nullable String partner,
            @Nullable LocalDate due) {
        if (due == null) {
            throw PlanRefused.invalid("plans.action.due");
        }
        return new ActionWording(
                kind == null ? ActionKind.CORRECTIVE : kind, text == null ? "" : text, owner, partner, due);
    }

    /** The same action, followed up in this meeting. @param meeting null when it is the plan's */
    public ActionWording followedIn(@Nullable Long meeting) {
        return new ActionWording(kind, text, owner, partner, due, meeting);
    }

    /** The same action, due that many days later; negative for sooner. */
    public ActionWording later(long days) {
        return dueOn(due.plusDays(days));
    }

    /** The same action, due on this day. */
    public ActionWording dueOn(LocalDate day) {
        return new ActionWording(kind, text, owner, partner, day, routine);
    }
}
