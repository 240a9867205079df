package cx.stewardship.performancereviews.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.People.Person;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.fixture.MovingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PeopleInHandTest {

    private final MovingClock clock = new MovingClock();
    private final Map<String, Person> stored = new HashMap<>();
    private final List<Set<String>> asked = new ArrayList<>();
    private final PeopleInHand people = new PeopleInHand(this::lookUp, clock);

    private Map<String, Person> lookUp(Set<String> numbers) {
        asked.add(new TreeSet<>(numbers));
        Map<String, Person> found = new HashMap<>(stored);
        found.keySet().retainAll(numbers);
        return found;
    }

    private void there(long id, String number) {
        stored.put(number, new Person(new PersonId(id), number, "Person " + id, null, null, null, true));
    }

    @Test
    void who_is_known_is_not_asked_for_again_and_who_is_not_is() {
        there(1, "A1");
        assertThat(people.withEmployeeNumbers(Set.of("A1", "A2"))).containsOnlyKeys("A1");
        there(2, "A2");
        assertThat(people.withEmployeeNumbers(Set.of("A1", "A2"))).containsOnlyKeys("A1", "A2");
        assertThat(asked).containsExactly(Set.of("A1", "A2"), Set.of("A2"));
    }

    @Test
    void somebody_who_went_is_gone_after_ten_seconds() {
        there(1, "A1");
        people.withEmployeeNumbers(Set.of("A1"));
        stored.clear();
        clock.pass(PeopleInHand.FRESH.minusMillis(1));
        assertThat(people.withEmployeeNumbers(Set.of("A1"))).containsOnlyKeys("A1");
        clock.pass(Duration.ofMillis(1));
        assertThat(people.withEmployeeNumbers(Set.of("A1"))).isEmpty();
    }

    @Test
    void after_a_fault_everybody_is_asked_for_again() {
        there(1, "A1");
        people.withEmployeeNumbers(Set.of("A1"));
        stored.clear();
        people.forget();
        assertThat(people.withEmployeeNumbers(Set.of("A1"))).isEmpty();
    }
}
