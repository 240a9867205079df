package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.application.Agenda.Decision;
import cx.stewardship.actionplans.application.Agenda.Waiting;
import cx.stewardship.actionplans.domain.AgendaItems.AgendaAction;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An agenda as plain text, to paste into a mail, a chat or the notes of a meeting. */
final class AgendaText {

    private final Texts texts = new Texts();
    private final Locale locale;
    private final Formats formats;
    private final List<String> lines = new ArrayList<>();

    private AgendaText(Locale locale, Formats formats) {
        this.locale = locale;
        this.formats = formats;
    }

    static String of(String routine, Agenda agenda, Locale locale, Formats formats) {
        AgendaText text = new AgendaText(locale, formats);
        text.lines.add(text.get("plans.agenda.text.title", routine, formats.fullDay(agenda.on())));
        text.part("plans.agenda.late", agenda.late(), text::open);
        text.part("plans.agenda.due", agenda.due(), text::open);
        text.part("plans.agenda.done", agenda.done(), text::done);
        text.part("plans.agenda.pending", agenda.pending(), text::pending);
        text.part("plans.agenda.decisions", agenda.decisions(), text::decision);
        if (agenda.isEmpty()) {
            text.lines.add("");
            text.lines.add(text.get("plans.agenda.nothing"));
        }
        return String.join("\n", text.lines) + "\n";
    }

    private <T> void part(String title, List<T> items, Function<T, String> line) {
        if (items.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(get(title).toUpperCase(locale) + " (" + items.size() + ")");
        items.forEach(item -> lines.add("- " + line.apply(item)));
    }

    private String open(AgendaAction action) {
        return get(
                "plans.agenda.text.open",
                action.text(),
                action.owner(),
                formats.fullDay(action.dueOn()),
                action.progress(),
                action.planId());
    }

    private String done(AgendaAction action) {
        return get(
                "plans.agenda.text.done",
                action.text(),
                action.owner(),
                formats.fullDay(action.doneOn()),
                action.planId());
    }

    private String pending(Waiting plan) {
        return get(
                "plans.agenda.text.pending", plan.plan(), get(plan.says()), plan.weeks(), plan.agreed(), plan.planId());
    }

    private String decision(Decision decision) {
        return get(
                "plans.agenda.text.decision",
                get("plans.question." + decision.question(), decision.who()),
                decision.plan(),
                decision.planId());
    }

    private String get(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
