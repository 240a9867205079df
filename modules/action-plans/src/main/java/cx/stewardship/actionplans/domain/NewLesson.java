package cx.stewardship.actionplans.domain;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson says.
 *
 * @param hassle what customers met
 * @param cause why it kept happening
 * @param fix what stopped it
 * @param prevention what another department does so that it never begins there
 * @param processes what those do for whom it is meant: "ordering parts"
 */
public record NewLesson(
        String title, String hassle, String cause, String fix, String prevention, Set<String> processes) {

    private static final int MOST_PROCESSES = 12;

    /** @throws PlanRefused when something is missing or too long */
    public NewLesson {
        title = needed(title, 200, "plans.lesson.needs.title");
        hassle = needed(hassle, 1000, "plans.lesson.needs.hassle");
        cause = needed(cause, 1000, "plans.lesson.needs.cause");
        fix = needed(fix, 1000, "plans.lesson.needs.fix");
        prevention = needed(prevention, 1000, "plans.lesson.needs.prevention");
        processes = processes(processes);
    }

    private static String needed(@Nullable String text, int most, String key) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw PlanRefused.invalid(key, most);
        }
        return stripped;
    }

    /**
     * Names of processes as they are kept: lower case, one blank between words.
     *
     * @throws PlanRefused when there are too many, or one is too long
     */
    public static Set<String> processes(Set<String> given) {
        Set<String> kept = new TreeSet<>();
        for (String each : given) {
            String process = each.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (process.length() > 60) {
                throw PlanRefused.invalid("plans.process.tooLong", 60);
            }
            if (!process.isEmpty()) {
                kept.add(process);
            }
        }
        if (kept.size() > MOST_PROCESSES) {
            throw PlanRefused.invalid("plans.process.tooMany", MOST_PROCESSES);
        }
        return kept;
    }

    static String text(String title, String hassle, String cause) {
        return title + ". " + hassle + " " + cause;
    }

    /** All of it, to be compared with what customers say elsewhere. */
    public String text() {
        return text(title, hassle, cause);
    }
}
