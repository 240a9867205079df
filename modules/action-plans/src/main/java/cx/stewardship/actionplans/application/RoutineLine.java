package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Rhythm;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A meeting in the list of them.
 *
 * @param plans that are followed up in it and not over
 * @param open actions that are not done
 * @param late of them past their date
 */
public record RoutineLine(
        long id, String name, String department, Rhythm rhythm, LocalDate nextOn, int plans, int open, int late)
        implements Serializable {}
