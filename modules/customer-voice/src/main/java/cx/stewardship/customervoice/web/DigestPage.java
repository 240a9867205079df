package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ChoosingDigest;
import cx.stewardship.customervoice.application.Digest;
import cx.stewardship.customervoice.domain.DigestChoice;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One's own weekly digest: this is what you would get, and when. */
@Named
@ViewScoped
public class DigestPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HOURS = 24;

    private ChoosingDigest choosing;
    private Digest digest = new Digest(LocalDate.EPOCH, "", "", List.of(), List.of(), List.of(), List.of());
    private String weekday = "1";
    private String hour = "7";
    private List<String> about = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected DigestPage() {}

    @Inject
    public DigestPage(ChoosingDigest choosing) {
        this.choosing = choosing;
    }

    /** One choice of a list. */
    public record Choice(String value, String label) implements Serializable {}

    private final List<Choice> choices = new ArrayList<>();

    public void load() {
        Pages.attempt(() -> {
            digest = choosing.preview();
            DigestChoice choice = choosing.choice();
            weekday = String.valueOf(choice.weekday().getValue());
            hour = String.valueOf(choice.hour());
            for (Departments.Department department : choosing.departments()) {
                String id = String.valueOf(department.id().value());
                choices.add(new Choice(id, department.name()));
                if (!choice.leftOut().contains(department.id().value())) {
                    about.add(id);
                }
            }
        });
    }

    public String save() {
        boolean saved = Pages.attempt(() -> {
            Set<Long> leftOut = new HashSet<>();
            choices.stream()
                    .filter(choice -> !about.contains(choice.value()))
                    .forEach(choice -> leftOut.add(Long.valueOf(choice.value())));
            choosing.choose(new DigestChoice(DayOfWeek.of(Integer.parseInt(weekday)), Integer.parseInt(hour), leftOut));
            Pages.say("voice.digest.saved");
        });
        return saved ? "/customer-voice/digest?faces-redirect=true" : "";
    }

    public Digest getDigest() {
        return digest;
    }

    public List<Choice> getDepartments() {
        return choices;
    }

    public List<Choice> getWeekdays() {
        return List.of(DayOfWeek.values()).stream()
                .map(day -> new Choice(
                        String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL_STANDALONE, Pages.locale())))
                .toList();
    }

    public List<Choice> getHours() {
        return IntStream.range(0, HOURS)
                .mapToObj(one -> new Choice(String.valueOf(one), String.format("%02d:00", one)))
                .toList();
    }

    public String getWeekday() {
        return weekday;
    }

    public void setWeekday(String weekday) {
        this.weekday = weekday;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }

    public List<String> getAbout() {
        return about;
    }

    public void setAbout(List<String> about) {
        this.about = about == null ? new ArrayList<>() : new ArrayList<>(about);
    }
}
