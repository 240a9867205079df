package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.Agenda;
import cx.stewardship.actionplans.application.HoldingRoutines;
import cx.stewardship.actionplans.application.ReadingRoutines;
import cx.stewardship.actionplans.application.RoutineDetails;
import cx.stewardship.actionplans.domain.AgendaItems.AgendaAction;
import cx.stewardship.actionplans.domain.Rhythm;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One meeting: its agenda on one page, and what was noted before. */
@Named
@ViewScoped
public class RoutinePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingRoutines reading;
    private final HoldingRoutines holding;
    private final Formats formats;

    private long id;
    private @Nullable RoutineDetails routine;
    private @Nullable LocalDate heldOn;
    private @Nullable String note;
    private @Nullable String name;
    private @Nullable Rhythm rhythm;
    private @Nullable LocalDate next;

    @Inject
    public RoutinePage(ReadingRoutines reading, HoldingRoutines holding, Formats formats) {
        this.reading = reading;
        this.holding = holding;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> {
            RoutineDetails read = reading.details(id, Pages.locale());
            routine = read;
            name = read.name();
            rhythm = read.rhythm();
            next = isOverdue() ? formats.today() : read.nextOn();
            heldOn = read.nextOn().isAfter(formats.today()) ? formats.today() : read.nextOn();
        });
    }

    public @Nullable String hold() {
        Optional<LocalDate> following = Pages.attempt(() -> holding.held(id, heldOn, note));
        if (following.isEmpty()) {
            return null;
        }
        Pages.say("plans.routine.held.done", formats.day(following.get()));
        return again();
    }

    public @Nullable String change() {
        return done(() -> holding.change(id, name, rhythm, next), "plans.routine.changed");
    }

    public @Nullable String end() {
        return done(() -> holding.end(id), "plans.routine.endDone");
    }

    private @Nullable String done(Runnable work, String key) {
        if (!Pages.attempt(work)) {
            return null;
        }
        Pages.say(key);
        return again();
    }

    private String again() {
        return "/action-plans/routine.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether its day is over and nobody noted that it was held. */
    public boolean isOverdue() {
        RoutineDetails read = routine;
        return read != null && read.endedOn() == null && read.nextOn().isBefore(formats.today());
    }

    public boolean isWorking() {
        RoutineDetails read = routine;
        return read != null && read.mayWork() && read.endedOn() == null;
    }

    public String question(Agenda.Decision decision) {
        return Pages.text("plans.question." + decision.question(), decision.who());
    }

    public String progress(AgendaAction action) {
        return Pages.text("plans.agenda.progress", action.progress());
    }

    public String weeks(Agenda.Waiting waiting) {
        return Pages.text("plans.agenda.weeks", Pages.text(waiting.says()), waiting.weeks(), waiting.agreed());
    }

    /** Whether there is nothing to look at. */
    public boolean isNothing() {
        return getAgenda().isEmpty();
    }

    public boolean isFound() {
        return routine != null;
    }

    public RoutineDetails getRoutine() {
        return Objects.requireNonNull(routine);
    }

    public Agenda getAgenda() {
        return getRoutine().agenda();
    }

    public List<Rhythm> getRhythms() {
        return Arrays.asList(Rhythm.values());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(@Nullable Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    public @Nullable LocalDate getNext() {
        return next;
    }

    public void setNext(@Nullable LocalDate next) {
        this.next = next;
    }
}
