package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.AgendaItems.AgendaAction;
import cx.stewardship.analysis.effect.Verdict;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What one meeting has to look at.
 *
 * @param on the day of the meeting
 * @param since the last time it was held; what was done from then on is told
 * @param until the meeting after this one; what is due by then is asked about
 * @param late open actions past their date, the longest first
 * @param due open actions due by the meeting after this one
 * @param done actions done since the last one
 * @param pending plans that wait for their verdict
 * @param decisions what only people can decide
 */
public record Agenda(
        LocalDate on,
        LocalDate since,
        LocalDate until,
        List<AgendaAction> late,
        List<AgendaAction> due,
        List<AgendaAction> done,
        List<Waiting> pending,
        List<Decision> decisions)
        implements Serializable {

    /** @param says the key of the verdict's name @param weeks that have been counted @param agreed how many were agreed */
    public record Waiting(long planId, String plan, Verdict verdict, String says, int weeks, int agreed, String checker)
            implements Serializable {}

    /** @param who the name that belongs to the question: the checker, or the one who has left */
    public record Decision(Question question, long planId, String plan, String who) implements Serializable {}

    /** What is asked; each is a sentence in the bundle. */
    public enum Question {
        GO_ON,
        CLOSE,
        REOPEN,
        WAIT_OR_REOPEN,
        FIND_CAUSE,
        HAND_OVER,
        AGREE,
        NEW_OWNER
    }

    public boolean isEmpty() {
        return late.isEmpty() && due.isEmpty() && done.isEmpty() && pending.isEmpty() && decisions.isEmpty();
    }
}
