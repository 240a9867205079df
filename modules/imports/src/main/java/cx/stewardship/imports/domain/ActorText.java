package cx.stewardship.imports.domain;

import cx.stewardship.imports.reading.Lines;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps who started an import, as of that moment, so that it can go on in their name after a restart. */
final class ActorText {

    private ActorText() {}

    static String of(Actor actor) {
        List<String> parts = new ArrayList<>();
        parts.add(actor.signInName());
        parts.add(actor.displayName());
        parts.add(actor.person() == null ? "" : Long.toString(actor.person().value()));
        parts.add(
                actor.department() == null
                        ? ""
                        : Long.toString(actor.department().value()));
        parts.add(
                String.join(" ", actor.roles().stream().map(Role::name).sorted().toList()));
        parts.add(String.join(
                " ",
                actor.leads().stream()
                        .map(led -> Long.toString(led.value()))
                        .sorted()
                        .toList()));
        return Lines.join(parts);
    }

    static Actor read(String text) {
        List<String> parts = Lines.split(text);
        Set<Role> roles = new HashSet<>();
        for (String role : words(parts.get(4))) {
            roles.add(Role.valueOf(role));
        }
        Set<DepartmentId> leads = new HashSet<>();
        for (String led : words(parts.get(5))) {
            leads.add(new DepartmentId(Long.parseLong(led)));
        }
        return new Actor(
                parts.get(0),
                parts.get(1),
                parts.get(2).isEmpty() ? null : new PersonId(Long.parseLong(parts.get(2))),
                parts.get(3).isEmpty() ? null : new DepartmentId(Long.parseLong(parts.get(3))),
                roles,
                leads);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
