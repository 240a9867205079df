package cx.stewardship.actionplans.domain;

import java.io.Serializable;
import java.time.LocalDate;

/** An open action as its owner sees it among other work. */
public record ActionRow(long id, long planId, String planTitle, String text, LocalDate dueOn) implements Serializable {}
