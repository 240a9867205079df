package cx.stewardship.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.imports.Doubt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoubtsOfPeopleTest {

    private static TakePerson person(String number, @Nullable String name, @Nullable String manager) {
        return new TakePerson(number, name, null, null, manager, null, null, null, null);
    }

    private static List<Doubt> doubts(Set<String> here, List<TakePerson> rows) {
        return new DoubtsOfPeople(rows, numbers -> {
                    Set<String> known = new HashSet<>(numbers);
                    known.retainAll(here);
                    return known;
                })
                .all();
    }

    @Test
    void people_nobody_can_name_are_counted_and_those_who_are_here_need_no_name() {
        List<TakePerson> rows = List.of(person("1", null, null), person("2", "Ann", null), person("3", null, null));
        assertThat(doubts(Set.of("3"), rows)).containsExactly(Doubt.of("organization.import.doubt.noName", 1L, 3));
        assertThat(doubts(Set.of("1", "3"), rows)).isEmpty();
    }

    @Test
    void managers_counted_in_another_way_are_noticed() {
        List<TakePerson> rows = IntStream.range(0, 40)
                .mapToObj(i -> person("100" + i, "Somebody", Integer.toString(i % 10 + 1)))
                .toList();
        assertThat(doubts(Set.of(), rows)).containsExactly(Doubt.of("organization.import.doubt.managers", 10, 10, "1"));
        assertThat(doubts(Set.of("1", "2", "3", "4", "5"), rows))
                .as("half of them are here")
                .isEmpty();
    }

    @Test
    void a_manager_or_two_of_another_file_are_no_doubt() {
        List<TakePerson> rows =
                Stream.of(person("1", "Ann", "90"), person("2", "Bo", "91")).toList();
        assertThat(doubts(Set.of(), rows)).isEmpty();
    }
}
